package wikipedia

import (
	"context"
	"time"
)

// Without a contact, ten requests a minute are allowed (Wikimedia's rate limits as of
// June 2026); with one, two hundred, more than one request at a time can reach.
const (
	requestsPerMinute = 10
	minute            = time.Minute
)

// pace waits if the next request would exceed the rate limit.
func (c *Client) pace(ctx context.Context) error {
	if c.hasContact {
		return ctx.Err()
	}
	now := c.now()
	for len(c.sent) > 0 && now.Sub(c.sent[0]) >= minute {
		c.sent = c.sent[1:]
	}
	if len(c.sent) >= requestsPerMinute {
		wait := minute - now.Sub(c.sent[len(c.sent)-requestsPerMinute])
		if err := c.wait(ctx, wait, "ten requests a minute without a contact in your settings"); err != nil {
			return err
		}
	}
	c.sent = append(c.sent, c.now())
	return ctx.Err()
}

// wait reports a wait, and waits.
func (c *Client) wait(ctx context.Context, d time.Duration, why string) error {
	if c.report != nil {
		c.report(d, why)
	}
	return c.sleep(ctx, d)
}
