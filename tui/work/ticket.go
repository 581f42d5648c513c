package work

// Ticket goes with a request and comes back with its answer. Once the request has been
// repeated or given up, the requester holds another ticket, so that the answer is known
// to be stale and is dropped. The zero Ticket belongs to no request.
type Ticket struct{ id *byte }

// NewTicket returns a ticket that equals no other.
func NewTicket() Ticket { return Ticket{new(byte)} }
