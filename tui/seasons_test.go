package tui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"previously/data"
	"previously/recap/canary"
)

// town returns a series of seasons with eight episodes each. Each episode has a word of
// its own.
func town(tb testing.TB, seasons int) *data.Book {
	tb.Helper()
	return decodeBook(tb, "town.toml", townFile(seasons, 8))
}

func townFile(seasons, episodes int) string {
	var b strings.Builder
	b.WriteString("title = \"Town\"\nkind = \"episode\"\nsummary = \"A town and its people.\"\n")
	for i := range seasons * episodes {
		season, number := i/episodes+1, i%episodes+1
		fmt.Fprintf(&b, "[[installment]]\ntitle = %q\nlabel = \"S%dE%d\"\n", townTitle(i+1), season, number)
		if number == 1 {
			fmt.Fprintf(&b, "part = \"Season %d\"\n", season)
		}
		word := canary.Letters(i + 1)
		fmt.Fprintf(&b, "line = \"Ann learns of the %sward.\"\nshort = \"Ann and Bo learn of the %sward, and go home by the river.\"\n", word, word)
		fmt.Fprintf(&b, "beats = [\"Ann finds the %sward.\", \"Bo sells the %sward.\"]\n", word, word)
		if number == episodes {
			fmt.Fprintf(&b, "previously = \"In the season of the %sward Ann and Bo came to own the town.\"\n", word)
		}
		fmt.Fprintf(&b, "[[installment.cast]]\nid = \"ann\"\nname = \"Ann\"\nfate = \"She has the %sward.\"\n[[installment.cast]]\nid = \"bo\"\nname = \"Bo\"\nfate = \"He wants the %sward.\"\n", word, word)
		fmt.Fprintf(&b, "[[installment.relationship]]\nfrom = \"ann\"\nto = \"bo\"\nkind = \"friend\"\nlabel = \"shares the %sward with\"\n", word)
	}
	return b.String()
}

func townTitle(n int) string { return "The " + canary.Letters(n) + "day" }

// TestChooserAsksForTheSeasonFirst checks that the chooser asks for the season and then
// for the episode, and in both lists names nothing below the cursor.
func TestChooserAsksForTheSeasonFirst(t *testing.T) {
	for _, seasons := range []int{1, 3} {
		t.Run(fmt.Sprint("seasons ", seasons), func(t *testing.T) {
			d := start(t, Options{Book: town(t, seasons)}, 80, 24)
			d.shows("Which season are you about to watch?", "1   Season 1", "the next season, if there is one", "I have seen them all")
			d.lacks("Season 2", "day")
		})
	}
	d := start(t, Options{Book: town(t, 3)}, 80, 24).keys("down")
	d.shows("2   Season 2")
	d.lacks("Season 3", "day")
	d.keys("enter").shows("Which episode of Season 2 are you about to watch?", "1   "+townTitle(9), "the next title, if there is one")
	d.lacks(townTitle(8), townTitle(10))
	d.keys("down down enter").shows("before S2E3 " + townTitle(11))
}

// TestChooserGoesToAnEpisodeInSixKeys checks that six keys are enough, however the
// episode is spelled, and with the keys that move.
func TestChooserGoesToAnEpisodeInSixKeys(t *testing.T) {
	for _, keys := range []string{"3 enter 4 enter", "S 3 E 4 enter", "3 x 4 enter", "/ 3 x 4 enter", "s 3 e 4 enter", "down down right 4 enter", "S 3 enter 4 enter"} {
		if n := len(strings.Fields(keys)); n > 6 {
			t.Fatalf("%s is %d keys, want at most 6", keys, n)
		}
		d := start(t, Options{Book: town(t, 3)}, 80, 24).keys(keys)
		d.shows("before S3E4 " + townTitle(20))
		if d.m.overlay != nil || d.m.story.Seen() != 19 {
			t.Errorf("%s does not lead to S3E4:\n%s", keys, d.screenshot())
		}
	}
	for _, typed := range []string{"season 3 episode 4", "S03E04", "3x04", "Season 3, Episode 4"} {
		start(t, Options{Book: town(t, 3)}, 80, 24).keys("/").typeText(typed).keys("enter").shows("before S3E4 " + townTitle(20))
	}
	d := start(t, Options{Book: town(t, 3)}, 80, 24).keys("/").typeText("season 3").keys("enter")
	d.shows("Which episode of Season 3 are you about to watch?")
	d.lacks(townTitle(16), townTitle(18))
	d = start(t, Options{Book: town(t, 3)}, 80, 24).keys("9 enter")
	d.shows("no match, so nothing was chosen", "Which season")
	d.keys("backspace esc down enter 9 enter").shows("no match, so nothing was chosen", "Season 2")
}

