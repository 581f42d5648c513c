package data

import (
	"errors"
	"io/fs"
	"path/filepath"

	"github.com/adrg/xdg"

	"previously/recap/file"
	"previously/recap/text"
)

// ConfigFile returns the path of the user's settings,
// $XDG_CONFIG_HOME/previously/config.toml. The file need not exist.
func ConfigFile() (string, error) {
	folder, err := homeFolder("XDG_CONFIG_HOME", &xdg.ConfigHome)
	if err != nil {
		return "", err
	}
	return filepath.Join(folder, "config.toml"), nil
}

// ReadConfig returns the text of the user's settings and the file's name for messages.
// Both are empty if there is no such file, or no home folder to look in.
func ReadConfig() (name string, src []byte, err error) {
	path, err := ConfigFile()
	if err != nil {
		return "", nil, nil
	}
	src, err = readFile(path, file.MaxBytes)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil, nil
	}
	return text.Sanitize(path), src, err
}
