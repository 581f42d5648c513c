package recap

import "fmt"

// Length is one of the four lengths at which an installment is told.
type Length int

// The lengths, from the shortest.
const (
	Line  Length = iota // one sentence
	Short               // a paragraph
	Beats               // its turning points, one sentence each
	Full                // the whole recap

	Previously // the whole story up to the end of the installment as one text; not one of Lengths
)

// Lengths lists the lengths, the shortest first.
func Lengths() []Length { return []Length{Line, Short, Beats, Full} }

// String returns the word for the length on screen and on the command line.
func (l Length) String() string {
	return [...]string{"line", "short", "beats", "full", "previously"}[l]
}

// MarshalText returns the word for the length.
func (l Length) MarshalText() ([]byte, error) { return []byte(l.String()), nil }

// UnmarshalText reads the word for a length.
func (l *Length) UnmarshalText(text []byte) error {
	for _, known := range Lengths() {
		if known.String() == string(text) {
			*l = known
			return nil
		}
	}
	return fmt.Errorf("unknown length %q; use line, short, beats or full", text)
}
