package importer

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"previously/recap/file"
)

// subsequence reports whether a text has all the lines in this order, and the first one
// missing.
func subsequence(lines []string, of string) (missing string, ok bool) {
	at := 0
	all := strings.Split(of, "\n")
	for _, line := range lines {
		i := slices.Index(all[at:], line)
		if i < 0 {
			return line, false
		}
		at += i + 1
	}
	return "", true
}

// TestImportingAgain checks that importing one film at a time gives the same texts, cast
// and relationships as importing all at once, and that importing again changes nothing.
func TestImportingAgain(t *testing.T) {
	w := saltline(t)
	var old []byte
	for next := 1; next <= 4; next++ {
		old = importBytes(t, w, next, old)
		if s, problems := file.Decode("x.toml", old); problems.Err() != nil || len(s.Installments) != next {
			t.Fatalf("before %d: %v\n%s", next, problems, old)
		}
		if again := importBytes(t, w, next, old); string(again) != string(old) {
			t.Errorf("before %d, importing twice changes the file:\n%s", next, again)
		}
	}
	if earlier := importBytes(t, w, 2, old); string(earlier) != string(old) {
		t.Error("importing less changes the file")
	}
	whole, problems := file.Decode("x.toml", importBytes(t, saltline(t), 4, nil))
	steps, _ := file.Decode("x.toml", old)
	if problems.Err() != nil || len(whole.Installments) != len(steps.Installments) {
		t.Fatal(problems)
	}
	for i := range whole.Installments {
		a, b := whole.Installments[i], steps.Installments[i]
		if a.Recap != b.Recap || len(a.Cast) != len(b.Cast) || len(a.Relationships) != len(b.Relationships) || len(a.Cast) > 0 && a.Cast[0].ID != b.Cast[0].ID {
			t.Errorf("film %d: imported at once\n%+v\nin steps\n%+v", i+1, a, b)
		}
	}
}

// TestOnlyNewFilmsAreRequested checks that a film that the file already has is not requested
// again.
func TestOnlyNewFilmsAreRequested(t *testing.T) {
	w := saltline(t)
	old := importBytes(t, w, 2, nil)
	w.requests = nil
	importBytes(t, w, 3, old)
	for _, request := range w.requests {
		if strings.Contains(request, "titles=Salt Line (film)") || strings.Contains(request, "/revision/1") {
			t.Errorf("the first film is requested again: %s", request)
		}
	}
}

// TestEditsStay checks that every line of an imported file that was then edited by hand is
// still there after the next import, in the same order.
func TestEditsStay(t *testing.T) {
	base := string(importBytes(t, saltline(t), 2, nil))
	rapid.Check(t, func(r *rapid.T) {
		lines := strings.Split(base, "\n")
		for range rapid.IntRange(0, 6).Draw(r, "edits") {
			at := rapid.IntRange(0, len(lines)-1).Draw(r, "line")
			switch line := lines[at]; {
			case strings.HasPrefix(line, "name = ") || strings.HasPrefix(line, "role = ") || strings.HasPrefix(line, "actor = "):
				key, _, _ := strings.Cut(line, " ")
				lines[at] = key + ` = "Changed by hand"`
			case strings.HasPrefix(line, "[["):
				lines = slices.Insert(lines, at, "# a note by hand", "")
			case strings.HasPrefix(line, "minutes = "):
				lines[at] = "minutes = 95 # the longer cut"
			}
		}
		ahead := rapid.SampledFrom([]string{
			"", "logline = \"By hand.\"\n", "line = \"Told by hand.\"\n", "# a note\n\n[[installment.thing]]\nname = \"Key\"\nnote = \"By hand.\"\n",
			"minutes = 1\n\n[[installment.cast]]\nid = \"kit-moor\"\nrole = \"by hand\"\n", "recap = '''\nBy\nhand.'''\n",
		}).Draw(r, "added to the next film")
		edited := strings.TrimRight(strings.Join(lines, "\n"), "\n") + "\n" + ahead
		if _, problems := file.Decode("x.toml", []byte(edited)); problems.Err() != nil {
			r.Fatalf("the edited file is not valid: %v\n%s", problems, edited)
		}
		src := string(importBytes(t, saltline(t), 3, []byte(edited)))
		s, problems := file.Decode("x.toml", []byte(src))
		if problems.Err() != nil {
			r.Fatalf("the file has problems: %v\n%s", problems, src)
		}
		if missing, ok := subsequence(strings.Split(strings.TrimRight(edited, "\n"), "\n"), src); !ok {
			r.Fatalf("the line %q is gone:\n%s", missing, src)
		}
		if !s.Installments[1].HasStory() || len(s.Installments) != 3 || s.Installments[2].Title != "Salt Line: Ebb" {
			r.Fatalf("the second film is missing:\n%s", src)
		}
	})
}

// TestDeletedInstallmentsStayDeleted checks that an installment that was deleted by hand
// does not come back, and that an import into a broken file fails.
func TestDeletedInstallmentsStayDeleted(t *testing.T) {
	w := saltline(t)
	old := string(importBytes(t, w, 3, nil))
	before, after, _ := strings.Cut(old, "[[installment]]\ntitle = \"Salt Line: Flood\"")
	_, ebb, _ := strings.Cut(after, "[[installment]]\n")
	without := before + "[[installment]]\n" + ebb
	if s, _ := file.Decode("x.toml", importBytes(t, w, 4, []byte(without))); len(s.Installments) != 3 || s.Installments[1].Title != "Salt Line: Ebb" {
		t.Errorf("got %d installments, want 3 without the deleted one", len(s.Installments))
	}
	im := w.importer("", nil)
	if _, err := im.Import(t.Context(), plan(t, im, "Salt Line"), 3, "x.toml", []byte("title = CANARY")); err == nil || strings.Contains(err.Error(), "CANARY") {
		t.Errorf("a broken file: got error %v", err)
	}
}
