package wikipedia

import (
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"
)

const secret = "CANARY"

// respondWith answers with an HTML page, as proxies, caches and sign-in pages do.
func respondWith(status int, retry string) func(http.ResponseWriter, *http.Request) {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		if retry != "" {
			w.Header().Set("Retry-After", retry)
		}
		w.WriteHeader(status)
		fmt.Fprint(w, "<title>"+secret+"</title>")
	}
}

// halfBody answers with less than the length that it announced.
func halfBody(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Content-Length", "1000")
	fmt.Fprint(w, `{"query":{"pages":[{"title":"`+secret)
}

func gzipBomb(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Content-Encoding", "gzip")
	z := gzip.NewWriter(w)
	_, _ = io.CopyN(z, zeros{}, 20<<20)
	_ = z.Close()
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { clear(p); return len(p), nil }

func redirectToSelf(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, r.URL.String(), http.StatusFound)
}

func redirectElsewhere(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, "http://other.invalid/", http.StatusFound)
}

func hangUp(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }

// TestEveryFaultIsOneLine checks that the error for every fault is one line that names
// the host and what to do, and repeats nothing of the answer.
func TestEveryFaultIsOneLine(t *testing.T) {
	for name, c := range map[string]struct {
		answer   func(http.ResponseWriter, *http.Request)
		want     string
		requests int
	}{
		"403":              {respondWith(403, ""), "refused (403)", 1},
		"429":              {respondWith(429, "2"), "too many requests (429); it asks you to wait 2 seconds", 3},
		"429, a long wait": {respondWith(429, "3600"), "it asks you to wait 3600 seconds", 1},
		"503":              {respondWith(503, ""), "the server has a problem (503)", 3},
		"418":              {respondWith(418, ""), "unexpected answer (418)", 1},
		"HTML for JSON":    {respondWith(200, ""), "it sent a web page instead of data", 1},
		"half":             {halfBody, "the answer was cut off", 1},
		"hung up":          {hangUp, "the answer was cut off", 1},
		"20 MB, packed":    {gzipBomb, "larger than 16 MB", 1},
		"circle":           {redirectToSelf, "the server redirects in circles", 6},
		"elsewhere":        {redirectElsewhere, "the server redirects to another site", 1},
		"no JSON":          {func(w http.ResponseWriter, _ *http.Request) { writeJSON(w, `{"`+secret) }, "not valid JSON", 1},
		"deep":             {func(w http.ResponseWriter, _ *http.Request) { writeJSON(w, strings.Repeat("[", 1<<20)) }, "not valid JSON", 1},
		"other JSON":       {func(w http.ResponseWriter, _ *http.Request) { writeJSON(w, `{"query":["`+secret+`"]}`) }, "can't be understood", 1},
		"lag": {func(w http.ResponseWriter, _ *http.Request) {
			writeJSON(w, `{"error":{"code":"maxlag","info":"`+secret+`"}}`)
		}, "busy (maxlag)", 3},
		"error": {func(w http.ResponseWriter, _ *http.Request) {
			writeJSON(w, `{"error":{"code":"badvalue","info":"`+secret+`"}}`)
		}, "not understood (badvalue)", 1},
		"hostile code": {func(w http.ResponseWriter, _ *http.Request) {
			writeJSON(w, `{"error":{"code":"\u001b[31m `+secret+`"}}`)
		}, "(no known code)", 1},
	} {
		t.Run(name, func(t *testing.T) {
			s := serve(t, c.answer)
			client, _ := client(t, s, nil)
			_, err := client.Search(t.Context(), "x")
			oneLine(t, err, strings.TrimPrefix(s.URL, "http://")+": ", c.want)
			s.mu.Lock()
			defer s.mu.Unlock()
			if len(s.requests) != c.requests {
				t.Errorf("got %d requests, want %d", len(s.requests), c.requests)
			}
		})
	}
}

func oneLine(t *testing.T, err error, parts ...string) {
	t.Helper()
	if err == nil {
		t.Fatal("no error")
	}
	line := err.Error()
	for _, part := range append(parts, "; ") {
		if !strings.Contains(line, part) {
			t.Errorf("the error %q lacks %q", line, part)
		}
	}
	if strings.ContainsAny(line, "\n\x1b") || strings.Contains(line, secret) || len(line) > 200 {
		t.Errorf("the error is not one line, or gives something away: %q", line)
	}
}

