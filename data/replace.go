package data

// Replace puts content in the place of a file at once: whoever reads it finds the
// old or the new one, and never half of it.
func Replace(file string, content []byte) error {
	if err := replaceFile(file, content); err != nil {
		return pathError(file, err)
	}
	return nil
}
