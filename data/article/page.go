package article

import (
	"bytes"
	"fmt"

	"github.com/PuerkitoBio/goquery"
)

// Read parses a page in one of the [Languages]; any other language is parsed as
// English. The error is about a page that is not HTML or is nested too deeply.
func Read(page []byte, language string) (Article, error) {
	doc, err := parse(page)
	if err != nil {
		return Article{}, err
	}
	p := parser{words: wordsOf(language)}
	p.readInfobox(doc)
	doc.Find(noise).Remove()
	p.sections = sectionsOf(doc)
	p.readEpisodes(doc)
	p.readCast()
	p.readPlot()
	return p.Article, nil
}

// parse returns the page as a tree. The library refuses nesting deeper than 512.
func parse(page []byte) (*goquery.Document, error) {
	doc, err := goquery.NewDocumentFromReader(bytes.NewReader(page))
	if err != nil {
		return nil, fmt.Errorf("the page can't be read: %w", err)
	}
	return doc, nil
}
