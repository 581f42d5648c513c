package importer

import (
	"regexp"

	"previously/recap/text"
)

var year = text.Lazy(`\b(?:18|19|20)\d\d\b`)

// lazyPattern is a regular expression that is compiled when it is first needed.
type lazyPattern = func() *regexp.Regexp

// vocabulary is the words of short descriptions and texts in one language.
type vocabulary struct {
	hints              [2]string   // added to a title in a search: the words for film and for series
	film, series, show lazyPattern // in a description
	other              lazyPattern // in a description of something else
	ahead              lazyPattern // in a sentence that looks ahead
	wiki               string      // the name of the Wikipedia
	seasons            [2]string   // formats for the title of a season's article: show, number
}

var languages = map[string]*vocabulary{
	"en": {
		hints: [2]string{"film", "series"}, wiki: "English Wikipedia", seasons: [2]string{"%s season %d", "%s (season %d)"},
		film:   text.Lazy(`(?i)\b(?:film|movie)\b`),
		series: text.Lazy(`(?i)\b(?:film|movie|media|horror|action|comedy|animated|slasher) (?:series|franchise|trilogy|saga|duology|tetralogy|pentalogy)\b|\bseries of .*films\b|^(?:\w+ )*(?:franchise|trilogy)\b|cinematic universe`),
		show:   text.Lazy(`(?i)\b(?:television|TV|web|streaming|animated|anime|drama|sitcom|crime) (?:\w+ )?(?:series|show|sitcom|drama|miniseries|programme|program)\b|\bminiseries\b|\bsitcom\b`),
		other:  text.Lazy(`(?i)\b(?:season|episode|character|soundtrack|album|song|single|novels?|book|comics?|video game|game|list of|company|actor|actress|director|producer|score|festival|accolades|awards?|disambiguation|topics)\b`),
		ahead: text.Lazy(`(?i)\b(?:sequels?|prequels?|threequel|trilogy|franchise|spin-?offs?|repris(?:e|es|ed|ing)|to be continued|in (?:the|a) (?:next|later|following|subsequent|second|third|fourth|fifth|sixth) (?:film|movie|installment|instalment|entry|season)|` +
			`(?:films?|movies?|seasons?|series) that follow(?:s|ed)?|is (?:later )?revealed in|would later (?:be|become|return)|will (?:return|be shown))\b`),
	},
	"fr": {
		hints: [2]string{"film", "série"}, wiki: "French Wikipedia", seasons: [2]string{"Saison %[2]d de %[1]s", "Saison %[2]d d'%[1]s"},
		film: text.Lazy(`(?i)\bfilm\b`), series: text.Lazy(`(?i)\b(?:série|suite) (?:de|cinématographique)\b.*|\b(?:trilogie|saga|franchise)\b`),
		show:  text.Lazy(`(?i)\b(?:série|mini-série|feuilleton) (?:télévisée|télévisé|d'animation)\b|\bmini-série\b`),
		other: text.Lazy(`(?i)\b(?:saison|épisode|personnage|bande originale|album|chanson|roman|livre|bande dessinée|jeu vidéo|acteur|actrice|réalisateur|homonymie)\b`),
		ahead: text.Lazy(`(?i)\b(?:suite du film|préquelle|trilogie|saga|franchise|(?:prochain|deuxième|second|troisième) (?:film|volet|opus))\b`),
	},
	"de": {
		hints: [2]string{"Film", "Serie"}, wiki: "German Wikipedia", seasons: [2]string{"%s/Staffel %d", "%s (Staffel %d)"},
		film: text.Lazy(`(?i)film\b`), series: text.Lazy(`(?i)filmreihe|filmtrilogie|filmserie|trilogie|franchise`),
		show:  text.Lazy(`(?i)fernsehserie|miniserie|webserie|zeichentrickserie`),
		other: text.Lazy(`(?i)\b(?:staffel|episode|figur|soundtrack|album|lied|roman|buch|comic|computerspiel|schauspieler|schauspielerin|regisseur|begriffsklärung)\b`),
		ahead: text.Lazy(`(?i)fortsetzung|prequel|trilogie|franchise|filmreihe|(?:nächste|zweite|dritte|folgende)[nrs]? (?:film|teil)`),
	},
	"es": {
		hints: [2]string{"película", "serie"}, wiki: "Spanish Wikipedia", seasons: [2]string{"Anexo:%[2]d.ª temporada de %[1]s", "%s (temporada %d)"},
		film: text.Lazy(`(?i)\b(?:película|filme?)\b`), series: text.Lazy(`(?i)\b(?:serie|saga|franquicia|trilogía) (?:de películas|cinematográfica|de cine)\b|\b(?:trilogía|saga|franquicia)\b`),
		show:  text.Lazy(`(?i)\b(?:serie de televisión|telenovela|miniserie|serie animada|serie web)\b`),
		other: text.Lazy(`(?i)\b(?:temporada|episodio|personaje|banda sonora|álbum|canción|novela|libro|cómic|videojuego|actor|actriz|director|desambiguación)\b`),
		ahead: text.Lazy(`(?i)\b(?:secuelas?|precuelas?|trilogía|franquicia|(?:próxima|siguiente|segunda|tercera) (?:película|entrega))\b`),
	},
	"it": {
		hints: [2]string{"film", "serie"}, wiki: "Italian Wikipedia", seasons: [2]string{"Episodi di %s (stagione %d)", "%s (stagione %d)"},
		film: text.Lazy(`(?i)\bfilm\b`), series: text.Lazy(`(?i)\b(?:serie cinematografica|serie di film|trilogia|saga|franchise|media franchise)\b`),
		show:  text.Lazy(`(?i)\b(?:serie televisiva|miniserie|serie animata|serie TV|sceneggiato)\b`),
		other: text.Lazy(`(?i)\b(?:stagione|episodio|personaggio|colonna sonora|album|canzone|romanzo|libro|fumetto|videogioco|attore|attrice|regista|disambiguazione)\b`),
		ahead: text.Lazy(`(?i)\b(?:sequel|seguito del film|prequel|trilogia|franchise|(?:prossimo|secondo|terzo) (?:film|capitolo))\b`),
	},
	"pt": {
		hints: [2]string{"filme", "série"}, wiki: "Portuguese Wikipedia", seasons: [2]string{"%s (%dª temporada)", "%s (%d.ª temporada)"},
		film: text.Lazy(`(?i)\bfilme\b`), series: text.Lazy(`(?i)\b(?:série de filmes|série cinematográfica|trilogia|saga|franquia)\b`),
		show:  text.Lazy(`(?i)\b(?:série de televisão|telenovela|minissérie|série animada|série televisiva)\b`),
		other: text.Lazy(`(?i)\b(?:temporada|episódio|personagem|trilha sonora|álbum|canção|romance|livro|quadrinhos|jogo|ator|atriz|diretor|desambiguação)\b`),
		ahead: text.Lazy(`(?i)\b(?:sequências?|continuação do filme|prequela|trilogia|franquia|(?:próximo|segundo|terceiro) filme)\b`),
	},
}

func wordsOf(language string) *vocabulary {
	if w, ok := languages[language]; ok {
		return w
	}
	return languages["en"]
}
