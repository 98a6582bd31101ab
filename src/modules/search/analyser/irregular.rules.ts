/** Nouns, verbs and adjectives whose forms no ending explains: the word itself first, then its other forms. */
const families = `
bok boken böcker böckerna|man mannen män männen|mus musen möss mössen|lus lusen löss lössen|gås gåsen gäss gässen
natt natten nätter nätterna|stad staden städer städerna|hand handen händer händerna|tand tanden tänder tänderna
fot foten fötter fötterna|rot roten rötter rötterna|son sonen söner sönerna|dotter dottern döttrar döttrarna
mor modern mödrar mödrarna moder|far fadern fäder fäderna fader|bror brodern bröder bröderna broder
bonde bonden bönder bönderna|ko kon kor korna|öga ögat ögon ögonen|öra örat öron öronen|land landet länder länderna
strand stranden stränder stränderna|brand branden bränder bränderna|and anden änder änderna|tång tången tänger tängerna
stång stången stänger stängerna|bokstav bokstaven bokstäver bokstäverna|syster systern systrar systrarna
finger fingret fingrar fingrarna|vinter vintern vintrar vintrarna|sommar sommaren somrar somrarna
nyckel nyckeln nycklar nycklarna|fågel fågeln fåglar fåglarna|cykel cykeln cyklar cyklarna|himmel himlen himmeln himlar
djävul djävulen djävlar djävlarna|ängel ängeln änglar änglarna|saga sagan sagor sagorna|häxa häxan häxor häxorna
barn barnet barnen|djur djuret djuren|hus huset husen|mord mordet morden|träd trädet träden|kloster klostret klostren
museum museet museer museerna|drama dramat dramer dramerna|tema temat teman temana|hjärta hjärtat hjärtan hjärtana
liten litet lilla små mindre minst|gammal gammalt gamla äldre äldst|ung ungt unga yngre yngst
stor stort stora större störst|lång långt långa längre längst|tung tungt tunga tyngre tyngst
skriva skriver skrev skrivit|läsa läser läste läst|sjunga sjunger sjöng sjungit|dricka dricker drack druckit
springa springer sprang sprungit|finna finner fann funnit|binda binder band bundit|flyga flyger flög flugit
`
const wordOf = new Map<string, string>()
for (const family of families.trim().split(/[|\n]/)) {
  const [word = '', ...forms] = family.split(' ')
  for (const form of [word, ...forms]) {
    if (!wordOf.has(form)) wordOf.set(form, word)
    if (!wordOf.has(`${form}s`)) wordOf.set(`${form}s`, word)
  }
}

/** The word an irregular form belongs to ("böckernas" -> "bok"); undefined when its endings tell. */
export const irregular = (form: string): string | undefined => wordOf.get(form)
