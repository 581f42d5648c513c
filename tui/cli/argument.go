package cli

import (
	"os"
	"path/filepath"
	"strings"

	"previously/data"
	"previously/recap/text"
)

// locationOf returns the location of a file that a command has written.
func locationOf(file string) data.Location { return data.Location{ID: data.ID(file), Path: file} }

// seriesArgument returns what names a series on the command line: its id if that leads
// to it, or else the path of its file, relative to the working directory if the file is
// below it.
func seriesArgument(l data.Location) string {
	if l.Key() == l.ID && !strings.HasPrefix(l.ID, "-") && !isCommand(l.ID) {
		return l.ID
	}
	file := l.Path
	if here, err := os.Getwd(); err == nil && filepath.IsAbs(file) {
		if below, err := filepath.Rel(here, file); err == nil && filepath.IsLocal(below) {
			file = below
		}
	}
	if !strings.ContainsRune(file, filepath.Separator) && (strings.HasPrefix(file, "-") || filepath.Ext(file) != ".toml") {
		file = "." + string(filepath.Separator) + file // neither a flag nor an id
	}
	return text.Sanitize(file)
}

// shellWord returns an argument as it is typed in a shell, in quotes if it needs them.
func shellWord(arg string) string {
	if strings.Trim(arg, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./,:@%+=") == "" && arg != "" {
		return arg
	}
	return "'" + strings.ReplaceAll(arg, "'", `'\''`) + "'"
}
