package file

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"previously/recap"
	"previously/recap/canary"
	"previously/recap/strict"
)

// words returns a text of n words.
func words(n int) string { return strings.TrimSuffix(strings.Repeat("so ", n), " ") }

// texts are the four texts of an installment, all without problems, on 4 lines.
var texts = "line = \"It.\"\nshort = \"" + words(70) + "\"\nbeats = [\"a\", \"b\", \"c\", \"d\", \"e\", \"f\"]\nrecap = \"" + words(300) + "\"\n"

// fullReportOf returns the author's report on a file.
func fullReportOf(src string) string { return fullReport(Check("x.toml", []byte(src))) }

func lines(want string) string {
	if want == "" {
		return ""
	}
	return "x.toml:" + strings.ReplaceAll(want, "\n", "\nx.toml:")
}

func TestBundledFileIsWellWritten(t *testing.T) {
	file, err := os.ReadFile("../../data/series/lost-bullet.toml")
	if err != nil {
		t.Fatal(err)
	}
	if problems := Check("lost-bullet.toml", file); problems != nil {
		t.Error(problems)
	}
}

func TestWarningsAboutLengths(t *testing.T) {
	for name, c := range map[string]struct{ src, want string }{
		"as it should be": {start + texts, ""},
		"announced":       {start + texts + "[[installment]]\ntitle = \"Two\"\nlogline = \"Soon.\"\n", ""},
		"one too few": {
			start + "line = \"It.\"\nshort = \"" + words(39) + "\"\nbeats = [\"a\", \"b\", \"c\", \"d\", \"e\"]\nrecap = \"" + words(299) + "\"\n",
			`5:1: warning: short has 39 words; tell the whole story in about 70, from 40 to 90
6:1: warning: beats has 5 sentences; tell the story in 6 to 16
7:1: warning: recap has 299 words; tell the whole story in 300 to 700`,
		},
		"one too many": {
			start + "line = \"" + words(26) + "\"\nshort = \"" + words(91) + "\"\nbeats = [\n" + strings.Repeat("  \"a\",\n", 16) + "  \"" + words(41) + "\"]\nrecap = \"\"\"" + words(701) + "\"\"\"\n" +
				"[[installment.cast]]\nid = \"a\"\nname = \"A\"\nfate = \"" + words(41) + "\"\n",
			`4:1: warning: line has 26 words; tell the whole story in at most 25
5:1: warning: short has 91 words; tell the whole story in about 70, from 40 to 90
6:1: warning: beats has 17 sentences; tell the story in 6 to 16
23:3: warning: this beat has 41 words; tell it in at most 40, or make it two
24:1: warning: recap has 701 words; tell the whole story in 300 to 700
28:1: warning: fate has 41 words; say it in one sentence of at most 40`,
		},
		"hardly anything": {
			start + "line = \"" + words(26) + "\"\nshort = \"So.\"\nbeats = [\"So.\"]\n",
			`2:1: warning: recap is missing; tell the whole story in 300 to 700 words
4:1: warning: line has 26 words; tell the whole story in at most 25
5:1: warning: short has 1 word; tell the whole story in about 70, from 40 to 90
6:1: warning: beats has 1 sentence; tell the story in 6 to 16`,
		},
		"just enough": {
			start + "line = \"" + words(25) + "\"\nshort = \"" + words(90) + "\"\nbeats = [" + strings.Repeat("\""+words(40)+"\",", 16) + "]\nrecap = \"" + words(700) + "\"\n",
			"",
		},
		"lengths are missing": {
			start + "line = \"It.\"\n",
			`2:1: warning: short (about 70 words), beats (6 to 16 sentences) and recap (300 to 700 words) are missing; tell the whole story at each length`,
		},
		"line is missing": {start + strings.TrimPrefix(texts, "line = \"It.\"\n"), "2:1: warning: line is missing; tell the whole story in at most 25 words"},
		"no story in the one before": {
			start + "[[installment]]\ntitle = \"Two\"\n" + texts,
			"2:1: warning: this installment has no story; add line, short, beats and recap",
		},
		"facts, but no story": {
			start + "[[installment.thing]]\nname = \"Car\"\nnote = \"Red.\"\n",
			"2:1: warning: this installment has no story; add line, short, beats and recap",
		},
		"a cast entry without a fate": {
			start + texts + "[[installment.cast]]\nid = \"a\"\nname = \"A\"\n[[installment.cast]]\nid = \"b\"\nname = \"B\"\nfate = \"Free.\"\n",
			`8:1: warning: fate of "a" is missing; say in one sentence where this installment leaves them`,
		},
		"errors and warnings in the order of the file": {
			start + "line = \"He dies later.\"\nshort = 1\n[[installment.cast]]\nid = \"a\"\nfate = [\"Free.\"]\n[[installment.cast]]\nid = \"b\"\nname = \"B\"\nrole = \"so-called friend\"\n",
			`2:1: warning: beats (6 to 16 sentences) and recap (300 to 700 words) are missing; tell the whole story at each length
4:17: warning: "later" looks ahead; say plainly what this installment shows
5:1: "short" must be a string in quotes, not the number 1
6:1: name is missing; give one where "a" first appears
8:1: "fate" must be a string in quotes, not an array
9:1: warning: fate of "b" is missing; say in one sentence where this installment leaves them
12:9: warning: "so-called" looks ahead; say plainly what this installment shows`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			if got := fullReportOf(c.src); got != lines(c.want) {
				t.Errorf("%s: got\n%s\nwant\n%s", name, got, lines(c.want))
			}
		})
	}
}

