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

// TestEveryOptionIsRead checks that the app reads each field of its Options somewhere.
func TestEveryOptionIsRead(t *testing.T) {
	files, err := filepath.Glob("*.go")
	must(t, err)
	read := map[string]bool{}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(gotoken.NewFileSet(), name, nil, parser.SkipObjectResolution)
		must(t, err)
		ast.Inspect(file, func(n ast.Node) bool {
			if selector, ok := n.(*ast.SelectorExpr); ok && isOptions(selector.X) {
				read[selector.Sel.Name] = true
			}
			return true
		})
	}
	for field := range reflect.TypeFor[Options]().Fields() {
		if !read[field.Name] {
			t.Errorf("nothing reads the option %s", field.Name)
		}
	}
}

// isOptions reports whether an expression is what the code calls options: o, m.options.
func isOptions(x ast.Expr) bool {
	switch x := x.(type) {
	case *ast.Ident:
		return x.Name == "o"
	case *ast.SelectorExpr:
		return x.Sel.Name == "options"
	}
	return false
}
