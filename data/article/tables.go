package article

// wordTables holds the words of each language that can be imported, as case-insensitive
// regular expressions. A new language is a new entry; [wordLists] says which lists it
// may leave out. Rules for English alone are in other files: phrases of English pages
// in actors.go, credits.go, names.go, prose.go and role.go; what a role says and who is
// related to whom, in installment.go and kin.go of data/importer; the words that rules
// for sentences go by, in recap/derive.
var wordTables = map[string]wordLists{
	"en": {
		plot: `(?:\w+ )?plot(?: (?:summary|synopsis|overview|outline|description|details|line))?|(?:plot |story |film )?(?:summary|synopsis|overview|outline)|synopses|plot (?:and|&) .*|.* and plot|premise|story|story ?line|narrative|segments|the stor(?:y|ies)|plots`,
		cast: `cast|(?:\w+ )?(?:and \w+ )?cast(?: list| members?| and (?:crew|characters?|roles?|voices?))?|cast .*|cast/.*|(?:main |principal |major )?characters?(?: and .*| list| in .*)?|` +
			`(?:\w+ )?voice (?:cast|actors?|talents?).*|actors?|(?:main |principal )?actors? and .*|voices|players|the players|dramatis personae|starring|featuring|roles?|main roles?|credited cast`,
		notPlot: `(?:alternat(?:e|ive)|original|deleted|different|extended|international|unused|director's|other|missing) .*|.*(?:alternate|alternative) ending.*|notes?|themes?.*|analysis.*|production.*|differences.*|.*interpretations?.*`,
		notCast: `casting.*|(?:(?:film|production|technical|main) )*crew.*|.*production.*|.*development.*|reception|music|soundtrack|songs?|staff|notes?|references?|.*awards?.*|.*design.*|filmmakers`,
		as:      `as|in the (?:lead |title )?roles? of|in and as`, by: `(?:is |was |both |all )?(?:played|portrayed|voiced|performed|acted|enacted|essayed|performance)(?: here| respectively)? by`,
		plays: `(?:also |both )?(?:plays|portrays|voices|provided? the voices? (?:of|for)|provides the voices? (?:of|for)|essays|essayed|enacts|stars as|appears(?: briefly| uncredited)? as|cameos as|played|portrayed|voiced|repris(?:es|ed) (?:his|her|their) roles? as|returns as)(?: the (?:role|part|character) of)?`,
		and:   `and|with`, notAs: `such|as well|well|known|credited|billed|works?|working|poses?|posing|same|described|referred to|listed|just|far|long|soon|much|disguised|serves?|serving|identified|reveal?ed|masquerad\w+|dressed|used|acts|acting|hired|job|him|her|them|it`,
		notPart: `well|of|if|though|part of|soon|long|much|many|to|he|she|they|it|usual|opposed|per|an? (?:result|homage|replacement|last)|(?:the |a |co-)?(?:director|producer|writer|screenwriter)`,
		others:  `cast|cameos?|appear|appears|appearances?|(?:small|minor|supporting|other|lead|key) roles?|co-stars?|stars|starring|features`,
		note:    `voiced?\b|uncredited|un-credited|cameo|special|guest|archive|archival|deleted|credited|billed|as |only|singing|also|in |not |footage|motion|performance|narrat|friendly|extended|brief|born|both|dual|double|child|English|Japanese|dub|italian|final|film debut|credit|stunt|body|puppet|TV|television|video|\d`,
		who:     `who|whose|which|that is|in an? (?:uncredited|cameo|brief|dual|small)|from the (?:first|previous|original)`, alias: `a\.?k\.?a\.?|alias|also known as|aka`,
		self: `himself|herself|themselves|themself|self`, the: `the|an?`,
		actor: `actors?|actress|actor/actress|voices?|voiced by|played by|portrayed by|performers?|performed by|cast|cast members?|starring|artists?|player|seiyuu?|voice cast|names?|dub`,
		role:  `roles?|characters?|part|plays|as|character name|role name`, directed: `directed by|directors?`, starring: `starring|voices of|cast|featuring`,
		minutes: `running time|runtime|length`, released: `release dates?|released?|release`,
	},
	"fr": {
		plot:    `synopsis|résumé|résumé .*|intrigue|histoire|scénario|argument|trame|l'histoire|synopsis et .*`,
		cast:    `distribution.*|rôles?|interprétation|interprètes|acteurs.*|personnages.*|casting|voix.*|rôles et .*`,
		notPlot: `(?:fins? alternatives?|version .*|scènes? .*|autour .*|analyse.*|commentaires?|thèmes?.*|production.*)`,
		notCast: `.*équipe.*|choix .*|attribution .*|production.*|musique|accueil|doublage`,
		as:      `dans le rôle (?:de|d'|du)|en tant que`, by: `(?:joué|jouée|interprété|interprétée|incarné|incarnée) par`,
		plays: `joue|interprète|incarne`, and: `et`, notAs: `connu`, note: `vf|vo|voix|non crédité|caméo|elle-même|lui-même|VQ|V\. F|doublage|apparition|crédité|dans|\d`,
		who: `qui`, alias: `alias|dit|dite`,
		self:  `lui-même|elle-même|eux-mêmes`,
		actor: `acteurs?|actrices?|interprètes?|comédiens?|voix.*`, role: `rôles?|personnages?`,
		directed: `réalisation|réalisateurs?`, starring: `acteurs principaux|acteurs`, minutes: `durée`, released: `sortie|dates? de sortie`,
	},
	"de": {
		plot:    `handlung|inhalt|inhaltsangabe|geschichte|story|plot|handlungsüberblick|handlung und .*`,
		cast:    `besetzung.*|darsteller.*|synchronisation.*|rollen.*|figuren.*|charaktere.*|personen.*|hauptdarsteller|sprecher.*`,
		notPlot: `alternatives? ende.*|hintergrund|interpretation.*|analyse.*|unterschiede.*|produktion.*|themen.*`,
		notCast: `.*stab.*|produktion.*|kritik.*|rezeption.*`,
		as:      `als|in der Rolle (?:des|der|von)`, by: `(?:gespielt|verkörpert|dargestellt|gesprochen) von`,
		plays: `spielt|verkörpert|spricht`, and: `und`, notAs: `bekannt|so|mehr|sowohl`, note: `stimme|nicht genannt|ungenannt|cameo|sprecher|als |im |\d`,
		who: `der|die`, alias: `alias|genannt`,
		self:  `sich selbst|er selbst|sie selbst`,
		actor: `darsteller(?:in)?|schauspieler(?:in)?|sprecher(?:in)?|synchronsprecher(?:in)?|besetzung`, role: `rollen?|rollenname|figur|charakter`,
		directed: `regie`, starring: `besetzung|darsteller`, minutes: `länge|laufzeit`, released: `premiere|erscheinungs\w+|kinostart|erstveröffentlichung`,
	},
	"es": {
		plot:    `argumento|sinopsis|trama|historia|resumen|guion|argumento .*`,
		cast:    `reparto.*|elenco.*|personajes.*|intérpretes|actores.*|voces.*`,
		notPlot: `final(?:es)? alternativos?.*|producción.*|análisis.*|temas.*|diferencias.*`,
		notCast: `.*equipo.*|producción.*|doblaje|música|recepción.*`,
		as:      `como|en el papel de|es`, by: `(?:interpretad[oa]|personificad[oa]) por`,
		plays: `interpreta(?: a)?|encarna(?: a)?`, and: `y|e`, notAs: `conocid[oa]|tal|así|acreditad[oa]`, note: `voz|no acreditad|cameo|como |sin acreditar|\d`,
		who: `que`, alias: `alias|apodad[oa]`,
		self:  `sí mism[oa]|él mismo|ella misma`,
		actor: `act(?:or|riz|ores)(?:es)?|intérpretes?|actor de .*`, role: `personajes?|papel|roles?`,
		directed: `dirección|director`, starring: `protagonistas|reparto|protagonista`, minutes: `duración`, released: `estreno|fecha de estreno|año`,
	},
	"it": {
		plot:    `trama|sinossi|storia|soggetto|trama .*`,
		cast:    `cast|interpreti.*|personaggi.*|personaggi e interpreti|doppiatori.*|attori.*|cast .*`,
		notPlot: `finali? alternativ[oi].*|produzione.*|analisi.*|differenze.*|temi.*`,
		notCast: `produzione.*|colonna sonora|accoglienza|casting`,
		as:      `nel ruolo di|nella parte di|nei panni di|è|come`, by: `(?:interpretat[oa]|doppiat[oa]) da`,
		plays: `interpreta`, and: `e|ed`, notAs: `conosciut[oa]|così`, note: `voce|non accreditat|cameo|da |\d`,
		who: `che`, alias: `alias|detto|detta`,
		self:  `se stesso|se stessa|sé stesso|sé stessa`,
		actor: `attor[ei]|attrice|interpret[ei]|doppiator[ei]`, role: `personaggi[o]?|ruol[oi]|parte`,
		directed: `regia|regista`, starring: `interpreti e personaggi|interpreti|attori`, minutes: `durata`, released: `anno|uscita`,
	},
	"pt": {
		plot:    `enredo|sinopse|trama|história|resumo|argumento`,
		cast:    `elenco.*|personagens.*|intérpretes|atores.*|distribuição|vozes.*`,
		notPlot: `finais? alternativos?.*|produção.*|análise.*|temas.*|diferenças.*`,
		notCast: `.*equipe.*|produção.*|dublagem|música|recepção.*|escolha .*`,
		as:      `como|no papel de|é`, by: `(?:interpretad[oa]|vivid[oa]) por`,
		plays: `interpreta|vive`, and: `e`, notAs: `conhecid[oa]|tal|assim|creditad[oa]`, note: `voz|não creditad|cameo|participação|como |\d`,
		who: `que`, alias: `alias|conhecid[oa] como`,
		self:  `ele mesmo|ela mesma|si mesmo|si mesma|ele próprio|ela própria`,
		actor: `at(?:or|riz|ores)|intérpretes?|elenco|dublador.*`, role: `personage(?:m|ns)|papel|papéis`,
		directed: `direção|realização`, starring: `elenco`, minutes: `duração`, released: `lançamento|ano|estreia`,
	},
}
