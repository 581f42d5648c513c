package cli

import (
	"cmp"
	"context"
	"errors"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"previously/data"
	"previously/tui/overlay"
)

// inApp returns an importer like that of the app.
func inApp(t *testing.T) overlay.Importer {
	t.Helper()
	im, err := (&session{environ: os.Environ()}).newAppImporter(func(overlay.ImportProgress) {})
	if err != nil {
		t.Fatal(err)
	}
	return im
}

// searchAndChoose takes the steps up to the plan.
func searchAndChoose(ctx context.Context, im overlay.Importer) (step overlay.ImportStep, err error) {
	if step, err = im.Search(ctx, "Quay"); err != nil {
		return step, err
	}
	return im.Choose(ctx, 0)
}

func TestTheAppImports(t *testing.T) {
	ownHome(t)
	wiki(t, nil)
	im := inApp(t)
	step, err := im.Search(t.Context(), "Quay")
	if err != nil || len(step.Choices) != 2 || step.Choices[0] != "Quay, film series" || step.Plan != nil {
		t.Fatalf("got step %+v, %v", step, err)
	}
	if step, err = im.Choose(t.Context(), 0); err != nil || step.Plan == nil {
		t.Fatalf("got step %+v, %v", step, err)
	}
	if second, _ := step.Plan.Installment(2); second.Title != "Quay: Ebb" || second.Year != 2003 {
		t.Errorf("the second film is %+v", second)
	}
	for again := range 2 {
		made, err := im.Write(t.Context(), 2)
		if err != nil {
			t.Fatalf("import %d: %v", again+1, err)
		}
		if story := made.Book.Story(made.Next); story.Seen() != 1 || !strings.Contains(story.Films[0].Recap, "Kit dives") || story.Next == nil || story.Next.Title != "Quay: Ebb" {
			t.Errorf("import %d: got %+v", again+1, story.Films)
		}
	}
}

// TestTheAppImportsInTheLanguageOfTheSettings checks that the app, like the command without
// --lang, imports in the language of the settings.
func TestTheAppImportsInTheLanguageOfTheSettings(t *testing.T) {
	ownHome(t)
	file, err := data.ConfigFile()
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(os.MkdirAll(filepath.Dir(file), 0o755), os.WriteFile(file, []byte("lang = 'es'\n"), 0o644)); err != nil {
		t.Fatal(err)
	}
	var first string // what was searched for first
	wiki(t, func(_ int, r *http.Request) { first = cmp.Or(first, r.URL.Query().Get("gsrsearch")) })
	for _, c := range []struct {
		name, want string
		search     func()
	}{
		{"the app", "Quay película", func() { _, _ = inApp(t).Search(t.Context(), "Quay") }},
		{"the command", "Quay película", func() { try(t, "", "import", "Quay", "--before", "2") }},
		{"the command with --lang de", "Quay Film", func() { try(t, "", "import", "Quay", "--before", "2", "--lang", "de") }},
	} {
		first = ""
		if c.search(); first != c.want {
			t.Errorf("%s searches for %q, want %q", c.name, first, c.want)
		}
	}
}

// TestTheAppStopsAtEachRequest checks that cancelling an import at any request writes
// nothing, and that the same import then works.
func TestTheAppStopsAtEachRequest(t *testing.T) {
	for at := 1; at <= 5; at++ {
		ownHome(t)
		ctx, stop := context.WithCancel(t.Context())
		wiki(t, func(n int, r *http.Request) {
			if n == at {
				stop()
				<-r.Context().Done()
			}
		})
		im := inApp(t)
		_, err := searchAndChoose(ctx, im)
		if err == nil {
			_, err = im.Write(ctx, 2)
		}
		if !errors.Is(ctx.Err(), context.Canceled) || err == nil {
			t.Fatalf("request %d: the import was not stopped: %v", at, err)
		}
		folder, err := data.UserFolder()
		if err != nil {
			t.Fatal(err)
		}
		if left, _ := os.ReadDir(folder); len(left) > 0 {
			t.Errorf("stopped at request %d, the import leaves %v", at, left)
		}
		if _, err = searchAndChoose(t.Context(), im); err == nil {
			_, err = im.Write(t.Context(), 2)
		}
		if err != nil {
			t.Errorf("importing again after a stop at request %d: %v", at, err)
		}
	}
}