// TestChooserGoesBackToTheSeasons checks that left goes back to the seasons, that esc
// does so after a season has been chosen, and that the list continues from one season to
// the next.
func TestChooserGoesBackToTheSeasons(t *testing.T) {
	d := start(t, Options{Book: town(t, 3), Before: 12}, 80, 24).keys("w")
	d.shows("Which episode of Season 2 are you about to watch?", "4   "+townTitle(12))
	d.lacks(townTitle(8), townTitle(13))
	d.keys("left").shows("Which season", "Season 1", "Season 2")
	d.lacks("Season 3", townTitle(8), townTitle(11))
	d.keys("up right").shows("Which episode of Season 1", townTitle(1))
	d.lacks(townTitle(2))
	d.keys("esc").shows("Which season")
	d.keys("esc").shows("before S2E4 "+townTitle(12), "1 So far")
	d.keys("w esc").shows("1 So far")
	d.keys("w 8 down").shows("Which episode of Season 3", "1   "+townTitle(17))
	d.lacks(townTitle(18), townTitle(16))
	d.keys("up").shows("Which episode of Season 2", "8   "+townTitle(16))
	d = start(t, Options{Book: town(t, 2), Before: 17}, 80, 24).keys("w")
	d.shows("▸ ✓   I have seen them all", "Season 2")
}

// TestPagesIntoTheNextSeasonNameOneTitle checks that paging into the next season names no
// episode there but the one under the cursor.
func TestPagesIntoTheNextSeasonNameOneTitle(t *testing.T) {
	d := start(t, Options{Book: town(t, 3)}, 100, 30).keys("enter pgdown")
	d.shows("Which episode of Season 3")
	at := 0
	for n := 17; n <= 24; n++ {
		if strings.HasSuffix(d.onRow(), townTitle(n)) {
			at = n
		}
	}
	if at < 19 {
		t.Fatalf("the cursor is on %q, want an episode further down in Season 3", d.onRow())
	}
	for n := 1; n < at; n++ {
		d.lacks(townTitle(n))
	}
	d.keys("up").shows(townTitle(at - 1))
	d.lacks(townTitle(at - 2))
}

// TestChooserClicksSeasons checks that seasons can be clicked like titles.
func TestChooserClicksSeasons(t *testing.T) {
	d := start(t, Options{Book: town(t, 3)}, 80, 24).keys("down down")
	_, y := d.find("2   Season 2")
	d.click(8, y)
	d.shows("Which season")
	_, y = d.find("Season 2")
	d.click(8, y)
	d.shows("Which episode of Season 2")
}

