package wikipedia

import (
	"cmp"
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"

	"previously/recap/text"
)

// Options configure a client. The zero value is for the English Wikipedia, without a
// contact and without a cache.
type Options struct {
	Language  string // of the Wikipedia, such as "de"; "" means English
	Wikipedia string // another address for Wikipedia, such as that of a mirror
	Wikidata  string // another address for Wikidata
	Contact   string // how to reach the user: an e-mail address, web page or user page
	Version   string // of the program
	Cache     string // the folder for revisions; "" means no cache

	// Report is called for each wait before a request, with its reason. It may be nil.
	Report func(wait time.Duration, why string)
}

// Client sends requests to Wikidata and to the Wikipedia of one language. It is not safe
// for concurrent use.
type Client struct {
	language            string
	wikipedia, wikidata *url.URL
	userAgent           string
	hasContact          bool
	cache               cache
	http                *http.Client
	report              func(time.Duration, string)
	sent                []time.Time // requests of the last minute, if there is no contact
	now                 func() time.Time
	sleep               func(context.Context, time.Duration) error
}

// New makes a client. The error is about an invalid language, address or contact.
func New(o Options) (*Client, error) {
	c := &Client{language: cmp.Or(o.Language, "en"), http: newHTTP(), report: o.Report, now: time.Now, sleep: sleep}
	if !languageCode().MatchString(c.language) {
		return nil, fmt.Errorf("%s is not a language of Wikipedia; give its code, such as en or de", text.Quote(o.Language))
	}
	var err error
	if c.wikipedia, err = address(o.Wikipedia, "https://"+c.language+".wikipedia.org"); err != nil {
		return nil, err
	}
	if c.wikidata, err = address(o.Wikidata, "https://www.wikidata.org"); err != nil {
		return nil, err
	}
	if o.Contact != "" && !IsContact(o.Contact) {
		return nil, fmt.Errorf("%s is not a contact; give an e-mail address, a web page, or User:NAME", text.Quote(o.Contact))
	}
	c.hasContact = o.Contact != ""
	c.userAgent = userAgent(o.Version, o.Contact)
	c.cache = newCache(o.Cache, c.wikipedia.Host)
	return c, nil
}

// languageCode matches what a Wikipedia's address begins with: "en", "pt", "zh-yue".
var languageCode = text.Lazy(`^[a-z]{2,3}(-[a-z]{2,10})?$`)

// address parses the configured address or, if that is "", the usual one.
func address(configured, usual string) (*url.URL, error) {
	chosen := cmp.Or(configured, usual)
	if !IsAddress(chosen) {
		return nil, fmt.Errorf("%s is not a web address; write one such as %s", text.Quote(chosen), usual)
	}
	return url.Parse(strings.TrimSuffix(chosen, "/"))
}

// IsAddress reports whether text is an HTTP or HTTPS address without a user name.
func IsAddress(text string) bool {
	u, err := url.Parse(text)
	return err == nil && u.Host != "" && u.User == nil && (u.Scheme == "https" || u.Scheme == "http")
}

var contact = text.Lazy(`^(https?://[^\s()]+|[\w.+-]+@[\w-]+(\.[\w-]+)+|User:[^()<>\r\n]+)$`)

// IsContact reports whether text is a contact: an e-mail address, a web page, or a user
// page such as "User:Example".
func IsContact(text string) bool { return contact().MatchString(text) }

// userAgent returns the User-Agent header, in the form that Wikimedia's User-Agent policy
// asks for.
func userAgent(version, contact string) string {
	comment := "terminal recap reader"
	if contact != "" {
		comment += "; " + contact
	}
	return fmt.Sprintf("previously/%s (%s) net/http", cmp.Or(version, "devel"), comment)
}

// Language returns the language code of the client's Wikipedia.
func (c *Client) Language() string { return c.language }

// Permalink returns the address at which people can read a revision.
func (c *Client) Permalink(revision int) string {
	return fmt.Sprintf("%s/w/index.php?oldid=%d", c.wikipedia, revision)
}

func sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}
