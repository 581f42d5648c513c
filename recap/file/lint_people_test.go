package file

import (
	"fmt"
	"strings"
	"testing"
)

// TestNamesakes checks the warning about a name that two people have. Casts are lists of
// "id name / alias".
func TestNamesakes(t *testing.T) {
	for name, c := range map[string]struct{ films, want string }{
		"one name each":          {"ann Ann, bo Bo | ann Ann Lee", ""},
		"two in one installment": {"ann Ann, bo Ann", `9: "Ann" is already a name of "ann"`},
		"an alias":               {"ann Ann / The Fox, bo Bo | bo The fox", `15: "The fox" is already a name of "ann"`},
		"a former name":          {"ann Ann | ann Lee | bo Ann", `16: "Ann" is already a name of "ann"`},
		"a mask from the start":  {"ann Ann | fox Ann = ann", ""},
		"a mask unmasked before": {"ann Ann, fox Fox | fox Lee = ann | ann Fox", ""},
		"a mask unmasked later":  {"ann Ann, fox Ann | fox Lee = ann", `9: "Ann" is already a name of "ann"`},
		"said again":             {"ann Ann / Fox | ann Ann / Fox", ""},
		"part of a name":         {"ann Ann Lee, bo Lee", ""},
		"another spelling":       {"ann Spider-Man, bo Spiderman", `9: "Spiderman" is already a name of "ann"`},
	} {
		var got []string
		for _, p := range Check("x.toml", []byte(casts(c.films))) {
			if before, _, ok := strings.Cut(p.Message.Full(), "; give one of them a longer name"); ok {
				got = append(got, fmt.Sprintf("%d: %s", p.Pos.Line, before))
			}
		}
		if strings.Join(got, "; ") != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}

// casts returns a file with the casts of installments, separated by " | ". An entry is "id
// name / alias = face", where alias and face, the same_as, can be left out.
func casts(films string) string {
	src := "title = \"A\"\n"
	for i, film := range strings.Split(films, " | ") {
		src += fmt.Sprintf("[[installment]]\ntitle = \"Film %d\"\n", i)
		for entry := range strings.SplitSeq(film, ", ") {
			entry, face, _ := strings.Cut(entry, " = ")
			id, names, _ := strings.Cut(entry, " ")
			called, alias, _ := strings.Cut(names, " / ")
			src += fmt.Sprintf("[[installment.cast]]\nid = %q\nname = %q\n", id, called)
			if alias != "" {
				src += fmt.Sprintf("aliases = [%q]\n", alias)
			}
			if face != "" {
				src += fmt.Sprintf("same_as = %q\n", face)
			}
		}
	}
	return src
}

// TestFatesDoNotRepeatTheState checks whether there is a warning about the fate in the
// last of one or two installments with the given states.
func TestFatesDoNotRepeatTheState(t *testing.T) {
	for _, c := range []struct {
		statuses, fate string
		repeats        bool
	}{
		{"", "Alive, and on Ann's side.", true}, {"", "Alive.", true}, {"", "Still alive, at home.", true}, {"", "Lives with Ann.", false},
		{"", "Aliveness is all.", false}, {"", "Dead, they say.", false}, {"alive", "alive and well", true},
		{"dead", "Dead, and nobody knows.", true}, {"dead", "Deadly to the last.", false}, {"dead", "Shot dead by Ann.", false}, {"dead", "Alive in memory.", false},
		{"captive", "Captive of the Emperor.", true}, {"captive", "A captive of the Emperor.", true}, {"captive", "In his cell.", false},
		{"fugitive", "A fugitive with Ann.", true}, {"missing", "Missing since the attack.", true}, {"missing", "Now missing.", true},
		{"unknown", "Fate unknown.", true}, {"unknown", "Unknown to all, she left.", true},
		{"presumed dead", "Believed dead by all.", true}, {"presumed dead", "Presumed dead.", true}, {"presumed dead", "Dead, they believe.", false},
		{"untold", "Untold riches are hers.", false}, {"untold", "At home.", false},
		{"dead ", "Dead.", true}, {"dead alive", "Dead.", false}, {"alive dead", "Dead.", true}, {"captive ", "Captive still.", true},
	} {
		src := "title = \"A\"\n"
		for i, status := range strings.SplitN(c.statuses, " ", 2) {
			if strings.HasPrefix(c.statuses, "presumed") {
				status, i = "presumed dead", 0
			}
			src += "[[installment]]\ntitle = \"Film " + fmt.Sprint(i) + "\"\n[[installment.cast]]\nid = \"a\"\nname = \"A\"\nfate = \"Here.\"\n"
			if status != "" {
				src += fmt.Sprintf("status = %q\n", status)
			}
		}
		src = src[:strings.LastIndex(src, "Here.")] + c.fate + src[strings.LastIndex(src, "Here.")+len("Here."):]
		got := strings.Join(warnings(src), "; ")
		if strings.Contains(got, "fate begins with the state, which is shown beside it; say what the state doesn't") != c.repeats {
			t.Errorf("%q, %q: got %s, want a warning about the state: %v", c.statuses, c.fate, got, c.repeats)
		}
	}
}

// TestAMaskTakesItsStateAlong checks that a person who turns out to be a dead one is dead.
func TestAMaskTakesItsStateAlong(t *testing.T) {
	src := casts("face Face, mask Mask | mask Mask = face")
	src = strings.Replace(src, "name = \"Face\"\n", "name = \"Face\"\nstatus = \"dead\"\n", 1) + "fate = \"Dead, too.\"\n"
	if got := strings.Join(warnings(src), "; "); !strings.Contains(got, "fate begins with the state") {
		t.Errorf("got %s, want a warning about the fate", got)
	}
}

// TestAnIDThatIsNearlyAKnownOne checks that an id like a known one, without a name, is
// taken for a misspelling.
func TestAnIDThatIsNearlyAKnownOne(t *testing.T) {
	const more = "[[installment]]\ntitle = \"Two\"\n[[installment.cast]]\nid = \"jenifer\"\n"
	src := start + "[[installment.cast]]\nid = \"jennifer\"\nname = \"Jen\"\n" + more
	want := `x.toml:10:1: nobody has the id "jenifer" yet; did you mean "jennifer"? add a name if they are new`
	if _, problems := Decode("x.toml", []byte(src)); fullReport(problems) != want {
		t.Errorf("got %s, want %s", fullReport(problems), want)
	}
	if _, problems := Decode("x.toml", []byte(src)); strings.Contains(problems.Error(), "jen") {
		t.Errorf("the discreet error quotes the file: %s", problems.Error())
	}
	if _, problems := Decode("x.toml", []byte(src+"name = \"Jenny\"\n")); problems != nil {
		t.Errorf("with a name: got %v, want no problems", problems)
	}
}
