package search

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

// folding is a text as the finder compares it.
func folding(s string) string {
	var f folder
	at := f.fold(s)
	return string(f.text[at.lo:at.hi])
}

func TestFold(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"Stéfi CELMA", "stefi celma"},
		{"Ste\u0301fi", "stefi"},
		{"Œuvre, cœur, Æsir, Straße, STRASSE, ẞ", "oeuvre coeur aesir strasse strasse ss"},
		{"Łódź Đorđe Søren Þór ħ", "lodz dorde soren thor h"},
		{"d'Hainaut d’Hainaut d‘Hainaut dʼHainaut d´Hainaut d`Hainaut d′Hainaut", strings.TrimSpace(strings.Repeat("dhainaut ", 7))},
		{"Jean-Pierre Jean‐Pierre Jean‑Pierre Jean–Pierre Jean—Pierre Jean−Pierre", strings.TrimSpace(strings.Repeat("jeanpierre ", 6))},
		{"co\u00adop ze\u200bro", "coop zero"},
		{"İstanbul ISPARTA ısparta", "istanbul isparta isparta"},
		{"ΟΔΥΣΣΕΎΣ Ὀδυσσεύς", "οδυσσευσ οδυσσευσ"},
		{"Ёлка ЁЛКА", "елка елка"},
		{"ﬁn ﬂoß Ｆｕｌｌ ①", "fin floss full 1"},
		{"שָׁלוֹם", "שלום"},
		{"مُحَمَّد ـ علی عليّ", "محمد علي علي"},
		{"हिन्दी", "हिन्दी"}, // the vowel signs stay
		{"  Mr. & Mrs.\tSmith!? ", "mr mrs smith"},
		{"C++ ★", "c++ ★"},
		{"?!", "?!"}, // nothing else to go by
		{"a\xffb", "a b"},
		{" ", ""},
		{"", ""},
	} {
		if got := folding(test.text); got != test.want {
			t.Errorf("%q is folded to %q, want %q", test.text, got, test.want)
		}
	}
}

// TestFoldCase compares with the case folding of golang.org/x/text: letters
// that differ only in case are the same to the finder. The Greek iota below is
// left out like an accent, where case folding writes it beside the letter.
func TestFoldCase(t *testing.T) {
	caser := cases.Fold()
	for r := range unicode.MaxRune {
		if !unicode.IsLetter(r) || strings.ContainsRune(norm.NFD.String(string(r)), '\u0345') {
			continue
		}
		if got, want := folding(string(r)), folding(caser.String(string(r))); got != want {
			t.Errorf("%U %c is folded to %q, its folded case to %q", r, r, got, want)
		}
	}
}

// TestFoldIsStable draws texts of many scripts: what is folded stays the same
// when folded again, is UTF-8, and has no blank at an end or beside another.
func TestFoldIsStable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		once := folding(text)
		if twice := folding(once); twice != once {
			t.Fatalf("%q is folded to %q, and that to %q", text, once, twice)
		}
		if !utf8.ValidString(once) || once != strings.Join(strings.Fields(once), " ") {
			t.Fatalf("%q is folded to %q", text, once)
		}
	})
}

// TestOrigins draws texts: each folded byte stands for whole letters of the
// text, in order.
func TestOrigins(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		f := folder{tracked: true}
		at := f.fold(text)
		if len(f.origin) != at.hi-at.lo {
			t.Fatalf("%d origins of %d bytes", len(f.origin), at.hi-at.lo)
		}
		last := 0
		for _, o := range f.origin {
			if o.lo < last || o.hi <= o.lo || !utf8.ValidString(text[:o.lo]) || !utf8.ValidString(text[o.lo:o.hi]) {
				t.Fatalf("%q has the origin %v after %d", text, o, last)
			}
			last = o.lo
		}
	})
}
