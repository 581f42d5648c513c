package tty

import (
	"os"
	"time"

	tea "charm.land/bubbletea/v2"
)

// The Windows console delivers events, not bytes, so Bubble Tea reads it.
func openKeyboard() *keyboard { return &keyboard{File: os.Stdin} }

func (k *keyboard) inputOption() tea.ProgramOption { return func(*tea.Program) {} }
func (k *keyboard) ready(time.Duration) bool       { return false }
func (k *keyboard) flush()                         {}