func TestUnreachableServers(t *testing.T) {
	refusing := httptest.NewServer(nil)
	refusing.Close()
	secure := httptest.NewTLSServer(http.NotFoundHandler())
	defer secure.Close()
	secure.Config.ErrorLog = nil
	plain := httptest.NewServer(http.NotFoundHandler())
	defer plain.Close()
	for name, c := range map[string]struct {
		address, proxy string
		err            error
		want           string
	}{
		"refused":         {refusing.URL, "", nil, "the connection was refused"},
		"certificate":     {secure.URL, "", nil, "the server's certificate can't be trusted"},
		"no TLS at all":   {strings.Replace(plain.URL, "http:", "https:", 1), "", nil, "the server's certificate can't be trusted"},
		"proxy":           {"https://wiki.invalid", refusing.URL, nil, "the proxy can't be reached; check HTTPS_PROXY"},
		"DNS":             {"https://wiki.invalid", "", &net.DNSError{Err: "no such host", IsNotFound: true}, "the server can't be found"},
		"slow":            {"https://wiki.invalid", "", context.DeadlineExceeded, "no answer within 30 seconds"},
		"something else":  {"https://wiki.invalid", "", errors.New(secret), "the server can't be reached"},
		"an escape in it": {"https://wiki.invalid", "", errors.New("\x1b" + secret), "the server can't be reached"},
	} {
		t.Run(name, func(t *testing.T) {
			client, err := New(Options{Wikipedia: c.address, Contact: "me@example.org"})
			if err != nil {
				t.Fatal(err)
			}
			transport := &http.Transport{}
			if c.proxy != "" {
				proxy, _ := url.Parse(c.proxy)
				transport.Proxy = http.ProxyURL(proxy)
			}
			if c.err != nil {
				transport.DialContext = func(context.Context, string, string) (net.Conn, error) { return nil, c.err }
			}
			client.http.Transport = transport
			_, err = client.Search(t.Context(), "x")
			oneLine(t, err, c.want)
		})
	}
}

// TestWaitingIsShown checks that a request is repeated after the wait that the server
// asks for, in seconds or as a date, and that the wait is reported.
func TestWaitingIsShown(t *testing.T) {
	for name, c := range map[string]struct {
		retry string
		want  time.Duration
	}{
		"seconds": {"7", 7 * time.Second}, "nothing": {"", usualWait}, "now": {"0", time.Second}, "nonsense": {"-x", usualWait},
		"date": {"Mon, 02 Mar 2026 10:00:30 GMT", 30 * time.Second},
	} {
		t.Run(name, func(t *testing.T) {
			first := true
			s := serve(t, func(w http.ResponseWriter, r *http.Request) {
				if first {
					first = false
					respondWith(429, c.retry)(w, r)
					return
				}
				writeJSON(w, `{}`)
			})
			var heard []time.Duration
			var reasons []string
			client, waits := client(t, s, func(o *Options) {
				o.Report = func(wait time.Duration, why string) { heard, reasons = append(heard, wait), append(reasons, why) }
			})
			client.now = func() time.Time { return time.Date(2026, 3, 2, 10, 0, 0, 0, time.UTC) }
			if _, err := client.Search(t.Context(), "x"); err != nil {
				t.Fatal(err)
			}
			if len(*waits) != 1 || (*waits)[0] != c.want {
				t.Errorf("waited %v, want %v", *waits, c.want)
			}
			if !slices.Equal(heard, *waits) || slices.Contains(reasons, "") {
				t.Errorf("reported the waits %v for %q", heard, reasons)
			}
		})
	}
}

// TestRequestsWithoutAContactAreSlower checks that without a contact at most ten requests
// are sent in any minute, and that with one no request has to wait.
func TestRequestsWithoutAContactAreSlower(t *testing.T) {
	s := serveJSON(t, `{}`)
	c, waits := client(t, s, func(o *Options) { o.Contact = "" })
	var sent []time.Time
	for range 35 {
		if _, err := c.Search(t.Context(), "x"); err != nil {
			t.Fatal(err)
		}
		sent = append(sent, c.now())
	}
	for i := requestsPerMinute; i < len(sent); i++ {
		if within := sent[i].Sub(sent[i-requestsPerMinute]); within < minute {
			t.Errorf("requests %d to %d were sent within %v", i-requestsPerMinute+1, i+1, within)
		}
	}
	if len(*waits) != 3 {
		t.Errorf("waited %v, want 3 waits", *waits)
	}
	known, waits := client(t, s, nil)
	for range 35 {
		_, _ = known.Search(t.Context(), "x")
	}
	if len(*waits) > 0 {
		t.Errorf("with a contact, waited %v", *waits)
	}
}

// TestStopping checks that cancelling before or during a request, or while waiting, gives
// the error of the context.
func TestStopping(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	s := serve(t, func(_ http.ResponseWriter, r *http.Request) { stop(); <-r.Context().Done() })
	c, _ := client(t, s, nil)
	if _, err := c.Search(ctx, "x"); !errors.Is(err, context.Canceled) {
		t.Errorf("during a request: got %v", err)
	}
	if _, err := c.Search(ctx, "x"); !errors.Is(err, context.Canceled) {
		t.Errorf("before a request: got %v", err)
	}
	waiting, stopWaiting := context.WithCancel(t.Context())
	busy := serve(t, func(w http.ResponseWriter, r *http.Request) { respondWith(429, "30")(w, r); stopWaiting() })
	c, _ = client(t, busy, nil)
	c.sleep = sleep
	if _, err := c.Search(waiting, "x"); !errors.Is(err, context.Canceled) {
		t.Errorf("during a wait: got %v", err)
	}
}