// TestStripHasOneStopForEachOtherSeason checks that the strip has the episodes of the
// viewer's season and one stop for each other one, and nothing of seasons to come.
func TestStripHasOneStopForEachOtherSeason(t *testing.T) {
	d := start(t, Options{Book: town(t, 3), Before: 20}, 160, 30)
	d.shows("Town  Season 3", "before S3E4 "+townTitle(20))
	stripIs := func(want string) {
		for n := 1; n <= 20 && !strings.Contains(want, "S2"); n++ { // eleven stops leave no room for titles
			want = strings.ReplaceAll(want, fmt.Sprintf("S%dE%d", (n-1)/8+1, (n-1)%8+1), townTitle(n))
		}
		t.Helper()
		if got := strings.Join(strings.Fields(d.screen()[2]), " "); got != want {
			t.Errorf("the strip has %s, want %s", got, want)
		}
	}
	stripIs("Season 1 Season 2 S3E1 S3E2 S3E3 S3E4")
	for _, c := range []struct{ keys, strip, season string }{
		{"left", "Season 1 Season 2 S3E1 S3E2 S3E3 S3E4", "Season 3"},
		{"{", "Season 1 S2E1 S2E2 S2E3 S2E4 S2E5 S2E6 S2E7 S2E8 Season 3 S3E4", "Season 2"},
		{"left", "Season 1 S2E1 S2E2 S2E3 S2E4 S2E5 S2E6 S2E7 S2E8 Season 3 S3E4", "Season 2"},
		{"}", "Season 1 S2E1 S2E2 S2E3 S2E4 S2E5 S2E6 S2E7 S2E8 Season 3 S3E4", "Season 2"},
		{"{", "S1E1 S1E2 S1E3 S1E4 S1E5 S1E6 S1E7 S1E8 Season 2 Season 3 S3E4", "Season 1"},
	} {
		d.keys(c.keys).shows("Town  " + c.season)
		stripIs(c.strip)
	}
	d.keys("{").shows("This is the first season.")
	d.keys("} } }").shows("This is the last season you have seen.")
	x, y := d.find("Season 1")
	d.click(x+1, y)
	d.shows("Town  Season 1")
	if d.m.here.film != 8 {
		t.Errorf("a click on a season goes to episode %d, want its last one", d.m.here.film)
	}
	openHeist(t, 80, 24).keys("{").shows("This series isn't divided into parts.")
	start(t, Options{Book: town(t, 3), Before: 9}, 160, 30).lacks("Season 3", "S2E2", "S3")
}

// TestOnlyThisSeason checks that s leaves the other seasons out of So far, Play and the
// page of a person, and that s shows them again.
func TestOnlyThisSeason(t *testing.T) {
	before, within := canary.Letters(8)+"ward", canary.Letters(10)+"ward"
	d := start(t, Options{Book: town(t, 3), Before: 12}, 120, 90).keys("+ +")
	d.shows("The story so far", "Season 1", before, "s only this season")
	d.keys("s").shows("Season 2 so far", within, "So far, Play and people's pages show only Season 2; s shows all.")
	d.lacks(before, canary.Letters(7)+"ward")
	d.keys("down").shows("s all seasons")
	d.keys("3 enter").shows("Ann", within)
	d.lacks(before)
	d.keys("p").shows("Previously on Town, Season 2")
	for range 20 {
		d.keys("right").lacks(before)
	}
	d.keys("esc esc 1 s").shows("Showing all seasons again.", before)
	d = start(t, Options{Book: town(t, 3), Before: 5}, 120, 40).keys("s")
	d.shows("Season 1 is the first, so nothing is left out.")
	openHeist(t, 80, 24).keys("s").shows("This series isn't divided into parts.")
}

