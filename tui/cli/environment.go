package cli

import "os"

// environment is that of the process, in which the variables about colours mean what
// their conventions say (no-color.org, bixense.com/clicolors): NO_COLOR holds
// whatever its value is, and CLICOLOR_FORCE whatever it is but 0. The libraries that
// look at them take their values for yes or no.
func environment() []string {
	forced := os.Getenv("CLICOLOR_FORCE")
	if forced != "" && forced != "0" {
		_ = os.Setenv("CLICOLOR_FORCE", "1")
	}
	if os.Getenv("NO_COLOR") != "" || os.Getenv("CLICOLOR") == "0" && (forced == "" || forced == "0") {
		_ = os.Setenv("NO_COLOR", "1")
	}
	return os.Environ()
}
