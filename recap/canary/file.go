package canary

import (
	"fmt"
	"regexp"
	"strings"
)

// Brood is one of two sets of canaries. At any place in a file, the canaries of both have
// the same length and nothing else in common, so a message that is the same for both
// depends on neither.
type Brood int

// The broods.
const (
	First Brood = iota
	Second
)

// template has each key of the format. A name in braces always stands for the same word,
// each @ for a word of its own and each # for a number of its own.
const template = `title = "@ @"
original_title = "@ @"
kind = "@"
summary = "@ @ @ @."
genres = ["@", "@"]

[[installment]]
title = "@ @"
original_title = "@"
label = "@"
part = "@ @"
released = 16#-03-07
minutes = #
directors = ["@ @", "@"]
writers = ["@"]
logline = "@ @ {Ann} @."
line = "@ {Ann} @ {Bob} @."
short = """
@ @ {Ann} @.

- @ @
"""
beats = ["{Ann} @ @.", "@ {Bob} @."]
recap = '''
@ @ {Ann} @. @ @ {Bob}.
'''
previously = '''
@ {Bob} @ @. @ {Ann}.
'''

[[installment.cast]]
id = "{ann}"
name = "{Ann} @"
aliases = ["@", "@ @"]
actor = ["@ @", "@"]
known_for = ["@ @"]
role = "@ @"
side = "@"
status = "captive"
fate = "@ @ @."

[[installment.cast]]
id = "{bob}"
name = "{Bob} @"
actor = "@ @"
status = "dead"
fate = "@ @."

[[installment.relationship]]
from = "{ann}"
to = "{bob}"
kind = "killed"
label = "@ @"
why = "@ @ @."
mutual = false
ended = true

[[installment.thread]]
id = "{why}"
text = "@ @ @?"

[[installment.thing]]
name = "{Thing}"
note = "@ @."

[[installment.source]]
title = "@ @"
url = "https://@.org/"
licence = "@"
verbatim = true

[[installment]]
title = "@ @"
released = 16#

[[installment.cast]]
id = "{mask}"
name = "@"
same_as = "{ann}"

[[installment.relationship]]
from = "{mask}"
to = "{bob}"
kind = "loves"

[[installment.thread]]
id = "{why}"
closed = "@ @."

[[installment.thing]]
name = "{Thing}"
note = "@ @."
`

var placeholder = regexp.MustCompile(`\{\w+\}|16#|[@#]`)

// File returns a valid series file of two installments.
func File(b Brood) string {
	named := map[string]string{}
	count := 0
	return placeholder.ReplaceAllStringFunc(template, func(p string) string {
		if word, ok := named[p]; ok {
			return word
		}
		count++
		switch p {
		case "#":
			return b.number(count)
		case "16#":
			return b.year(count)
		}
		word := b.word(count)
		if p == strings.ToLower(p) && p != "@" {
			word = strings.ToLower(word)
		}
		if p != "@" {
			named[p] = word
		}
		return word
	})
}

// word returns the nth word of the brood. Its letters are digits of no number, and do not
// begin a key or a word of TOML.
func (b Brood) word(n int) string {
	letters := [2]string{"ghijkmopvw", "wvpomkjihg"}[b]
	var word strings.Builder
	for _, digit := range fmt.Sprintf("%03d", n) {
		word.WriteByte(letters[digit-'0'])
	}
	return [2]string{"Qz", "Jk"}[b] + word.String() + [2]string{"zq", "kj"}[b]
}

// number returns the nth number of the brood, of six digits.
func (b Brood) number(n int) string { return [2]string{"71", "93"}[b] + fmt.Sprintf("%04d", n) }

// year returns the nth year of the brood.
func (b Brood) year(n int) string { return [2]string{"16", "17"}[b] + fmt.Sprintf("%02d", n%100) }

var (
	canaries = regexp.MustCompile(`(?i)qz|zq|jk|kj|\b(71|93)\d{4}\b|\b1[67]\d\d\b`)
	position = regexp.MustCompile(`:\d+:\d+: `)
)

// Find returns the first canary in a text, or "". The line and column of an error are not
// canaries.
func Find(text string) string { return canaries.FindString(position.ReplaceAllString(text, ": ")) }