// TestWordsThatLookAhead checks which words of each text look ahead.
func TestWordsThatLookAhead(t *testing.T) {
	for text, want := range map[string]string{
		"He dies later.":                                     "later",
		"Later, he dies later.":                              "Later, later",
		"They eventually meet.":                              "eventually",
		"Apparently she lied, and he apparently knew.":       "Apparently, apparently",
		"She stays, for now.":                                "for now",
		"The reason for nowhere to go.":                      "",
		"He asks for, now and then, a drink.":                "",
		"The so-called friend is so called.":                 "so-called",
		"Little does she know who calls.":                    "Little does she know",
		"Little did the old man know.":                       "Little did the old man know",
		"Little does it matter.":                             "",
		"They know little.":                                  "",
		"He will die.":                                       "will",
		"Will she live?":                                     "Will",
		"She'll pay, and they’ll run.":                       "She'll, they’ll",
		"He won't talk.":                                     "",
		"The man in red will talk, and will he live?":        "will, will",
		"The will names Ann.":                                "",
		"It is his will, against her will.":                  "",
		"They come and go at will, of their own free will.":  "",
		"Lino's will leaves all to Ann; the boys' will too.": "",
		"She has the will to live.":                          "",
		"He has lost all will to fight.":                     "",
		"A last will and testament turns up.":                "",
		"He finds a new will.":                               "",
		"The strong will survive.":                           "will",
		"The missing will turns up.":                         "",
		"Nothing will pass.":                                 "will",
		"He shows an iron will.":                             "",
		"God willing, he is willful.":                        "",
		"He reads 28 Weeks Later in Will Street.":            "",
		"The translater and the later-day saints.":           "later",
		"The latest of the great eventualities.":             "",
	} {
		t.Run(text, func(t *testing.T) {
			var got []string
			for _, p := range Check("x.toml", []byte(start+texts+"logline = '''"+text+"'''\n")) {
				word, _, ok := strings.Cut(strings.TrimPrefix(p.Message.Full(), `"`), `" looks ahead`)
				if !ok {
					t.Fatalf("%s: got another problem: %v", text, p)
				}
				if at := strings.Index(text, " "+word) + 15; len(got) == 0 && at > 14 && p.Pos != (strict.Position{Line: 8, Col: at}) {
					t.Errorf("%s: %q is reported at %v, want column %d", text, word, p.Pos, at)
				}
				got = append(got, word)
			}
			if strings.Join(got, ", ") != want {
				t.Errorf("%s\ngot  %q\nwant %q", text, got, want)
			}
		})
	}
}

