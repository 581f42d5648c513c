package strict

import "testing"

// TestProblemsInWords checks both forms of an error and of a warning, and the summaries
// of one problem and of several.
func TestProblemsInWords(t *testing.T) {
	wrong := Problem{File: "x.toml", Pos: Position{2, 3}, Message: Message{"so it is; do", "so; do"}}
	poor := wrong
	poor.Warning = true
	if got := wrong.Error() + "|" + wrong.Diagnostic(); got != "x.toml:2:3: so; do|x.toml:2:3: error: so it is; do" {
		t.Errorf("got the error %s", got)
	}
	if got := poor.Error() + "|" + poor.Diagnostic(); got != "x.toml:2:3: warning: so; do|x.toml:2:3: warning: so it is; do" {
		t.Errorf("got the warning %s", got)
	}
	for want, problems := range map[string]Problems{
		"": nil, "1 error": {wrong}, "2 warnings": {poor, poor}, "2 errors, 1 warning": {wrong, poor, wrong},
	} {
		t.Run(want, func(t *testing.T) {
			if got := problems.Summary(); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}
