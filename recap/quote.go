package recap

// Quote is a sentence of a film's text, word for word. It fills in where a file says
// nothing itself, so nothing is claimed that nobody wrote.
type Quote struct {
	Film int    `json:"film"`
	Text string `json:"text"`
}

// Quoted returns a text in quotation marks.
func Quoted(text string) string { return "“" + text + "”" }
