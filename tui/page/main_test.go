package page

import (
	"testing"

	"previously/recap/drawn"
)

func TestMain(m *testing.M) { drawn.Run(m) }
