package cli

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
)

const moduleRoot = "../.."

// source is one Go file of the module.
type source struct {
	name   string // relative to the root, with slashes
	folder string // at the top level, such as "recap"; "" for main.go
	test   bool
	lines  int
	file   *ast.File
	set    *token.FileSet
}

func sources(t *testing.T) []source {
	t.Helper()
	found, err := allSources()
	if err != nil || len(found) < 20 {
		t.Fatalf("found %d Go files, %v", len(found), err)
	}
	return found
}

var allSources = sync.OnceValues(func() (found []source, err error) {
	err = filepath.WalkDir(moduleRoot, func(file string, entry fs.DirEntry, err error) error {
		name, _ := filepath.Rel(moduleRoot, file)
		name = filepath.ToSlash(name)
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (name != "." && strings.HasPrefix(entry.Name(), ".") || entry.Name() == "testdata"):
			return filepath.SkipDir
		case entry.IsDir() || !strings.HasSuffix(name, ".go"):
			return nil
		}
		s := source{name: name, test: strings.HasSuffix(name, "_test.go"), set: token.NewFileSet()}
		s.folder, _, _ = strings.Cut(path.Dir(name)+"/", "/")
		s.folder = strings.TrimPrefix(s.folder, ".")
		if s.file, err = parser.ParseFile(s.set, file, nil, parser.ParseComments); err != nil {
			return err
		}
		s.lines = s.set.Position(s.file.FileEnd).Line
		found = append(found, s)
		return nil
	})
	return found, err
})

func TestTopLevel(t *testing.T) {
	entries, err := os.ReadDir(moduleRoot)
	if err != nil {
		t.Fatal(err)
	}
	allowed := []string{"main.go", "data", "recap", "tui", "go.mod", "go.sum", "README.md"}
	for _, e := range entries {
		if name := e.Name(); !strings.HasPrefix(name, ".") && !slices.Contains(allowed, name) {
			t.Errorf("%s is at the top level, where only %v and hidden files may be", name, allowed)
		}
	}
}

// TestImports checks that imports run one way, main → tui → data → recap, that recap and
// data import no library for terminals, that recap doesn't use the operating system, and
// that only data/wikipedia uses the network.
func TestImports(t *testing.T) {
	order := []string{"recap", "data", "tui", ""}
	terminal := []string{"charm.land/", "github.com/charmbracelet/", "golang.org/x/term", "github.com/spf13/", "github.com/mattn/"}
	for _, s := range sources(t) {
		for _, spec := range s.file.Imports {
			imported, _ := strconv.Unquote(spec.Path.Value)
			own, ours := strings.CutPrefix(imported, "previously/")
			folder, _, _ := strings.Cut(own, "/")
			switch {
			case ours && slices.Index(order, folder) > slices.Index(order, s.folder):
				t.Errorf("%s imports %s; imports run main → tui → data → recap", s.name, imported)
			case imported == "net/http" && !s.test && path.Dir(s.name) != "data/wikipedia":
				t.Errorf("%s imports %s; only data/wikipedia may use the network", s.name, imported)
			case s.test || s.folder != "recap" && s.folder != "data":
			case slices.ContainsFunc(terminal, func(prefix string) bool { return strings.HasPrefix(imported, prefix) }):
				t.Errorf("%s imports %s; %s must not know terminals", s.name, imported, s.folder)
			case s.folder == "recap" && (imported == "os" || strings.HasPrefix(imported, "os/")):
				t.Errorf("%s imports %s; recap must not use the operating system", s.name, imported)
			}
		}
	}
}

// rooms lists all packages with those of ours that each imports, other than in tests.
var rooms = map[string][]string{
	".":              {"tui/cli"},
	"recap/text":     {},
	"recap/canary":   {},
	"recap/strict":   {"recap/text"},
	"recap/derive":   {"recap/text"},
	"recap":          {"recap/derive", "recap/text"},
	"recap/file":     {"recap", "recap/strict", "recap/text"},
	"recap/drawn":    {"recap", "recap/canary"},
	"recap/planted":  {"recap"},
	"recap/search":   {"recap", "recap/text"},
	"recap/chart":    {"recap"},
	"data":           {"recap", "recap/file", "recap/strict", "recap/text"},
	"data/wikipedia": {"data", "recap/text"},
	"data/article":   {"recap/text"},
	"data/importer":  {"data", "data/article", "data/wikipedia", "recap", "recap/derive", "recap/file", "recap/text"},
	"tui/tty":        {},
	"tui/look":       {"recap", "recap/chart", "recap/text"},
	"tui/markdown":   {"tui/look", "recap/text"},
	"tui/work":       {},
	"tui/keys":       {"tui/look", "recap/text"},
	"tui/overlay":    {"tui/keys", "tui/look", "tui/work", "data", "recap", "recap/chart", "recap/search", "recap/strict", "recap/text"},
	"tui/page":       {"tui/look", "tui/markdown", "recap", "recap/chart", "recap/text"},
	"tui":            {"tui/keys", "tui/look", "tui/overlay", "tui/page", "tui/tty", "tui/work", "data", "recap", "recap/chart", "recap/file", "recap/search", "recap/text"},
	"tui/cli":        {"tui", "tui/keys", "tui/look", "tui/markdown", "tui/overlay", "tui/tty", "data", "data/importer", "data/wikipedia", "recap", "recap/file", "recap/search", "recap/strict", "recap/text"},
}

