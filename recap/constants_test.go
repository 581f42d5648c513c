package recap_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	. "previously/recap"
	"previously/recap/text"
)

// constantsOf returns the values of the package's text constants, by their type.
func constantsOf(t *testing.T) map[string][]string {
	t.Helper()
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	values := map[string][]string{}
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".go") || strings.HasSuffix(f.Name(), "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), f.Name(), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok {
				return true
			}
			kind, ok := spec.Type.(*ast.Ident)
			for _, value := range spec.Values {
				if literal, isLiteral := value.(*ast.BasicLit); ok && isLiteral && literal.Kind == token.STRING {
					said, err := strconv.Unquote(literal.Value)
					if err != nil {
						t.Fatal(err)
					}
					values[kind.Name] = append(values[kind.Name], said)
				}
			}
			return true
		})
	}
	return values
}

// TestEachConstantHasItsRow checks that each state, class and section that code can name
// has a row in its table, and is listed.
func TestEachConstantHasItsRow(t *testing.T) {
	values := constantsOf(t)
	for name, listed := range map[string][]string{
		"Status": text.Strings(Statuses()), "Section": text.Strings(Sections()),
		"Class": append(text.Strings(Classes()), string(Unsaid)), // no file gives it
	} {
		slices.Sort(listed)
		slices.Sort(values[name])
		if !slices.Equal(listed, values[name]) {
			t.Errorf("%s has the constants %q, but lists %q", name, values[name], listed)
		}
	}
}
