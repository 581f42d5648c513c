package cli

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"previously/data"
	"previously/recap/canary"
)

// TestNothingUnseenIsPrintedAfterAChange checks that, however a file changes after the
// viewer's answer, no command prints anything from an installment unseen at that time.
func TestNothingUnseenIsPrintedAfterAChange(t *testing.T) {
	ownHome(t)
	file := filepath.Join(t.TempDir(), "saga.toml")
	lines := [][]string{
		{"show", file, "--section=" + everySection()}, {"show", file, "--json"}, {file},
		{"list", file}, {"list", "--json", file}, {"find", file, "leaves"}, {"cut", file},
	}
	runEveryReader(t, lines, "check") // it quotes on purpose
	refused, answered := 0, 0
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 7))
		parts := canary.NewSaga(r, 1+r.IntN(6))
		seen := map[string]bool{}
		for _, p := range parts[:answerIn(t, r, file, parts)-1] {
			seen[p.Secret] = true
		}
		parts, how := canary.ChangeSaga(r, parts)
		put(t, file, canary.Saga(parts))
		for _, args := range lines {
			result := try(t, "", args...)
			for _, secret := range canary.Secrets.FindAllString(result.stdout+result.stderr, -1) {
				if !seen[secret] {
					t.Fatalf("seed %d, %s: %q prints %s:\n%s%s", seed, how, args, secret, result.stdout, result.stderr)
				}
			}
			if args[0] == "show" && result.status != 0 {
				refused++
			} else if args[0] == "show" {
				answered++
			}
		}
	}
	if refused < 10 || answered < 10 {
		t.Errorf("%d refused and %d answered, want at least 10 of each", refused, answered)
	}
}

// answerIn writes the series and stores a random answer, which it returns.
func answerIn(t *testing.T, r *rand.Rand, file string, parts []canary.Part) (next int) {
	t.Helper()
	put(t, file, canary.Saga(parts))
	book, err := data.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	progress, err := data.OpenProgress()
	if err != nil {
		t.Fatal(err)
	}
	answer := book.Answer(1 + r.IntN(len(parts)+1))
	if err := progress.Set(book.Key(), data.Bookmark{Answer: answer, Minutes: new(0)}); err != nil {
		t.Fatal(err)
	}
	return answer.Next
}

func put(t *testing.T, file, content string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}
