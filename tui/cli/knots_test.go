package cli

import (
	"go/types"
	"path/filepath"
	"slices"
	"testing"

	"golang.org/x/tools/go/packages"
)

// maxKnot is how many files of a package may form a knot: files that all need each other,
// directly or through others, so that none can be understood alone.
const maxKnot = 9

// TestKnots checks that no package has a larger knot. A file needs another of its package
// if it uses a function, method, type, variable or constant from it.
func TestKnots(t *testing.T) {
	if testing.Short() {
		t.Skip("checks the types of the whole module")
	}
	t.Parallel()
	mode := packages.NeedName | packages.NeedFiles | packages.NeedImports | packages.NeedTypes | packages.NeedSyntax | packages.NeedTypesInfo
	all, err := packages.Load(&packages.Config{Mode: mode, Dir: moduleRoot}, "./...")
	if err != nil || packages.PrintErrors(all) > 0 || len(all) < len(rooms) {
		t.Fatalf("loaded %d packages, %v", len(all), err)
	}
	for _, p := range all {
		if knot := largestKnot(filesNeeded(p)); len(knot) > maxKnot {
			t.Errorf("%s: %d files all need each other, want at most %d. Move what ties them to a file of its own: %v", p.PkgPath, len(knot), maxKnot, knot)
		}
	}
}

// filesNeeded returns, for each file of a package, the others that it needs.
func filesNeeded(p *packages.Package) map[string][]string {
	needed := map[string][]string{}
	for id, used := range p.TypesInfo.Uses {
		fn, isFunc := used.(*types.Func)
		isMethod := isFunc && fn.Signature().Recv() != nil
		if used.Pkg() != p.Types || used.Parent() != p.Types.Scope() && !isMethod {
			continue
		}
		from, to := filepath.Base(p.Fset.Position(id.Pos()).Filename), filepath.Base(p.Fset.Position(used.Pos()).Filename)
		if from != to && !slices.Contains(needed[from], to) {
			needed[from] = append(needed[from], to)
		}
	}
	return needed
}

// largestKnot returns the most files that all need each other, in order of their names.
func largestKnot(needed map[string][]string) (largest []string) {
	reached := map[string][]string{}
	for file := range needed {
		reached[file] = reachable(needed, file)
	}
	for file, others := range reached {
		var knot []string
		for _, other := range others {
			if slices.Contains(reached[other], file) {
				knot = append(knot, other)
			}
		}
		if len(knot) > len(largest) {
			largest = knot
		}
	}
	slices.Sort(largest)
	return largest
}

// reachable returns the files that a file needs, directly or through others. A file of a
// knot reaches itself.
func reachable(needed map[string][]string, file string) (files []string) {
	next := slices.Clone(needed[file])
	for len(next) > 0 {
		if f := next[0]; !slices.Contains(files, f) {
			files = append(files, f)
			next = append(next, needed[f]...)
		}
		next = next[1:]
	}
	return files
}

func TestLargestKnot(t *testing.T) {
	needed := map[string][]string{"a": {"b", "d"}, "b": {"c"}, "c": {"a", "e"}, "d": {"e"}, "e": {"d"}, "f": {"a"}}
	if knot := largestKnot(needed); !slices.Equal(knot, []string{"a", "b", "c"}) {
		t.Errorf("the largest knot is %v, want a, b and c", knot)
	}
}
