package derive

import (
	"math"
	"slices"
)

// centralities returns how close each sentence is to what the text is about, from 0 to 1:
// the sum of its similarities to all others, by the words that they share (degree
// centrality of LexRank; Erkan and Radev 2004). The sum of the similarities is the
// similarity to the sum, so sentences need not be compared one with another.
func (r *Reading) centralities() []float64 {
	rare := r.rarity()
	lengths, all := make([]float64, len(r.Sentences)), map[string]float64{}
	for i := range r.Sentences {
		for _, term := range r.Sentences[i].terms {
			lengths[i] += rare[term] * rare[term]
		}
		lengths[i] = math.Sqrt(lengths[i])
		for _, term := range r.Sentences[i].terms {
			all[term] += rare[term] / lengths[i]
		}
	}
	centres, most := make([]float64, len(r.Sentences)), 0.0
	for i := range r.Sentences {
		for _, term := range r.Sentences[i].terms {
			weight := rare[term] / lengths[i]
			centres[i] += weight * (all[term] - weight)
		}
		most = max(most, centres[i])
	}
	for i := range centres {
		if most > 0 {
			centres[i] /= most
		}
	}
	return centres
}

// rarity returns the weight of each term, which is higher if fewer sentences have it.
func (r *Reading) rarity() map[string]float64 {
	rare := map[string]float64{}
	for i := range r.Sentences {
		for _, term := range r.Sentences[i].terms {
			rare[term]++
		}
	}
	for term, in := range rare {
		rare[term] = math.Log(float64(len(r.Sentences)+1) / in)
	}
	return rare
}

// maxTerms is how many terms of a sentence are considered.
const maxTerms = 100

// terms returns the words that tell what a sentence is about, each once; lower are its
// words in lower case.
func terms(lower []string) (terms []string) {
	for _, word := range lower {
		if len(word) > 2 && !idle[word] && len(terms) < maxTerms && !slices.Contains(terms, word) {
			terms = append(terms, word)
		}
	}
	return terms
}