func TestRooms(t *testing.T) {
	imports := map[string]map[string]string{} // of each package, with a file that has the import
	for _, s := range sources(t) {
		room := path.Dir(s.name)
		if imports[room] == nil {
			imports[room] = map[string]string{}
		}
		for _, spec := range s.file.Imports {
			imported, _ := strconv.Unquote(spec.Path.Value)
			if own, ours := strings.CutPrefix(imported, "previously/"); ours && !s.test {
				imports[room][own] = s.name
			}
		}
	}
	unused := maps.Clone(rooms)
	for room, found := range imports {
		allowed, known := rooms[room]
		if !known {
			t.Errorf("the package %s has no line in rooms", room)
		}
		for own, file := range found {
			if !slices.Contains(allowed, own) {
				t.Errorf("%s imports %s; of our packages %s may only import %v", file, own, room, allowed)
			}
		}
		delete(unused, room)
		for _, own := range allowed {
			if _, used := found[own]; !used {
				t.Errorf("%s does not import %s; take it out of rooms", room, own)
			}
		}
	}
	for room := range unused {
		t.Errorf("there is no package %s; take it out of rooms", room)
	}
}

// TestTheMapIsComplete checks that ARCHITECTURE.md names every package, and only files that
// exist.
func TestTheMapIsComplete(t *testing.T) {
	text, err := os.ReadFile(moduleRoot + "/.github/ARCHITECTURE.md")
	if err != nil {
		t.Fatal(err)
	}
	folders := map[string]bool{}
	for _, s := range sources(t) {
		if folder := path.Dir(s.name); folder != "." {
			folders[folder] = true
		}
	}
	for folder := range folders {
		if !strings.Contains(string(text), "`"+folder+"`") {
			t.Errorf("ARCHITECTURE.md lacks %s", folder)
		}
	}
	for _, quoted := range regexp.MustCompile("`[a-z]+/[a-z_/*]+(\\.go|\\.md)`").FindAllString(string(text), -1) {
		if found, err := filepath.Glob(filepath.Join(moduleRoot, filepath.FromSlash(strings.Trim(quoted, "`")))); err != nil || len(found) == 0 {
			t.Errorf("ARCHITECTURE.md names %s, which does not exist", quoted)
		}
	}
}

// TestTheMapNamesWhatIsThere checks that whatever a row of ARCHITECTURE.md names in the code
// is declared in one of the files of that row.
func TestTheMapNamesWhatIsThere(t *testing.T) {
	text, err := os.ReadFile(moduleRoot + "/.github/ARCHITECTURE.md")
	if err != nil {
		t.Fatal(err)
	}
	checked := 0
	for line := range strings.Lines(string(text)) {
		declared := map[string]bool{"exhaustive": true} // a linter
		files := regexp.MustCompile("`([a-z_/*]+\\.go)`").FindAllStringSubmatch(line, -1)
		for _, s := range sources(t) {
			if slices.ContainsFunc(files, func(file []string) bool { named, _ := path.Match(file[1], s.name); return named }) {
				ast.Inspect(s.file, func(n ast.Node) bool {
					switch n := n.(type) {
					case *ast.FuncDecl:
						declared[n.Name.Name] = true
					case *ast.TypeSpec:
						declared[n.Name.Name] = true
					case *ast.ValueSpec:
						declared[n.Names[0].Name] = true
					}
					return true
				})
			}
		}
		for _, name := range regexp.MustCompile("`([A-Za-z]+)`").FindAllStringSubmatch(line, -1) {
			if strings.HasPrefix(line, "| ") && len(files) > 0 {
				if checked++; !declared[name[1]] {
					t.Errorf("ARCHITECTURE.md says that %s is in %v, but it is not", name[1], files)
				}
			}
		}
	}
	if checked < 8 {
		t.Errorf("only %d names were checked", checked)
	}
}

