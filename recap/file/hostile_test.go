package file

import (
	"fmt"
	"strings"

	"previously/recap"
)

// hostileFile writes a file piece by piece.
type hostileFile struct {
	strings.Builder
	installments int
}

func hostile() *hostileFile {
	f := &hostileFile{}
	f.WriteString("title = \"Big\"\n")
	return f
}

func (f *hostileFile) installment(lines ...string) *hostileFile {
	f.installments++
	fmt.Fprintf(f, "[[installment]]\ntitle = \"T%d\"\nline = \"Story.\"\n%s", f.installments, strings.Join(lines, ""))
	return f
}

func (f *hostileFile) person(id, name string, lines ...string) *hostileFile {
	fmt.Fprintf(f, "[[installment.cast]]\nid = %q\n", id)
	if name != "" {
		fmt.Fprintf(f, "name = %q\n", name)
	}
	f.WriteString(strings.Join(lines, ""))
	return f
}

func (f *hostileFile) tie(from, to, label string) *hostileFile {
	fmt.Fprintf(f, "[[installment.relationship]]\nfrom = %q\nto = %q\nkind = \"friend\"\n", from, to)
	if label != "" {
		fmt.Fprintf(f, "label = %q\n", label)
	}
	return f
}

func (f *hostileFile) deed(from, to string, kind recap.Kind, label string) *hostileFile {
	fmt.Fprintf(f, "[[installment.relationship]]\nfrom = %q\nto = %q\nkind = %q\n", from, to, kind)
	if label != "" {
		fmt.Fprintf(f, "label = %q\n", label)
	}
	return f
}

func sameAs(id string) string { return fmt.Sprintf("same_as = %q\n", id) }