func TestWarningsPointAtTheWord(t *testing.T) {
	src := start + strings.Replace(texts, "[\"a\"", "[\"She \\\"later\\\" goes,\\nand later\\tstays for\\nnow.\"", 1) + `short_ = 1
logline = """
It's not later \
   but later
for
  now, he says."""
`
	want := `6:11: warning: "She" refers to somebody this beat doesn't name; name them, because a beat is also shown alone
6:17: warning: "later" looks ahead; say plainly what this installment shows
6:36: warning: "later" looks ahead; say plainly what this installment shows
6:49: warning: "for now" looks ahead; say plainly what this installment shows
8:1: unknown key "short_"; did you mean "short"?
10:10: warning: "later" looks ahead; say plainly what this installment shows
11:8: warning: "later" looks ahead; say plainly what this installment shows
12:1: warning: "for now" looks ahead; say plainly what this installment shows`
	if got := fullReportOf(src); got != lines(want) {
		t.Errorf("got\n%s\nwant\n%s", got, lines(want))
	}
}

// TestBeatsStandAlone checks which pronoun of each beat, if any, refers to nobody in it.
func TestBeatsStandAlone(t *testing.T) {
	for text, want := range map[string]string{
		"He runs from the police.":               "He",
		"“They” are the killers.":                "They",
		"His wife leaves him.":                   "His",
		"Her bodyguard is one of them.":          "Her",
		"THEIR house burns.":                     "THEIR",
		"He's caught with the loot.":             "He",
		"He runs from Ann.":                      "", // it is shown on Ann's page
		"They get Karenina's loot for the gang.": "",
		"So she smashes the car.":                "she",
		"But THEIR man is with them.":            "THEIR",
		"Then, they hide.":                       "",
		"He meets a man with an iron arm.":       "He",
		"He meets the Fox.":                      "",
		"Ann runs, and he runs from the police.": "",
		"The police get him.":                    "",
		"It rains in the desert.":                "",
		"There is the house.":                    "",
		"So":                                     "",
		"Heather is the killer.":                 "",
		"He visto lo que has hecho.":             "", // Spanish
		"Her er en mand og to kvinder.":          "", // Danish
	} {
		t.Run(text, func(t *testing.T) {
			src := people + "aliases = [\"Anna Karenina\", \"The Fox\"]\nfate = \"Free.\"\n"
			src = strings.Replace(src, "name = \"Ann\"\n", "name = \"Ann\"\nfate = \"Free.\"\n", 1)
			beats := strings.Replace(texts, "beats = [\"a\"", "beats = ['''"+text+"'''", 1)
			src = strings.Replace(src, "title = \"One\"\n", "title = \"One\"\n"+beats, 1)
			var got string
			for _, p := range Check("x.toml", []byte(src)) {
				word, rest, _ := strings.Cut(strings.TrimPrefix(p.Message.Full(), `"`), `" `)
				if got += word; !p.Warning || rest != "refers to somebody this beat doesn't name; name them, because a beat is also shown alone" ||
					p.Pos != (strict.Position{Line: 6, Col: 13 + len([]rune(text[:strings.Index(text, word)]))}) {
					t.Errorf("%s: got %v", text, p)
				}
			}
			if got != want {
				t.Errorf("%s\ngot  %q\nwant %q", text, got, want)
			}
		})
	}
}

