package cli

import "os"

// adaptedEnvironment returns the environment of the process, with the colour variables
// adapted to libraries that expect a boolean. By convention (no-color.org,
// bixense.com/clicolors), NO_COLOR applies with any value, and CLICOLOR_FORCE with any
// but 0.
func adaptedEnvironment() []string {
	forced := os.Getenv("CLICOLOR_FORCE")
	if forced != "" && forced != "0" {
		_ = os.Setenv("CLICOLOR_FORCE", "1")
	}
	if os.Getenv("NO_COLOR") != "" || os.Getenv("CLICOLOR") == "0" && (forced == "" || forced == "0") {
		_ = os.Setenv("NO_COLOR", "1")
	}
	return os.Environ()
}
