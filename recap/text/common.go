package text

import "strings"

// IsCommonWord reports whether a word is also an ordinary word of English, although
// people are named or nicknamed with it: "Will", "Grace", "the Driver".
func IsCommonWord(word string) bool { return commonWords[strings.ToLower(word)] }

// commonWords are the words that [IsCommonWord] knows.
var commonWords = WordSet(`
		will hope faith grace joy rose ruby pearl amber dawn eve summer autumn winter spring april may june august
		mark art bill bob chase chip cliff dean drew earl frank gene grant guy heath hunter jack jet lance lane max mason
		mercy miles nick norm pat patience penny pierce prudence ray rich rob robin rusty sandy skip star sterling sue ward
		he she they it him her them his hers one two three four five six seven eight nine ten first second third last
		man men woman women boy girl kid baby child mother father brother sister son daughter uncle aunt cousin widow
		doctor professor teacher captain major general colonel sergeant soldier officer inspector detective sheriff agent
		judge mayor president minister director chief boss master nurse priest bishop pope monk nun saint king queen
		prince princess lord lady sir knight baron count duke emperor driver pilot thief killer hero stranger
		hound wolf fox bear bull eagle hawk falcon raven crow snake spider tiger lion horse dog cat bird fish rat mouse
		night day morning evening midnight moon sun sky storm snow rain ice fire wind river lake sea ocean forest wood
		stone rock sand mountain hill field garden house castle tower bridge gate door key iron steel silver gold copper
		black white red blue green brown grey gray yellow pink dark light bright shadow smoke ghost angel devil demon
		death doom fate destiny justice vision war peace spirit soul dream witch wizard beast monster giant dwarf elf
		dragon machine voice eye eyes hand heart head face bone blood skull young old big little long short tall small
		north south east west monday tuesday wednesday thursday friday saturday sunday january february march july
		september october november december`)
