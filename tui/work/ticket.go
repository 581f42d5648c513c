package work

// Ticket goes along with a question, and comes back with its answer. Whoever asks
// again, or no longer waits, has another ticket by then: the answer is stale, and
// is dropped. The zero Ticket is nobody's.
type Ticket struct{ of *byte }

// NewTicket returns a ticket that is equal to no other.
func NewTicket() Ticket { return Ticket{new(byte)} }
