package strict

// Format is what one kind of file is beyond TOML. Its zero value accepts any TOML that
// the library can handle.
type Format struct {
	Limits
	Twice  Message // what to do about a key or block that is in the file twice
	Header Message // what to do about a broken header
	Blank  Message // what is wrong with an empty file; nothing if it may be empty

	// Text says what is wrong with a text of the file, if anything, and which words in it
	// are to blame. nil accepts any text.
	Text func(content string, form Form) (why Message, near string)
	// Place says where a key that is unknown at the path belongs, if it belongs anywhere.
	// It may be nil.
	Place func(at, key string) Message
	// Outspoken is for the user's own files, which hold no story: every message is shown
	// in full.
	Outspoken bool
}

// Limit is how much of something there may be, and what to say if there is more. A Max of
// 0 means no limit.
type Limit struct {
	Max int
	Why Message
}

// Limits are checked before a file is parsed, because the TOML library takes seconds or
// minutes for millions of tables and for very long keys.
type Limits struct {
	Bytes    Limit   // of the file
	Blocks   Limit   // at the top level, in double brackets
	Tables   Limit   // in single brackets
	Keys     Limit   // of one table
	KeyBytes Limit   // of one key
	Elements Limit   // of one array
	All      Limit   // elements of all arrays
	Deep     Message // what to say if something nests too deep, which always has a limit
}

// How deep arrays and tables may nest, and how many parts a key may have. The library
// never returns from a file made of brackets.
const (
	maxNesting  = 12
	maxKeyParts = 4
)

// tooDeep is what to say if the format says nothing about it.
var tooDeep = Say("nested too deep; remove some of its brackets and dots")
