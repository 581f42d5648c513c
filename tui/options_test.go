package tui

import (
	"go/ast"
	"go/parser"
	gotoken "go/token"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// TestEveryOptionIsRead checks that the app reads each field of its Options somewhere,
// and each of those that it keeps.
func TestEveryOptionIsRead(t *testing.T) {
	files, err := filepath.Glob("*.go")
	must(t, err)
	read := map[string]bool{} // by expressions such as o.Theme
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(gotoken.NewFileSet(), name, nil, parser.SkipObjectResolution)
		must(t, err)
		ast.Inspect(file, func(n ast.Node) bool {
			if selector, ok := n.(*ast.SelectorExpr); ok {
				if x, ok := selector.X.(*ast.Ident); ok {
					read[x.Name+"."+selector.Sel.Name] = true
				}
			}
			return true
		})
	}
	for name, of := range map[string]reflect.Type{"o": reflect.TypeFor[Options](), "m": reflect.TypeFor[settings]()} {
		for field := range of.Fields() {
			if !read[name+"."+field.Name] {
				t.Errorf("nothing reads %s.%s", name, field.Name)
			}
		}
	}
}
