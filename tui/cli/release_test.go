package cli

import (
	"bytes"
	"errors"
	"go/ast"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// release is what .goreleaser.yaml says. A key that is not here is a mistake until
// it is: goreleaser would refuse one that is misspelt only at the next release.
type release struct {
	Version     int
	ProjectName string `yaml:"project_name"`
	Before      struct{ Hooks []string }
	Builds      []struct {
		Main, Binary                      string
		Env, Flags, Ldflags, Goos, Goarch []string
	}
	Archives []struct {
		NameTemplate    string `yaml:"name_template"`
		Formats         []string
		FormatOverrides []struct {
			Goos    string
			Formats []string
		} `yaml:"format_overrides"`
		Files []yaml.Node
	}
	Checksum struct {
		NameTemplate string `yaml:"name_template"`
	}
	Changelog struct{ Disable bool }
}

func readRelease(t *testing.T) (r release) {
	t.Helper()
	src, err := os.ReadFile(filepath.Join(moduleRoot, ".goreleaser.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	decoder := yaml.NewDecoder(bytes.NewReader(src))
	decoder.KnownFields(true)
	if err := decoder.Decode(&r); err != nil {
		t.Fatal(err)
	}
	return r
}

// TestReleaseIsOfThisProgram: its package, for the systems that .ci/run builds for,
// and no linker flag sets a variable that is not there.
func TestReleaseIsOfThisProgram(t *testing.T) {
	r := readRelease(t)
	info, ok := debug.ReadBuildInfo()
	if !ok || len(r.Builds) != 1 {
		t.Fatalf("%d builds", len(r.Builds))
	}
	name, build := path.Base(info.Main.Path), r.Builds[0]
	if r.Version != 2 || r.ProjectName != name || build.Binary != name || name != new(session).root().Name() {
		t.Errorf("version %d of the file, project %q, binary %q; the module is %q", r.Version, r.ProjectName, build.Binary, name)
	}
	ours := sources(t)
	if !slices.ContainsFunc(ours, func(s source) bool {
		return s.file.Name.Name == "main" && !s.test && path.Dir(s.name) == path.Clean(build.Main)
	}) {
		t.Errorf("%s is no program", build.Main)
	}
	script, err := os.ReadFile(filepath.Join(moduleRoot, ".ci", "run"))
	if err != nil || !strings.Contains(string(script), "for system in "+strings.Join(build.Goos, " ")+";") {
		t.Errorf(".ci/run does not build for %v: %v", build.Goos, err)
	}
	for _, flag := range regexp.MustCompile(`-X[ =](\S+)\.(\w+)=`).FindAllStringSubmatch(strings.Join(build.Ldflags, " "), -1) {
		if !slices.ContainsFunc(ours, func(s source) bool { return declares(s, info.Main.Path, flag[1], flag[2]) }) {
			t.Errorf("there is no variable %s.%s", flag[1], flag[2])
		}
	}
}

// declares reports whether a file is of a package and has a variable at its top.
func declares(s source, module, folder, variable string) bool {
	if s.test || path.Join(module, path.Dir(s.name)) != folder && (folder != "main" || s.file.Name.Name != "main") {
		return false
	}
	for _, d := range s.file.Decls {
		general, ok := d.(*ast.GenDecl)
		if !ok {
			continue
		}
		for _, spec := range general.Specs {
			if v, ok := spec.(*ast.ValueSpec); ok && slices.ContainsFunc(v.Names, func(n *ast.Ident) bool { return n.Name == variable }) {
				return true
			}
		}
	}
	return false
}

// TestReleaseHasItsFiles: each command that makes one is one of the program's, and
// each file is in the repository or made by one.
func TestReleaseHasItsFiles(t *testing.T) {
	r := readRelease(t)
	var made []string
	for _, hook := range r.Before.Hooks {
		words := regexp.MustCompile(`go run \. ([^">]+) > ([^"]+)`).FindStringSubmatch(hook)
		if words == nil {
			if !strings.HasPrefix(hook, "mkdir -p .release/") {
				t.Errorf("what does %q make?", hook)
			}
			continue
		}
		made = append(made, words[2])
		if got := try(t, "", strings.Fields(words[1])...); got.status != 0 || got.stdout == "" {
			t.Errorf("%s: status %d, %d bytes; %s", hook, got.status, len(got.stdout), got.stderr)
		}
	}
	for _, file := range r.Archives[0].Files {
		var entry struct {
			Src, Dst    string
			StripParent bool `yaml:"strip_parent"`
		}
		if file.Decode(&entry.Src) != nil {
			if err := file.Decode(&entry); err != nil {
				t.Errorf("line %d: %v", file.Line, err)
			}
		}
		here, err := filepath.Glob(filepath.Join(moduleRoot, filepath.FromSlash(entry.Src)))
		matches := func(name string) bool { ok, _ := path.Match(entry.Src, name); return ok }
		if err != nil || len(here) == 0 && !slices.ContainsFunc(made, matches) {
			t.Errorf("there is no %s", entry.Src)
		}
	}
	for _, file := range made { // an untracked file would make the version a "dirty" one
		err := exec.Command("git", "-C", moduleRoot, "check-ignore", "-q", file).Run()
		if exit, ran := errors.AsType[*exec.ExitError](err); ran && exit.ExitCode() == 1 { // 128 is for a folder that is no repository
			t.Errorf("git does not ignore %s", file)
		}
	}
}