// TestOnlyTestsImportTestPackages checks that only tests import the packages that make broken
// and hostile files.
func TestOnlyTestsImportTestPackages(t *testing.T) {
	forTests := []string{"previously/recap/canary", "previously/recap/drawn", "previously/recap/planted"}
	for _, s := range sources(t) {
		for _, spec := range s.file.Imports {
			if imported, _ := strconv.Unquote(spec.Path.Value); !s.test && slices.Contains(forTests, imported) && !slices.Contains(forTests, "previously/"+path.Dir(s.name)) {
				t.Errorf("%s imports %s, which is only for tests", s.name, imported)
			}
		}
	}
}

// TestTheFrontEndsSeeNoSeries checks that tui and main never use a whole series, nor the
// functions that decode one: they only get a Story.
func TestTheFrontEndsSeeNoSeries(t *testing.T) {
	forbidden := map[string][]string{"recap": {"Series", "Installment", "CastEntry"}, "file": {"Decode"}}
	for _, s := range sources(t) {
		if s.test || s.folder != "tui" && s.folder != "" {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			if selector, ok := n.(*ast.SelectorExpr); ok {
				if x, ok := selector.X.(*ast.Ident); ok && slices.Contains(forbidden[x.Name], selector.Sel.Name) {
					t.Errorf("%s: uses %s.%s", s.set.Position(n.Pos()), x.Name, selector.Sel.Name)
				}
			}
			return true
		})
	}
}

func TestEveryPackageSaysWhatItIsFor(t *testing.T) {
	documented := map[string]bool{}
	for _, s := range sources(t) {
		folder := path.Dir(s.name)
		documented[folder] = documented[folder] || s.file.Doc != nil && (path.Base(s.name) == "doc.go" || folder == ".")
	}
	for folder, ok := range documented {
		if !ok {
			t.Errorf("%s has no doc.go that says what the package is for", folder)
		}
	}
}

// TestPackageDocsNameTheirFiles checks that each doc.go names all files of its package, and
// only those.
func TestPackageDocsNameTheirFiles(t *testing.T) {
	docs, files := map[string]string{}, map[string][]string{}
	for _, s := range sources(t) {
		folder, file := path.Split(s.name)
		if file == "doc.go" {
			docs[folder] = s.file.Doc.Text()
		} else if !s.test {
			files[folder] = append(files[folder], file)
		}
	}
	for folder, text := range docs {
		named := regexp.MustCompile(`\b\w+\.go\b`).FindAllString(text, -1)
		for _, file := range files[folder] {
			if !slices.Contains(named, file) {
				t.Errorf("%sdoc.go does not name %s", folder, file)
			}
		}
		for _, file := range named {
			if !slices.Contains(files[folder], file) {
				t.Errorf("%sdoc.go names %s, which does not exist", folder, file)
			}
		}
	}
}

// TestNothingIsCompiledAtStart checks that regular expressions in data are compiled by
// text.Lazy on first use: one that a single command needs must not slow down every start.
func TestNothingIsCompiledAtStart(t *testing.T) {
	for _, s := range sources(t) {
		for _, decl := range s.file.Decls {
			if vars, ok := decl.(*ast.GenDecl); !s.test && s.folder == "data" && ok && vars.Tok == token.VAR {
				ast.Inspect(vars, func(n ast.Node) bool {
					if selector, ok := n.(*ast.SelectorExpr); ok && selector.Sel.Name == "MustCompile" {
						t.Errorf("%s: a regular expression is compiled at start; use text.Lazy", s.set.Position(n.Pos()))
					}
					_, inside := n.(*ast.FuncLit)
					return !inside
				})
			}
		}
	}
}

// TestSizes checks that no function is longer than 60 lines and no file longer than 500.
// Lines inside a literal don't count, since they are a table.
func TestSizes(t *testing.T) {
	for _, s := range sources(t) {
		if s.lines > 500 {
			t.Errorf("%s has %d lines, want at most 500", s.name, s.lines)
		}
		for _, decl := range s.file.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok || f.Body == nil {
				continue
			}
			if n := s.span(f) - s.tables(f.Body); n > 60 {
				t.Errorf("%s: %s has %d lines, want at most 60", s.set.Position(f.Pos()), f.Name.Name, n)
			}
		}
	}
}

func (s source) span(n ast.Node) int {
	return s.set.Position(n.End()).Line - s.set.Position(n.Pos()).Line + 1
}

// tables returns how many lines the outermost literals in a body take, not counting their
// first and last lines.
func (s source) tables(body ast.Node) int {
	lines := 0
	ast.Inspect(body, func(n ast.Node) bool {
		literal := false
		switch n := n.(type) {
		case *ast.CompositeLit:
			literal = true
		case *ast.BasicLit:
			literal = n.Kind == token.STRING
		}
		if literal {
			lines += max(0, s.span(n)-2)
		}
		return !literal
	})
	return lines
}
