package cli

import (
	"runtime/debug"
	"strings"
)

// version returns the version that the Go command stamped into the program, or "devel".
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	return "devel"
}

// whereToReport returns where bugs are reported. The path of a module that can be
// fetched is also the address of its home.
func whereToReport() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		if host, _, _ := strings.Cut(info.Main.Path, "/"); strings.Contains(host, ".") {
			return "at https://" + info.Main.Path + "/issues"
		}
	}
	return "to whoever gave you the program"
}