// TestWayBackShowsAsMuchAsBefore checks that the way back and the way forward show each
// page as it was left: of one season or of all, of one person or of everybody.
func TestWayBackShowsAsMuchAsBefore(t *testing.T) {
	found := []string{"/ A n n enter", "/ B o space s e l l s enter"}
	for from, jumps := range map[string][]string{
		"1 + +": found, "1 + + s": found, "3 s": found, "3 enter s": append(found, "r"),
		"4 v": append(found, "enter", "o", "c b o enter"), "4 v s": append(found, "enter", "o", "r"),
	} {
		for _, jump := range jumps {
			t.Run(from+", "+jump, func(t *testing.T) {
				t.Parallel()
				d := start(t, Options{Book: town(t, 3), Before: 12}, 120, 60).keys(from)
				before, back := d.body(), len(d.m.trail.back)
				after := d.keys(jump).body()
				if len(d.m.trail.back) == back {
					t.Fatalf("%s is no jump:\n%s", jump, d.screenshot())
				}
				if got := d.keys("backspace").body(); !slices.Equal(got, before) {
					t.Errorf("the way back leads to\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(before, "\n"))
				}
				if got := d.keys("]").body(); !slices.Equal(got, after) {
					t.Errorf("the way forward leads to\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(after, "\n"))
				}
			})
		}
	}
}

// TestPlayTellsEarlierSeasonsAsOne checks that Play tells earlier seasons by the text
// that sums them up, and the current one episode by episode.
func TestPlayTellsEarlierSeasonsAsOne(t *testing.T) {
	d := start(t, Options{Book: decodeBook(t, "town.toml", townFile(3, 20)), Before: 43}, 120, 40).keys("- p right")
	d.shows("Season 1 to Season 2", "In the season of the "+canary.Letters(40)+"ward")
	d.keys("right").shows("S3E1 " + townTitle(41))
}

// TestPersonAndHistoryAreGroupedBySeason checks that the page of a person and the history
// of two people are grouped by season if there are several.
func TestPersonAndHistoryAreGroupedBySeason(t *testing.T) {
	inOrder := func(d *driver, texts ...string) {
		t.Helper()
		rest := strings.Join(d.body(), "\n")
		for _, text := range texts {
			_, after, ok := strings.Cut(rest, text)
			if !ok {
				t.Errorf("%q is missing or out of order in %q:\n%s", text, texts, d.screenshot())
			}
			rest = after
		}
	}
	d := start(t, Options{Book: town(t, 2), Before: 11}, 100, 140).keys("3 enter")
	inOrder(d, "Season 1", "S1E1", "S1E8", "Season 2", "S2E1", "S2E2")
	d.keys("esc 4 c").typeText("bo").keys("enter")
	inOrder(d, "episode by episode", "Season 1", "S1E1", "S1E8", "Season 2", "S2E1")
	start(t, Options{Book: town(t, 2), Before: 5}, 100, 140).keys("3 enter").lacks("\n  Season 1\n")
}

// TestChooserHelpsWithSeasons checks that the chooser's help speaks of seasons only if
// there are some, and of what is listed.
func TestChooserHelpsWithSeasons(t *testing.T) {
	d := start(t, Options{Book: town(t, 2)}, 100, 40).keys("?")
	d.shows("choose this season", "go to the next season", "open the season")
	d.lacks("episode", "list of seasons")
	start(t, Options{Book: town(t, 2)}, 100, 40).keys("enter ?").shows("choose this episode", "go to the next episode", "go back to the list of seasons")
	start(t, Options{Book: heist(t)}, 100, 40).keys("?").lacks("list of parts", "open the part")
}

// TestOnlyThisPartEndsWithItsSeries checks that another series is shown whole, even if only
// one part of the series before was shown.
func TestOnlyThisPartEndsWithItsSeries(t *testing.T) {
	folder := t.TempDir()
	put(t, folder, "heist.toml", readFile(t, "testdata/heist.toml"))
	put(t, folder, "town.toml", townFile(2, 8))
	locations, err := data.Find(folder)
	must(t, err)
	memory := shelfMemory{}
	for _, l := range locations {
		memory[l.Key()] = bookmarkAt(t, l, 4)
	}
	town := slices.IndexFunc(locations, func(l data.Location) bool { return l.ID == "town" })
	memory[locations[town].Key()] = bookmarkAt(t, locations[town], 12)
	d := start(t, Options{Library: shelfOf(locations), Memory: memory}, 120, 30).keys("/ t o w n enter 1 s")
	d.shows("show only Season 2")
	if d.keys("L / h e i s t enter 1"); d.m.onlyPart || strings.Contains(d.footer(), "all parts") {
		t.Errorf("the next series is shown in part:\n%s", d.screenshot())
	}
}
