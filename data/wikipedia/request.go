package wikipedia

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strconv"
	"time"
)

const (
	timeout      = 30 * time.Second // of one request; the server has to render old revisions
	maxBytes     = 16 << 20         // of one response, uncompressed
	maxRedirects = 5
	maxAttempts  = 3
	maxWait      = 60 * time.Second // if a server asks for more, we give up
	usualWait    = 5 * time.Second  // if the server doesn't say how long
)

func newHTTP() *http.Client {
	return &http.Client{CheckRedirect: func(to *http.Request, via []*http.Request) error {
		switch {
		case len(via) > maxRedirects:
			return errCircles
		case to.URL.Host != via[0].URL.Host || to.URL.Scheme != via[0].URL.Scheme:
			return errElsewhere
		}
		return nil
	}}
}

// api sends a query to the Action API of a site and decodes the response into answer.
func (c *Client) api(ctx context.Context, site *url.URL, query url.Values, answer any) error {
	query.Set("format", "json")
	query.Set("formatversion", "2")
	u := site.JoinPath("/w/api.php")
	u.RawQuery = query.Encode()
	body, err := c.get(ctx, u, "application/json")
	if err != nil {
		return err
	}
	if json.Unmarshal(body, answer) != nil {
		return fault(u.Host, "the answer can't be understood", "try again later")
	}
	return nil
}

// get fetches u and returns the body if its media type is kind. It tries again if the
// server is busy, after as long as the server asks for.
func (c *Client) get(ctx context.Context, u *url.URL, kind string) ([]byte, error) {
	for attempt := 1; ; attempt++ {
		if err := c.pace(ctx); err != nil {
			return nil, err
		}
		got, err := c.attempt(ctx, u, kind)
		if err == nil || got.wait < 0 || attempt == maxAttempts || got.wait > maxWait {
			return got.body, err
		}
		if err := c.wait(ctx, got.wait, got.why); err != nil {
			return nil, err
		}
	}
}

// reply is a response: a body, or how long to wait before trying again; wait is
// negative if trying again makes no sense.
type reply struct {
	body []byte
	wait time.Duration
	why  string
}

func (c *Client) attempt(ctx context.Context, u *url.URL, kind string) (reply, error) {
	never := reply{wait: -1}
	within, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	request, err := http.NewRequestWithContext(within, http.MethodGet, u.String(), nil)
	if err != nil {
		return never, err
	}
	request.Header.Set("User-Agent", c.userAgent)
	request.Header.Set("Accept", kind)
	response, err := c.http.Do(request)
	if err != nil {
		return never, unreachable(ctx, u.Host, err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(io.LimitReader(response.Body, maxBytes+1))
	switch {
	case len(body) > maxBytes:
		return never, fault(u.Host, fmt.Sprintf("the answer is larger than %d MB", maxBytes>>20), "check the address if you have set it yourself")
	case response.StatusCode != http.StatusOK:
		return c.readRefusal(u.Host, response)
	case err != nil:
		return never, unreachable(ctx, u.Host, err)
	case !isKind(response.Header.Get("Content-Type"), kind):
		return never, fault(u.Host, "it sent a web page instead of data", "sign in if your network asks for it, or check the address")
	}
	return c.checkBody(u.Host, response, body)
}

func isKind(contentType, kind string) bool {
	media, _, err := mime.ParseMediaType(contentType)
	return err == nil && media == kind
}

// readRefusal interprets a response whose status is not 200.
func (c *Client) readRefusal(host string, response *http.Response) (reply, error) {
	switch status := response.StatusCode; {
	case status == http.StatusNotFound:
		return reply{wait: -1}, ErrMissing
	case status == http.StatusTooManyRequests:
		wait := retryAfter(response, c.now())
		return reply{wait: wait, why: "asked to slow down"},
			fault(host, fmt.Sprintf("too many requests (429); it asks you to wait %d seconds", int(wait.Seconds())), c.contactAdvice("try again then"))
	case status == http.StatusForbidden:
		return reply{wait: -1}, fault(host, "the request was refused (403)", c.contactAdvice("it may block your network; try another one"))
	case status >= 500:
		return reply{wait: retryAfter(response, c.now()), why: "the server has a problem"},
			fault(host, fmt.Sprintf("the server has a problem (%d)", status), "try again later")
	}
	return reply{wait: -1}, fault(host, fmt.Sprintf("unexpected answer (%d)", response.StatusCode), "check the address if you have set it yourself")
}

// contactAdvice returns what to do about a refused request: give a contact first, if
// there is none, and otherwise what the caller suggests.
func (c *Client) contactAdvice(fallback string) string {
	if c.hasContact {
		return fallback
	}
	return "set a contact in your settings (contact = \"you@example.org\") to be allowed more"
}

// retryAfter returns how long a server asks to wait. It reads both forms of the
// Retry-After header.
func retryAfter(response *http.Response, now time.Time) time.Duration {
	header := response.Header.Get("Retry-After")
	if seconds, err := strconv.Atoi(header); err == nil && seconds >= 0 {
		return max(time.Duration(seconds)*time.Second, time.Second)
	}
	if at, err := http.ParseTime(header); err == nil {
		return max(at.Sub(now), time.Second)
	}
	return usualWait
}

// checkBody looks for an error inside a response with status 200.
func (c *Client) checkBody(host string, response *http.Response, body []byte) (reply, error) {
	if !isKind(response.Header.Get("Content-Type"), "application/json") {
		return reply{body: body}, nil
	}
	var failure struct{ Error struct{ Code string } }
	if json.Unmarshal(body, &failure) != nil {
		return reply{wait: -1}, fault(host, "the answer is not valid JSON", "try again later")
	}
	switch code := failure.Error.Code; code {
	case "":
		return reply{body: body}, nil
	case "maxlag", "ratelimited", "readonly":
		return reply{wait: retryAfter(response, c.now()), why: "the server is busy"}, fault(host, "the server is busy ("+code+")", "try again later")
	default:
		return reply{wait: -1}, fault(host, "the request was not understood ("+safeCode(code)+")", "check the address if you have set it yourself")
	}
}
