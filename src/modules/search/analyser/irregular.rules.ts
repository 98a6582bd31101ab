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
rike riket riken rikena|resa resan resor resorna reser reste rest|gata gatan gator gatorna|ros rosen rosor rosorna|sjö sjön sjöar sjöarna|ö ön öar öarna
afton aftonen aftnar aftnarna|öken öknen öknar öknarna|sägen sägnen sägner sägnerna|år året åren|ledamot ledamoten ledamöter
spegel spegeln speglar speglarna|kvinna kvinnan kvinnor kvinnorna|läger lägret lägren|bilderbok bilderboken bilderböcker bilderböckerna
hög högt höga högre högst|låg lågt låga lägre lägst|grov grovt grova grövre grövst|röd rött röda|vit vitt vita|blå blått blåa
grön grönt gröna|ny nytt nya nyare|god gott goda bättre bäst|dålig dåligt dåliga sämre sämst|vacker vackert vackra|enkel enkelt enkla
ensam ensamt ensamma|död dött döda|leva lever levde levt|komma kommer kom kommit|gå går gick gått|se ser såg sett|äta äter åt ätit
dö dör dog|sova sover sov sovit|ge ger gav gett givit|bli blir blev blivit|ta tar tog tagit|få fick fått|falla faller föll fallit
hålla håller höll hållit|stå står stod stått|sitta sitter satt suttit|ligga ligger låg legat|veta vet visste vetat|göra gör gjorde gjort
säga säger sade sagt|bära bär bar burit|vinna vinner vann vunnit|dra drar drog dragit|sälja säljer sålde sålt|välja väljer valde valt
`
const wordOf = new Map<string, string>()
for (const family of families.trim().split(/[|\n]/)) {
  const [word = '', ...forms] = family.split(' ')
  for (const form of [word, ...forms]) {
    if (!wordOf.has(form)) wordOf.set(form, word)
    if (!wordOf.has(`${form}s`)) wordOf.set(`${form}s`, word)
  }
}

/** The words themselves, for what is made of them. */
export const heads: readonly string[] = [...new Set(wordOf.values())]

/** The word an irregular form belongs to ("böckernas" -> "bok"); undefined when its endings tell. */
export const irregular = (form: string): string | undefined => wordOf.get(form)
