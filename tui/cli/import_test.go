package cli

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/creack/pty"

	"previously/data"
	"previously/recap/planted"
)

// wiki starts a small Wikipedia and Wikidata with a series of two films, and another film
// of the same name. Only the first film's text may be requested.
func wiki(t *testing.T, each func(n int, r *http.Request)) {
	t.Helper()
	requests := 0
	json := map[string]string{
		"generator=search": `{"query":{"pages":[{"title":"Quay (film series)","index":1,"pageprops":{"wikibase_item":"Q1"},"description":"film series"},
			{"title":"Quay (1960 film)","index":2,"pageprops":{"wikibase_item":"Q9"},"description":"1960 film \u001b]2;x\u0007"}]}}`,
		"list=search":    `{"query":{"search":[{"title":"Q2"},{"title":"Q3"}]}}`,
		"wbgetentities":  `{"entities":{"Q1":{"labels":{"en":{"value":"Quay"}}},"Q2":` + entry("Quay: Fog", "2001 film") + `,"Q3":` + entry("Quay: Ebb", "2003 film") + `}}`,
		"prop=revisions": `{"query":{"pages":[{"title":"Quay: Fog","revisions":[{"revid":7,"timestamp":"2002-01-01T00:00:00Z","size":9}]}]}}`,
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if requests++; each != nil {
			each(requests, r)
		}
		if strings.Contains(r.URL.Path, "/revision/7/") {
			w.Header().Set("Content-Type", "text/html")
			fmt.Fprint(w, `<h2>Plot</h2><p>Kit dives. `+strings.Repeat("She sails on through the night. ", 20)+`</p><h2>Cast</h2><ul><li>Ann Ode as Kit, a diver</li></ul>`)
			return
		}
		for part, answer := range json {
			if strings.Contains(r.URL.RawQuery, part) {
				w.Header().Set("Content-Type", "application/json")
				fmt.Fprint(w, answer)
				return
			}
		}
		t.Errorf("unexpected request %s", r.URL)
	}))
	t.Cleanup(server.Close)
	t.Setenv("PREVIOUSLY_WIKIPEDIA", server.URL)
	t.Setenv("PREVIOUSLY_WIKIDATA", server.URL)
	t.Setenv("PREVIOUSLY_CONTACT", "me@example.org")
}

func entry(title, about string) string {
	return fmt.Sprintf(`{"labels":{"en":{"value":%q}},"descriptions":{"en":{"value":%q}},"sitelinks":{"enwiki":{"title":%q}}}`, title, about, title)
}

func TestImport(t *testing.T) {
	ownHome(t)
	wiki(t, nil)
	r := try(t, "", "import", "Quay", "--before", "2")
	if r.status != 1 || !strings.Contains(r.stderr, "several match; choose one with --pick and its number: 1 Quay, film series; 2 Quay (1960), film\n") {
		t.Errorf("two matches: got %+v", r)
	}
	if r := try(t, "", "import", "Quay", "--before", "2", "--pick", "3"); r.status != 2 || !strings.Contains(r.stderr, "--pick 3 is not in the list; it has 2") {
		t.Errorf("a pick out of range: got %+v", r)
	}
	if r := try(t, "", "import", "Quay", "--before", "7", "--pick", "1"); r.status != 1 || strings.Contains(r.stderr+r.stdout, "Ebb") {
		t.Errorf("before film 7: got %+v", r)
	}
	r = try(t, "", "import", "Quay", "--before", "2", "--pick", "1")
	if r.status != 0 || !strings.Contains(r.stdout, "quay.toml (1 installment added); open it with `previously quay`\n") {
		t.Fatalf("with a pick: got %+v", r)
	}
	if r := try(t, "", "show", "quay", "--section", "plot,cast"); r.status != 0 || !strings.Contains(r.stdout, "Kit dives.") || !strings.Contains(r.stdout, "Ann Ode") {
		t.Errorf("show of the imported file: got %+v", r)
	}
	if r := try(t, "", "check", "quay"); r.status != 0 {
		t.Errorf("check of the imported file: got %+v", r)
	}
	if r := try(t, "", "import", "Quay", "--before", "2", "--pick", "1"); r.status != 0 || !strings.Contains(r.stdout, "already complete") {
		t.Errorf("importing again: got %+v", r)
	}
	if r := try(t, "", "import", "Quay", "--before", "2", "--pick", "1", "-o", "-"); !strings.Contains(r.stdout, "[[installment]]") || strings.Contains(r.stdout, "wrote") {
		t.Errorf("to standard output: got %+v", r)
	}
}

