package page

import (
	"os"
	"path/filepath"
	"testing"

	"previously/recap"
	"previously/recap/drawn"
	"previously/recap/file"
)

// bundled returns the story of each bundled series, with everything seen, by file name.
func bundled(tb testing.TB) map[string]*recap.Story {
	tb.Helper()
	stories := map[string]*recap.Story{}
	for name, series := range bundledSeries(tb) {
		stories[name] = series.Before(series.End())
	}
	return stories
}

// bundledSeries returns the bundled series by file name, in a short run two of them.
func bundledSeries(tb testing.TB) map[string]recap.Series {
	tb.Helper()
	names, err := drawn.Bundled("../../data/series")
	if err != nil {
		tb.Fatal(err)
	}
	all := map[string]recap.Series{}
	for _, name := range names {
		src, err := os.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		series, problems := file.Decode(name, src)
		if err := problems.Err(); err != nil {
			tb.Fatal(err)
		}
		all[filepath.Base(name)] = series
	}
	return all
}

// feud returns the last moment of a small made-up series.
func feud(tb testing.TB) recap.Moment {
	tb.Helper()
	const name = "../../recap/chart/testdata/feud.toml"
	src, err := os.ReadFile(name)
	if err != nil {
		tb.Fatal(err)
	}
	series, problems := file.Decode(name, src)
	if err := problems.Err(); err != nil {
		tb.Fatal(err)
	}
	story := series.Before(series.End())
	return story.AsOf(story.Seen())
}