// later is an installment with new people and new names for known ones.
const later = `[[installment]]
title = "Two Towers"
[[installment.cast]]
id = "ann"
name = "Anna Karenina"
aliases = ["The Fox", "the old one"]
fate = "Free."
[[installment.cast]]
id = "resz"
name = "Alexander Resz"
fate = "Free."
[[installment.cast]]
id = "hope"
name = "Hope"
fate = "Free."
[[installment.cast]]
id = "doc"
name = "Doctor"
fate = "Free."
[[installment.cast]]
id = "iron"
name = "Iron Vasya"
fate = "Free."
[[installment.cast]]
id = "will"
name = "Will"
fate = "Free."
[[installment.cast]]
id = "bofour"
name = "Bo the Fourth"
fate = "Free."
[[installment.cast]]
id = "rust"
name = "Arya Rust"
fate = "Free."
`

// TestNamesBeforeTheirIntroduction checks that texts of the first installment, in which
// only Ann and Bo have appeared, get a warning for each name that only the next one
// introduces.
func TestNamesBeforeTheirIntroduction(t *testing.T) {
	for text, want := range map[string]string{
		"Ann meets Bo.": "",
		"Ann meets Alexander Resz, and Resz shoots.": "Alexander Resz, Resz",
		"Resz shoots Ann, and Resz runs.":            "Resz",
		"Resz’s car, Resz's men.":                    "Resz",
		"Alexander Duval is nobody.":                 "",
		"He calls Alexander.":                        "Alexander",
		"She is Anna Karenina.":                      "Anna Karenina",
		"Anna weeps. Karenina weeps.":                "Anna, Karenina",
		"The Fox is out.":                            "The Fox",
		"The fox is out, and the old one too.":       "",
		"Hope is all he has.":                        "",
		"They have hope, and Hope has them.":         "Hope",
		"He sees a doctor, the Doctor.":              "",
		"Iron bars, an Iron Bank, and Iron.":         "",
		"Vasya comes.":                               "Vasya",
		"She calls Will.":                            "Will",
		"Will comes.":                                "",
		"Bo is the Fourth.":                          "Fourth",
		"Bo the Fourth.":                             "Bo the Fourth",
		"The House of Rust, and Rust himself.":       "",
		"RESZ is no word, nor is resz, nor Reszs.":   "",
		"“Resz” and (Resz): Resz. *Resz* _Resz_":     "Resz",
		"They take Two Towers for towers.":           "",
	} {
		t.Run(text, func(t *testing.T) {
			src := people[:len(people)-len("[[installment.cast]]\nid = \"bo\"\nname = \"Bo\"\n")] + "fate = \"Free.\"\n" +
				"[[installment.cast]]\nid = \"bo\"\nname = \"Bo\"\nside = \"House Rust\"\nfate = '''" + text + "'''\n" + later
			src = strings.Replace(src, "title = \"One\"\n", "title = \"One\"\n"+texts, 1)
			var got []string
			for _, p := range Check("x.toml", []byte(src)) {
				name, rest, ok := strings.Cut(strings.TrimPrefix(p.Message.Full(), `"`), `" is a name first given in installment 2 ("Two Towers"); `)
				if !ok {
					if !strings.Contains(p.Message.Full(), "has no story") {
						t.Errorf("%s: got another problem: %v", text, p)
					}
					continue
				}
				if rest != "leave it out here, or introduce the person sooner" || !p.Warning ||
					len(got) == 0 && p.Pos != (strict.Position{Line: 16, Col: 11 + len([]rune(text[:strings.Index(text, name)]))}) {
					t.Errorf("%s: got %v", text, p)
				}
				got = append(got, name)
			}
			if strings.Join(got, ", ") != want {
				t.Errorf("%s\ngot  %q\nwant %q", text, got, want)
			}
		})
	}
}

// TestPlacesAreNotTakenForPeople checks that a name that a text uses as a place is not
// taken for a person of a later installment.
func TestPlacesAreNotTakenForPeople(t *testing.T) {
	for text, early := range map[string]bool{
		"She takes a train to Paris.": false, "In Paris he hides.": false, "They chase him through Paris.": false,
		"She kills Paris.": true, "Paris dies.": true, "A letter for Paris comes.": true,
	} {
		src := start + texts + "logline = \"" + text + "\"\n" + second + texts + "[[installment.cast]]\nid = \"paris\"\nname = \"Paris\"\nfate = \"Free.\"\n"
		if got := Check("x.toml", []byte(src)); (len(got) == 1) != early || len(got) > 1 {
			t.Errorf("%s: got %v, want a warning: %v", text, got, early)
		}
	}
}