// TestForce checks that an existing file is only replaced with --force.
func TestForce(t *testing.T) {
	ownHome(t)
	wiki(t, nil)
	file := filepath.Join(t.TempDir(), "x.toml")
	mine := "title = \"Mine\"\n\n[[installment]]\ntitle = \"Quay: Fog\"\nline = \"By hand.\"\n"
	for _, c := range []struct {
		old  string
		args []string
		want bool // want the old text replaced
	}{{mine, nil, false}, {mine, []string{"--force"}, true}, {"broken", nil, false}, {"broken", []string{"--force"}, true}} {
		if err := os.WriteFile(file, []byte(c.old), 0o644); err != nil {
			t.Fatal(err)
		}
		r := try(t, "", append([]string{"import", "Quay", "--before", "2", "--pick", "1", "-o", file}, c.args...)...)
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if replaced := !strings.HasPrefix(string(src), c.old); replaced != c.want || c.want != strings.Contains(string(src), "Kit dives") {
			t.Errorf("%q %v: got %+v\nand the file\n%s", c.old, c.args, r, src)
		}
	}
}

// TestStoppingLeavesNothing checks that ctrl+c at any request leaves no file in the user's
// folder.
func TestStoppingLeavesNothing(t *testing.T) {
	for at := 1; at <= 5; at++ {
		ownHome(t)
		wiki(t, func(n int, r *http.Request) {
			if n == at {
				interrupt(t)
				<-r.Context().Done()
			}
		})
		r := try(t, "", "import", "Quay", "--before", "2", "--pick", "1")
		if r.status != 130 || r.stderr != "previously: stopped; nothing has been written\n" {
			t.Errorf("stopped at request %d: got %+v", at, r)
		}
		folder, err := data.UserFolder()
		if err != nil {
			t.Fatal(err)
		}
		if left, _ := os.ReadDir(folder); len(left) > 0 {
			t.Errorf("stopped at request %d, the import leaves %v", at, left)
		}
	}
}

// interrupt sends this process the signal of ctrl+c.
func interrupt(t *testing.T) {
	self, err := os.FindProcess(os.Getpid())
	if err == nil {
		err = self.Signal(os.Interrupt)
	}
	if err != nil {
		t.Skipf("no interrupt here: %v", err)
	}
}

// TestTheImportAsks checks that on a terminal the import asks which series is meant and
// what has been seen. It must not name a film before the one before it has been seen, nor
// send a command from the network to the terminal.
func TestTheImportAsks(t *testing.T) {
	for _, c := range []struct {
		typed      []string
		named, not string
		written    bool
	}{
		{[]string{"0", "x", "1", "n"}, "Seen 1, Quay: Fog (2001)?", "Ebb", true},
		{[]string{"1", "y", "n"}, "Seen 2, Quay: Ebb (2003)?", "CANARY", true},
		{[]string{"1", "2"}, "Quay: Fog", "Ebb", true},
		{[]string{"1", "nothing", "2"}, "does not name exactly one", "Ebb", true},
		{[]string{"1", "end", "n", "1"}, "Have you seen them all?", "Ebb", true},
		{[]string{"1"}, "no answer; give it on the command line", "Ebb", false},
	} {
		ownHome(t)
		wiki(t, nil)
		out := typing(t, c.typed, "import", "Quay")
		if !strings.Contains(out, c.named) || strings.Contains(out, c.not) {
			t.Errorf("%q: the output lacks %q or has %q:\n%s", c.typed, c.named, c.not, out)
		}
		if _, err := data.Open("quay"); (err == nil) != c.written {
			t.Errorf("%q: got error %v, want a file: %v\n%s", c.typed, err, c.written, out)
		}
		if found := planted.FindCommand(strings.ReplaceAll(out, "\r\x1b[K", "")); found != "" {
			t.Errorf("%q: the terminal is sent %q", c.typed, found)
		}
	}
}

// typing runs a command line on a terminal, types the lines, and returns what it writes.
func typing(t *testing.T, lines []string, args ...string) string {
	t.Helper()
	ctl, tty, err := pty.Open()
	if err != nil {
		t.Skipf("no pseudo-terminal here: %v", err)
	}
	defer ctl.Close()
	written := make(chan string)
	go func() {
		var all strings.Builder
		buffer := make([]byte, 4096)
		for {
			n, err := ctl.Read(buffer)
			all.Write(buffer[:n])
			if err != nil {
				written <- all.String()
				return
			}
		}
	}()
	_, _ = fmt.Fprint(ctl, strings.Join(lines, "\n")+"\n\x04")
	s := session{stdin: tty, stdout: tty, stderr: tty, runApp: tellApp}
	s.run(t.Context(), args)
	_ = tty.Close()
	return <-written
}
