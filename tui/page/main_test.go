package page

import (
	"testing"

	"previously/recap/drawn"
)

func TestMain(m *testing.M) {
	drawn.CollectLess()
	m.Run()
}
