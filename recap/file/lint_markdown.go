package file

import (
	"slices"
	"strconv"

	"github.com/yuin/goldmark/ast"

	"previously/recap/strict"
	"previously/recap/text"
)

// lintNumbers warns of a sentence that Markdown takes for an item of a numbered
// list: "1917. Two soldiers …" is shown as the 1917th of something. A real list
// begins with 1 and has a second item.
func (p *linter) lintNumbers(f fileText) {
	t := prose{f.text, text.Words(f.text)}
	_ = ast.Walk(text.Blocks([]byte(f.text)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		list, ok := n.(*ast.List)
		if !ok || !entering || !list.IsOrdered() || list.Start == 1 && list.ChildCount() > 1 {
			return ast.WalkContinue, nil
		}
		number := strconv.Itoa(list.Start)
		if i := t.wordBefore(beginning(list), number); i >= 0 {
			p.WarnAt(f.path, p.nearWords(t, i, 1), "Markdown reads %s as the number of a list; start the sentence with another word", strict.Secret(number+string(list.Marker)))
		}
		return ast.WalkContinue, nil
	})
}

// beginning returns where the text of a block begins, or 0.
func beginning(n ast.Node) int {
	for ; n != nil; n = n.FirstChild() {
		if n.Type() == ast.TypeBlock && n.Lines().Len() > 0 {
			return n.Lines().At(0).Start
		}
	}
	return 0
}

// wordBefore returns the index of the last word before an offset that is the given one,
// or -1.
func (t prose) wordBefore(offset int, word string) int {
	n, _ := slices.BinarySearchFunc(t.words, offset, func(w text.Word, offset int) int { return w.Start - offset })
	for i := n - 1; i >= 0; i-- {
		if t.words[i].Text == word {
			return i
		}
	}
	return -1
}
