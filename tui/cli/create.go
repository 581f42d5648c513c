package cli

import (
	"errors"
	"fmt"
	"path/filepath"

	"previously/data"
	"previously/recap/text"
)

// newSeriesFile returns the default file for a series. It refuses the name of a command,
// because the series could not be opened by it, and the name of a bundled series, because
// that would be hidden.
// Errors say how to name another file with the command.
func newSeriesFile(command, title string) (string, error) {
	file, err := data.NewFilePath(title)
	if err != nil {
		return "", fmt.Errorf("%w; name a file with `previously %s TITLE -o FILE`", err, command)
	}
	id := data.ID(file)
	other := fmt.Sprintf("name another file, for example with `previously %s TITLE -o %s`", command, shellWord(text.Sanitize(filepath.Join(filepath.Dir(file), "my-"+filepath.Base(file)))))
	switch {
	case isCommand(id):
		return "", fmt.Errorf("%s is a command, so a series can't be opened by that name; %s", id, other)
	case data.IsBundled(id):
		return "", fmt.Errorf("a series called %s comes with previously, and yours would hide it; %s", id, other)
	}
	return file, nil
}

// createFile creates a new file and says what can be done with it; "-" is standard
// output.
func (s *session) createFile(file string, content []byte, hint string) error {
	if file == "-" {
		return s.print(string(content))
	}
	if err := data.Create(file, content); err != nil {
		return err
	}
	err := s.print(fmt.Sprintf("wrote %s; "+hint+"\n", text.Sanitize(file), shellWord(seriesArgument(locationOf(file)))))
	if errors.Is(err, errClosed) { // the file itself has been written
		return nil
	}
	return err
}
