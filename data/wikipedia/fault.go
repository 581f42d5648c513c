package wikipedia

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"syscall"

	"previously/recap/text"
)

// ErrMissing means that a page does not exist.
var ErrMissing = errors.New("no such page")

var (
	errCircles   = errors.New("redirects in circles")
	errElsewhere = errors.New("redirects to another site")
)

// fault returns a one-line error: what went wrong with a host, and what to do about it.
// It never quotes a response, which could contain spoilers.
func fault(host, what, do string) error {
	return fmt.Errorf("%s: %s; %s", text.Sanitize(host), what, do)
}

// unreachable returns the error for a response that is missing or incomplete. If the
// context was cancelled, that is the error.
func unreachable(ctx context.Context, host string, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	what, do := explain(err)
	return fault(host, what, do)
}

func explain(err error) (what, do string) {
	var operation *net.OpError
	if errors.As(err, &operation) && operation.Op == "proxyconnect" {
		return "the proxy can't be reached", "check HTTPS_PROXY and HTTP_PROXY"
	}
	if _, ok := errors.AsType[*net.DNSError](err); ok {
		return "the server can't be found", "check your internet connection, or the address"
	}
	switch {
	case errors.Is(err, errCircles):
		return "the server redirects in circles", "try again later, or check the address"
	case errors.Is(err, errElsewhere):
		return "the server redirects to another site", "sign in if your network asks for it, or check the address"
	case isCertificate(err):
		return "the server's certificate can't be trusted", "check your clock, and whether a proxy or a firewall intercepts the connection"
	case errors.Is(err, syscall.ECONNREFUSED):
		return "the connection was refused", "check your internet connection, or the address"
	case errors.Is(err, syscall.ENETUNREACH), errors.Is(err, syscall.EHOSTUNREACH):
		return "there is no route to the server", "check your internet connection"
	case isTimeout(err):
		return "no answer within 30 seconds", "try again later"
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF), errors.Is(err, syscall.ECONNRESET):
		return "the answer was cut off", "try again"
	case strings.Contains(err.Error(), "gzip"), strings.Contains(err.Error(), "flate"):
		return "the answer is damaged", "try again"
	}
	return "the server can't be reached", "check your internet connection, the address and HTTPS_PROXY"
}

func isTimeout(err error) bool {
	var slow net.Error
	return errors.As(err, &slow) && slow.Timeout()
}

// isCertificate reports whether no secure connection could be made.
func isCertificate(err error) bool {
	var verification *tls.CertificateVerificationError
	var record tls.RecordHeaderError
	var alert tls.AlertError
	var unknown x509.UnknownAuthorityError
	return errors.As(err, &verification) || errors.As(err, &record) || errors.As(err, &alert) || errors.As(err, &unknown) ||
		strings.Contains(err.Error(), "server gave HTTP response to HTTPS client")
}

// safeCode returns an error code from a server, or "no known code" if it doesn't look
// like one.
func safeCode(code string) string {
	if len(code) > 40 || strings.Trim(code, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_") != "" {
		return "no known code"
	}
	return code
}
