// Package wikipedia is a client for Wikipedia and Wikidata: which articles a title may
// mean, which films belong together and when they came out, and what an article said at
// a given time. It knows nothing about series files or the content of articles.
//
// It is a polite client: it sends one request at a time, under the program's name and
// with the contact that the user has given, waits as long as a server asks it to, and
// caches revisions, which never change (client.go, request.go, pace.go, cache.go). Every
// error is one line that says what to do about it (fault.go).
//
// It cannot fetch more than title and year of what the viewer has not seen: search.go,
// describe.go, items.go and claims.go have no request that gives more, and an article's
// text is only fetched by revision (revisions.go).
//
// The package imports data, for folders and files, and recap/text.
package wikipedia
