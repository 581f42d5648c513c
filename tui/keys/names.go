package keys

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"previously/recap/text"
	"previously/tui/look"
)

// namedKeys lists the keys that have names.
var namedKeys = []string{
	"left", "right", "up", "down", "home", "end", "pgup", "pgdown", "enter", "tab", "space", "backspace", "esc",
	"insert", "delete", "f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "f10", "f11", "f12",
}

// Names returns the keys that a configuration writes by name. All others are written as
// their character.
func Names() []string { return slices.Clone(namedKeys) }

// modifiers, in the order in which Bubble Tea names them.
var modifiers = []string{"ctrl", "alt", "shift", "meta", "hyper", "super"}

// sentAs maps keys to the ones that most terminals send in their place.
var sentAs = map[string]string{"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+[": "esc"}

// Problem says why a name is not that of a key, or returns "" if it is. A key is named
// by a character, or by one of [Names], with modifiers before it.
func Problem(name string) string {
	base, held := name, []string{}
	for {
		first, rest, more := strings.Cut(base, "+")
		if !more || rest == "" || !slices.Contains(modifiers, first) {
			break
		}
		base, held = rest, append(held, first)
	}
	sorted := slices.SortedFunc(slices.Values(held), func(a, b string) int {
		return slices.Index(modifiers, a) - slices.Index(modifiers, b)
	})
	ordered := strings.Join(append(slices.Compact(sorted), base), "+")
	r, _ := utf8.DecodeRuneInString(base)
	character := utf8.RuneCountInString(base) == 1 && unicode.IsGraphic(r)
	switch {
	case name == " ":
		return `write the space bar as "space"`
	case !character && !slices.Contains(namedKeys, base):
		return unknownKey(name, base)
	case name != ordered:
		return fmt.Sprintf("write %q as %q", name, ordered)
	case sentAs[name] != "":
		return fmt.Sprintf("terminals send %q as %q; choose another key", name, sentAs[name])
	case character && slices.Equal(held, []string{"shift"}):
		return fmt.Sprintf("write %q as the character it types, such as %q", name, strings.ToUpper(base))
	case character && len(held) > 0 && unicode.IsUpper(r):
		return fmt.Sprintf("write %q in lower case, with shift+", name)
	}
	return ""
}

func unknownKey(name, base string) string {
	if near, ok := text.Nearest(base, namedKeys); ok && base != "" {
		return fmt.Sprintf("no key is called %q; did you mean %q?", name, strings.TrimSuffix(name, base)+near)
	}
	return fmt.Sprintf("no key is called %q; write a character, or a name such as \"left\", \"f1\", \"ctrl+x\"", name)
}

// Label returns a key as it looks on a keyboard, if signs has arrows.
func Label(key string, signs *look.Signs) string {
	if signs.ASCII || signs.Linear {
		return key
	}
	switch key {
	case "left":
		return "←"
	case "right":
		return "→"
	case "up":
		return "↑"
	case "down":
		return "↓"
	}
	return key
}
