package cli

import (
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// TestEveryFlagAndCommandCompletes checks that completion offers files only where an
// argument can be a file, and never anything from inside a series file.
func TestEveryFlagAndCommandCompletes(t *testing.T) {
	ownHome(t)
	files := []string{"previously", "check", "list"} // and --output
	root := (&session{}).root()
	for _, cmd := range append(root.Commands(), root) {
		if !slices.Contains(files, cmd.Name()) {
			if got := completions(t, cmd, "lost-bullet", ""); !strings.HasSuffix(got, ":4\n") {
				t.Errorf("%s offers files: %s", cmd.Name(), got)
			}
		}
		cmd.LocalNonPersistentFlags().VisitAll(func(f *pflag.Flag) {
			if f.Value.Type() == "bool" {
				return
			}
			got := completions(t, cmd, "lost-bullet", "--"+f.Name, "")
			if want := map[bool]string{false: ":4\n", true: ":0\n"}[f.Name == "output"]; !strings.HasSuffix(got, want) {
				t.Errorf("%s --%s completes to %s", cmd.Name(), f.Name, got)
			}
			if strings.Contains(got, "Bullet") {
				t.Errorf("%s --%s offers something from inside the file: %s", cmd.Name(), f.Name, got)
			}
		})
	}
}

func completions(t *testing.T, cmd *cobra.Command, args ...string) string {
	t.Helper()
	line := []string{cobra.ShellCompRequestCmd}
	if cmd.HasParent() {
		line = append(line, cmd.Name())
	}
	r := try(t, "", append(line, args...)...)
	if r.status != 0 {
		t.Fatal(r)
	}
	return r.stdout
}
