package cli

import "os"

// adaptEnvironment changes the colour variables of the process for libraries that expect a
// boolean, and returns its environment. By convention (no-color.org,
// bixense.com/clicolors), NO_COLOR applies if it is not empty, and CLICOLOR_FORCE if it is
// neither empty nor 0.
func adaptEnvironment() []string {
	forced := os.Getenv("CLICOLOR_FORCE")
	if forced != "" && forced != "0" {
		_ = os.Setenv("CLICOLOR_FORCE", "1")
	}
	if os.Getenv("NO_COLOR") != "" || os.Getenv("CLICOLOR") == "0" && (forced == "" || forced == "0") {
		_ = os.Setenv("NO_COLOR", "1")
	}
	return os.Environ()
}