// list returns a line that gives the key an array of texts, numbered from from to to-1.
func list(key, text string, from, to int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s = [", key)
	for i := from; i < to; i++ {
		fmt.Fprintf(&b, "\"%s%d\",", text, i)
	}
	return b.String() + "]\n"
}

// hostileFiles return files of size n that are valid and small, and were once expensive to
// tell. Each repeats something small n times or a multiple of that.
var hostileFiles = map[string]func(n int) string{
	"a hub goes from one id to the next": func(n int) string {
		f := hostile().installment().person("m0", "M0")
		for i := range 5 * n {
			f.person(fmt.Sprint("p", i), fmt.Sprint("N", i))
		}
		for i := range 5 * n {
			f.tie("m0", fmt.Sprint("p", i), "")
		}
		for i := range n {
			f.installment().person(fmt.Sprint("m", i+1), "M").person(fmt.Sprint("m", i), "", sameAs(fmt.Sprint("m", i+1)))
		}
		return f.String()
	},
	"a hub goes as often as it may": func(n int) string {
		f := hostile().installment().person("m0", "M0")
		for i := range 50 * n {
			f.person(fmt.Sprint("p", i), fmt.Sprint("N", i))
		}
		for i := range 50 * n {
			f.tie("m0", fmt.Sprint("p", i), "")
		}
		for i := range maxIDs - 1 {
			f.installment().person(fmt.Sprint("m", i+1), "M").person(fmt.Sprint("m", i), "", sameAs(fmt.Sprint("m", i+1)))
		}
		return f.String()
	},
	"hubs that share all neighbours become one": func(n int) string {
		f := hostile().installment()
		for i := range maxIDs {
			f.person(fmt.Sprint("m", i), fmt.Sprint("M", i))
		}
		for i := range 10 * n {
			f.person(fmt.Sprint("p", i), fmt.Sprint("N", i))
		}
		for i := range 10 * n {
			for j := range maxIDs {
				f.tie(fmt.Sprint("m", j), fmt.Sprint("p", i), fmt.Sprint("L", j))
			}
		}
		for i := range maxIDs - 1 {
			f.installment().person(fmt.Sprint("m", i), "", sameAs(fmt.Sprint("m", i+1)))
		}
		return f.String()
	},
	"both sides of all ties become one": func(n int) string {
		f := hostile().installment()
		for g := range n / 10 {
			for i := range maxIDs {
				f.person(fmt.Sprint("a", g, "-", i), "A").person(fmt.Sprint("b", g, "-", i), "B")
			}
			for i := range maxIDs {
				for j := range maxIDs {
					for l := range 3 {
						f.tie(fmt.Sprint("a", g, "-", i), fmt.Sprint("b", g, "-", j), fmt.Sprint("L", i, "-", j, "-", l))
					}
				}
			}
		}
		for i := range maxIDs - 1 {
			f.installment()
			for g := range n / 10 {
				f.person(fmt.Sprint("a", g, "-", i), "", sameAs(fmt.Sprint("a", g, "-", i+1)))
				f.person(fmt.Sprint("b", g, "-", i), "", sameAs(fmt.Sprint("b", g, "-", i+1)))
			}
		}
		return f.String()
	},
	"ids turn out to be each other in one film": func(n int) string {
		f := hostile().installment()
		for i := range 20 * n {
			f.person(fmt.Sprint("p", i), "N")
		}
		f.installment()
		for i := range 20 * n {
			if i%maxIDs != maxIDs-1 {
				f.person(fmt.Sprint("p", i), "", sameAs(fmt.Sprint("p", i+1)))
			}
		}
		return f.String()
	},
	"masks of people new in the film": func(n int) string {
		f := hostile().installment()
		for i := range 20 * n {
			f.person(fmt.Sprint("m", i), "N")
		}
		f.installment()
		for i := range 20 * n {
			f.person(fmt.Sprint("f", i), "F").person(fmt.Sprint("m", i), "", sameAs(fmt.Sprint("f", i)))
		}
		return f.String()
	},
	"masks with as many names as they may have": func(n int) string {
		f := hostile().installment()
		for i := range n {
			f.person(fmt.Sprint("m", i, "-0"), "N", list("aliases", "A", 0, maxNames-3))
		}
		for j := range maxIDs - 1 {
			f.installment()
			for i := range n {
				f.person(fmt.Sprint("m", i, "-", j+1), "M").person(fmt.Sprint("m", i, "-", j), "", sameAs(fmt.Sprint("m", i, "-", j+1)))
			}
		}
		return f.String()
	},
	"a name more in each film": func(n int) string {
		f := hostile().installment().person("a", "Ann")
		for i := range 10 * n {
			f.installment().person("a", "", list("aliases", "B", i, i+1))
		}
		return f.String()
	},
	"as many names as there may be, in many films": func(n int) string {
		f := hostile()
		for i := range 10 * n {
			f.installment().person("a", fmt.Sprint("B", i%80), list("aliases", "B", i%80, i%80+2))
		}
		return f.String()
	},
	"thousands of names at once": func(n int) string {
		f := hostile().installment()
		for i := range 10 {
			f.person(fmt.Sprint("a", i), "Ann", list("aliases", "x", 0, min(50*n, 9999)))
		}
		return f.String()
	},
	"a work more in each film": func(n int) string {
		f := hostile().installment().person("a", "Ann")
		for i := range 10 * n {
			f.installment().person("a", "", list("known_for", "W", i, i+1))
		}
		return f.String()
	},
	"another name in each film": func(n int) string {
		f := hostile().installment().person("a", "Ann", list("aliases", "B", 0, maxNames-1))
		for i := range 10 * n {
			f.installment().person("a", fmt.Sprint("B", i%(maxNames-1)))
		}
		return f.String()
	},
	"one hub": func(n int) string {
		f := hostile().installment().person("hub", "Hub")
		for i := range 50 * n {
			f.person(fmt.Sprint("p", i), fmt.Sprint("N", i)).tie("hub", fmt.Sprint("p", i), "")
		}
		return f.String()
	},
	"a chain of ties": func(n int) string {
		f := hostile().installment().person("p0", "N")
		for i := range 50 * n {
			f.person(fmt.Sprint("p", i+1), fmt.Sprint("N", i)).tie(fmt.Sprint("p", i), fmt.Sprint("p", i+1), "")
		}
		return f.String()
	},
	"all ties of two change in each film": func(n int) string {
		f := hostile().installment().person("a", "Ann").person("b", "Bo")
		for i := range n {
			f.installment()
			for j := range maxPairTies {
				fmt.Fprintf(f, "[[installment.relationship]]\nfrom = \"a\"\nto = \"b\"\nkind = %q\nlabel = \"L%d\"\n", recap.Kinds()[i%len(recap.Kinds())], j)
			}
		}
		return f.String()
	},
	"all ties of many pairs change at once": func(n int) string {
		f := hostile().installment().person("hub", "Hub")
		for i := range n / 10 {
			f.person(fmt.Sprint("p", i), "N")
		}
		for film, kind := range []recap.Kind{"ally", "friend"} {
			if film > 0 {
				f.installment()
			}
			for i := range n / 10 {
				for j := range maxPairTies {
					fmt.Fprintf(f, "[[installment.relationship]]\nfrom = \"hub\"\nto = \"p%d\"\nkind = %q\nlabel = \"L%d %s\"\n", i, kind, j, strings.Repeat("long ", 70))
				}
			}
		}
		return f.String()
	},
	"two people who do something in each film": func(n int) string {
		f := hostile().installment().person("a", "Ann").person("b", "Bo")
		for i := range 20 * n {
			f.installment().deed("a", "b", "killed", "").deed("b", "a", "saved", fmt.Sprint("L", i)).deed("a", "b", "framed", fmt.Sprint("L", i%50))
		}
		return f.String()
	},
	"masks who did something become one": func(n int) string {
		f := hostile().installment().person("a", "Ann")
		for i := range maxIDs {
			f.person(fmt.Sprint("m", i), fmt.Sprint("M", i))
		}
		for film := range n {
			f.installment()
			for i := range maxIDs {
				f.deed(fmt.Sprint("m", i), "a", "betrayed", fmt.Sprint("L", film))
			}
		}
		for i := range maxIDs - 1 {
			f.installment().person(fmt.Sprint("m", i), "", sameAs(fmt.Sprint("m", i+1))).deed("a", fmt.Sprint("m", i), "killed", "")
		}
		return f.String()
	},
	"other actors in each film": func(n int) string {
		f := hostile().installment().person("a", "Ann")
		for i := range 10 * n {
			f.installment().person("a", "", list("actor", "B", i, i+20))
		}
		return f.String()
	},
	"everybody in many films": func(n int) string {
		f := hostile()
		for i := range 10 * n {
			f.installment("beats = [\"Ann meets Bo Bi.\"]\n").person("a", "Ann").person("b", "Bo Bi").tie("a", "b", fmt.Sprint("L", i))
		}
		return f.String()
	},
	"people of one name in a text of names": func(n int) string {
		f := hostile().installment(fmt.Sprintf("recap = %q\n", strings.Repeat("John Doe ", min(40*n, 7000))))
		for i := range 50 * n {
			f.person(fmt.Sprint("p", i), "John Doe")
		}
		return f.String()
	},
	"a text that begins a long name at each word": func(n int) string {
		f := hostile()
		for range n / 4 {
			f.installment(fmt.Sprintf("recap = %q\n", strings.Repeat("A ", 2000)))
			f.person("p", strings.Repeat("A ", 190)+"B")
		}
		return f.String()
	},
	"a thing noted in each film": func(n int) string {
		f := hostile()
		for i := range 10 * n {
			fmt.Fprintf(f.installment(), "[[installment.thing]]\nname = \"Car\"\nnote = \"N.\"\n[[installment.thread]]\nid = \"t%d\"\ntext = \"Q?\"\n", i)
		}
		return f.String()
	},
}
