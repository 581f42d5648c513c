package file

import (
	"fmt"
	"strings"
	"testing"
)

// FuzzTelling checks that files made to be expensive are refused, or that the work for
// them is in proportion to their size. Each byte of the script adds a lot of something to
// the file.
func FuzzTelling(f *testing.F) {
	for _, seed := range []string{
		"", "phmimimim", "pcgiaiairiria", "phphsihic", "piiiotnipmt", "pphhccggissiootti", "prawrawrawiraw",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, script []byte) {
		if len(script) > 60 {
			return
		}
		small, large := []byte(runScript(script, 8)), []byte(runScript(script, 16))
		one, sound := work(small)
		two, soundToo := work(large)
		if !sound || !soundToo {
			return
		}
		if most := maxWork*uint64(len(large)) + startWork; two > most {
			t.Errorf("%d KB are allocated for a file of %d KB", two>>10, len(large)>>10)
		}
		if grown := float64(len(large)) / float64(len(small)); float64(two) > 1.5*grown*float64(one)+startWork {
			t.Errorf("the file grows by a factor of %.2f, the work by %.2f", grown, float64(two)/float64(one))
		}
	})
}

// masses are the letters of a script that [mass.write] knows.
const masses = "iphcmgsarwotn"

// mass writes the file that a script describes.
type mass struct {
	*hostileFile
	scale  int
	people int // with the ids p0, p1, …
	same   map[string]string
	cast   map[string]bool // in this installment
	tied   map[string]bool // in this installment
	given  int             // number of names and notes so far
}

func runScript(script []byte, scale int) string {
	m := &mass{hostileFile: hostile(), scale: scale, same: map[string]string{}}
	m.next()
	for at, op := range script {
		if !strings.ContainsRune(masses, rune(op)) {
			op = masses[int(op)%len(masses)]
		}
		m.write(op, at)
	}
	return m.String()
}

func (m *mass) next() {
	m.installment()
	m.cast, m.tied = map[string]bool{}, map[string]bool{}
}

// write adds a lot of what op stands for. at determines the people it is about.
func (m *mass) write(op byte, at int) {
	for i := range m.scale {
		who, other := m.id(at*m.scale/2+i), m.id(at*m.scale/2+i+1)
		switch op {
		case 'i':
			m.next()
			return
		case 'p':
			m.people++
			m.entry(fmt.Sprint("p", m.people-1), fmt.Sprint("N", m.people))
		case 'h':
			m.tieOnce(m.id(at), who)
		case 'c':
			m.tieOnce(who, other)
		case 'm':
			m.merge(who, other)
		case 'g':
			m.merge(who, m.id(at-at%maxIDs))
		case 's':
			m.next()
			m.merge(who, other)
		case 'a':
			m.given++
			m.entry(who, "", list("aliases", "A", m.given, m.given+3), list("known_for", "W", m.given, m.given+3))
		case 'r':
			m.next()
			m.given++
			m.entry(m.id(at), fmt.Sprint("R", m.given%9))
		case 'w':
			m.next()
			m.tieOnce(m.id(at), m.id(at+1))
		case 'o':
			m.given++
			fmt.Fprintf(m, "[[installment.thing]]\nname = \"O%d\"\nnote = \"N1 and N2 and N%d.\"\n", m.given, i)
		case 't':
			m.given++
			fmt.Fprintf(m, "[[installment.thread]]\nid = \"t%d\"\ntext = \"Who is N%d?\"\n", m.given, i)
		case 'n':
			m.next()
			fmt.Fprintf(m, "beats = [\"N1 meets N2.\", \"N%d leaves.\"]\n", i)
		}
	}
}

func (m *mass) id(n int) string { return fmt.Sprint("p", n%max(m.people, 1)) }

// entry adds a person to the cast, unless they are in it.
func (m *mass) entry(id, name string, lines ...string) {
	if m.people > 0 && !m.cast[id] {
		m.cast[id] = true
		m.person(id, name, lines...)
	}
}

func (m *mass) merge(mask, face string) {
	a, b := m.self(mask), m.self(face)
	if m.people == 0 || a == b || m.cast[mask] {
		return
	}
	m.same[a] = b
	m.entry(mask, "", sameAs(face))
}

func (m *mass) self(id string) string {
	for m.same[id] != "" {
		id = m.same[id]
	}
	return id
}

func (m *mass) tieOnce(from, to string) {
	if m.people > 0 && m.self(from) != m.self(to) && !m.tied[from+to] {
		m.tied[from+to] = true
		label := fmt.Sprint("L", m.installments%3)
		if m.installments%2 == 0 {
			m.deed(from, to, "killed", label)
		} else {
			m.tie(from, to, label)
		}
	}
}

// TestScriptsMakeSoundFiles checks that scripts of the fuzz target make valid files, which
// are told and not just refused.
func TestScriptsMakeSoundFiles(t *testing.T) {
	for _, script := range []string{"phcmiapcwrotn", "pppgigchis", "phsicra"} {
		if _, problems := Decode("x.toml", []byte(runScript([]byte(script), 8))); problems != nil {
			t.Errorf("%s: the file is refused: %v", script, problems[0])
		}
	}
}
