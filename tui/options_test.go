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
		var visit func(n ast.Node) bool
		visit = func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.AssignStmt: // what it assigns to is not read
				for _, value := range n.Rhs {
					ast.Inspect(value, visit)
				}
				return false
			case *ast.SelectorExpr:
				if x, ok := n.X.(*ast.Ident); ok {
					read[x.Name+"."+n.Sel.Name] = true
				}
			}
			return true
		}
		ast.Inspect(file, visit)
	}
	for name, of := range map[string]reflect.Type{"o": reflect.TypeFor[Options](), "m": reflect.TypeFor[settings]()} {
		for field := range of.Fields() {
			if !read[name+"."+field.Name] {
				t.Errorf("nothing reads %s.%s", name, field.Name)
			}
		}
	}
}
