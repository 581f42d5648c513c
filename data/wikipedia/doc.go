// Package wikipedia asks Wikipedia and Wikidata: which articles a title may mean,
// which films belong together and when they came out, and what an article said at
// a given time. It knows no series file and nothing of what an article tells.
//
// It is a good guest: requests go out one after the other, under the program's name
// and with the contact that the user has given; what a server says about waiting is
// done; what never changes is asked once (client.go, request.go, pace.go, cache.go).
// Every fault is one line that says what to do about it (fault.go).
//
// Of what somebody has not seen it can be asked for title and year only: search.go,
// describe.go and items.go have no request that gives more, and the article itself is asked for
// by its revision (revisions.go).
//
// The package imports data, for folders and files, and recap/text.
package wikipedia
