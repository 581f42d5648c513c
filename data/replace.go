package data

// Replace replaces a file atomically: a reader finds the old content or the new, never
// half of either.
func Replace(file string, content []byte) error {
	if err := replaceFile(file, content); err != nil {
		return pathError(file, err)
	}
	return nil
}
