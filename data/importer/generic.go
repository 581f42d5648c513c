package importer

import (
	"sync"

	"previously/recap/text"
)

// honorifics are titles and other words used before a name, in all languages together,
// since an article keeps the foreign ones ("Herr", "Madame"). A new language adds its own.
var honorifics = sync.OnceValue(func() map[string]bool {
	return text.WordSet(`mr mrs ms miss mister dr doctor prof professor sir lady lord madam madame mme mlle monsieur captain capt colonel col general gen
	major maj sergeant sgt lieutenant lt corporal cpl private pvt commander cmdr admiral adm commissioner inspector insp detective det agent officer
	chief sheriff deputy president senator sen governor gov mayor judge king queen prince princess duke duchess count countess baron baroness emperor
	father fr brother sister mother reverend rev pastor bishop cardinal rabbi imam uncle aunt auntie saint st young old older younger the herr frau
	monsignor señor señora don dona herrn inspector superintendent constable master director secretary ambassador premier minister sheik sheikh sultan`)
})

// genericWords say what somebody is, not who. They are folded.
var genericWords = sync.OnceValue(func() map[string]bool {
	all := text.WordSet(`man woman men women boy girl kid child children baby person people guy lady gentleman mother father brother sister son daughter wife
	husband uncle aunt cousin grandfather grandmother friend neighbour neighbor guest customer waiter waitress bartender barman barmaid clerk receptionist
	guard soldier officer policeman policewoman cop detective agent sheriff deputy driver pilot captain sailor doctor nurse patient surgeon priest nun
	monk teacher student professor principal reporter journalist newscaster anchor anchorwoman announcer presenter host narrator voice singer
	dancer musician thief robber killer assassin thug henchman goon gangster mobster criminal prisoner inmate warden lawyer attorney judge juror
	bailiff butler maid servant cook chef chauffeur secretary assistant manager boss owner salesman shopkeeper hotel bank teller taxi cab truck bus
	farmer worker miner hunter fisherman villager peasant knight witch wizard demon ghost monster zombie vampire alien robot android
	king queen prince princess lord duke count emperor president minister mayor senator general colonel major sergeant lieutenant corporal private
	commander commissioner inspector chief director blacksmith wise possessed young old older younger elderly little big fat tall blind first second
	third fourth one two three four five no number the a an of in at on with and s jr sr mr mrs ms miss dr sir madam russian german french english
	british american italian spanish japanese chinese radio television tv store shop street bar club school police security party party-goer party-girl
	him her himself herself self victim technician engineer scientist mechanic operator fan crowd spectator referee coach player`)
	for word := range honorifics() {
		all[word] = true
	}
	return all
})