// TestEveryTextIsSearchedForLaterNames puts a name from a later installment in every
// field, and checks that there is a warning about each one that a viewer reads as text.
func TestEveryTextIsSearchedForLaterNames(t *testing.T) {
	src := `title = "A"
summary = "Of Zoe."
[[installment]]
title = "One"
logline = "Of Zoe."
` + strings.NewReplacer("\"It.\"", "\"Of Zoe.\"", "\"so so", "\"Zoe so", "\"f\"", "\"Of Zoe.\"").Replace(texts) + `
[[installment.cast]]
id = "ann"
name = "Ann"
actor = "Zoe K."
known_for = ["Zoe (2000)"]
role = "friend of Zoe"
side = "The Zoe gang"
fate = "With Zoe."
[[installment.cast]]
id = "bo"
name = "Bo"
fate = "Free."
[[installment.relationship]]
from = "ann"
to = "bo"
kind = "ally"
label = "hides Zoe from"
why = "Zoe is bad."
[[installment.thread]]
id = "zoe"
text = "Where is Zoe?"
[[installment.thing]]
name = "Zoe's car"
note = "Zoe stole it."
[[installment.source]]
title = "All about Zoe"
[[installment]]
title = "Two"
` + texts + `[[installment.thread]]
id = "zoe"
closed = "With Zoe."
[[installment]]
title = "Three"
` + texts + `[[installment.cast]]
id = "zoe"
name = "Zoe"
fate = "Zoe is free."
`
	var got []string
	for _, p := range Check("x.toml", []byte(src)) {
		line := strings.Split(src, "\n")[p.Pos.Line-1]
		key, _, _ := strings.Cut(line, " = ")
		got = append(got, key)
		if !strings.Contains(p.Message.Full(), `"Zoe" is a name first given in installment 3 ("Three")`) || line[p.Pos.Col-1:p.Pos.Col+2] != "Zoe" {
			t.Errorf("got another problem or place: %v", p)
		}
	}
	want := "summary logline line short beats recap role side fate label why text name note title closed"
	if strings.Join(got, " ") != want {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

// TestTheLinterReadsEveryText checks that the linter reads every text of the file of
// canaries, except for keys whose docs say that it does not.
func TestTheLinterReadsEveryText(t *testing.T) {
	s, _ := Decode("x.toml", []byte(canary.File(canary.First)))
	read := map[string]bool{}
	for _, f := range textsOfSeries(&s) {
		read[pathsOf(map[string]strict.Span{f.path: {}})[0]] = true
	}
	for i := range s.Installments {
		for _, f := range textsOf("installment", &s.Installments[i]) {
			read[pathsOf(map[string]strict.Span{f.path: {}})[0]] = true
		}
	}
	texts := 0
	for key, doc := range keyDocs {
		if of := typeOf(key); of.Kind() == reflect.String || of == reflect.TypeFor[[]string]() {
			if texts++; read[key] == (doc.read == unread) {
				t.Errorf("%s is read: got %t, want %t", key, read[key], doc.read != unread)
			}
		}
	}
	if texts < 30 {
		t.Errorf("only %d keys are texts, want at least 30", texts)
	}
}

// typeOf returns the type of a key in the structs.
func typeOf(key string) reflect.Type {
	of := reflect.TypeFor[recap.Series]()
	for part := range strings.SplitSeq(key, ".") {
		if of.Kind() == reflect.Slice {
			of = of.Elem()
		}
		field, _ := strict.FieldOf(of, part)
		of = of.Field(field.Index).Type
	}
	return of
}
