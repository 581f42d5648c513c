package data

import (
	"errors"
	"io/fs"
	"path/filepath"

	"github.com/adrg/xdg"

	"previously/recap/file"
	"previously/recap/text"
)

// ConfigFile returns where the user's settings are:
// $XDG_CONFIG_HOME/previously/config.toml. It need not exist.
func ConfigFile() (string, error) {
	folder, err := homeFolder("XDG_CONFIG_HOME", &xdg.ConfigHome)
	if err != nil {
		return "", err
	}
	return filepath.Join(folder, "config.toml"), nil
}

// ReadConfig returns the text of the user's settings and what messages call the
// file. Where there are none, or no home to have them in, it is empty.
func ReadConfig() (name string, src []byte, err error) {
	path, err := ConfigFile()
	if err != nil {
		return "", nil, nil
	}
	src, err = readFile(path, file.MaxBytes)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil, nil
	}
	return text.Printable(path), src, err
}
