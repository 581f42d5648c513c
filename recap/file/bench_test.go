package file

import (
	"os"
	"testing"

	"previously/recap/drawn"
)

func readBundled(b *testing.B) []byte {
	file, err := os.ReadFile("../../data/series/lost-bullet.toml")
	if err != nil {
		b.Fatal(err)
	}
	return file
}

// BenchmarkDecode guards the start of the program: decoding its file.
func BenchmarkDecode(b *testing.B) {
	for name, file := range map[string]func() []byte{
		"bundled": func() []byte { return readBundled(b) },
		"long":    func() []byte { return []byte(drawn.Encode(b, drawn.Long())) },
	} {
		b.Run(name, func(b *testing.B) {
			src := file()
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				if _, problems := Decode("x.toml", src); problems != nil {
					b.Fatal(problems)
				}
			}
		})
	}
}

// BenchmarkCheck guards how long an author waits for a report.
func BenchmarkCheck(b *testing.B) {
	src := readBundled(b)
	b.ReportAllocs()
	for b.Loop() {
		_ = Check("x.toml", src)
	}
}
