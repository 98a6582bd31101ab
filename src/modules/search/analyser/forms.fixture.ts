/** Words with their forms, each of which must find the others: the word first. */
const families = `
flicka flickan flickor flickorna flickas|häxa häxan häxor häxorna|skola skolan skolor skolorna|kvinna kvinnan kvinnor kvinnorna
saga sagan sagor sagorna|resa resan resor resorna|historia historien historier historierna|blomma blomman blommor blommorna
katt katten katter katterna katts|hund hunden hundar hundarna hunds|häst hästen hästar hästarna|skog skogen skogar skogarna
pojke pojken pojkar pojkarna|björn björnen björnar björnarna|varg vargen vargar vargarna|drake draken drakar drakarna
dröm drömmen drömmar drömmarna|sjö sjön sjöar sjöarna|ö ön öar öarna|älv älven älvar älvarna|kung kungen kungar kungarna
fågel fågeln fåglar fåglarna|nyckel nyckeln nycklar nycklarna|cykel cykeln cyklar cyklarna|ängel ängeln änglar änglarna
spegel spegeln speglar speglarna|vinter vintern vintrar vintrarna|sommar sommaren somrar somrarna|afton aftonen aftnar
syster systern systrar systrarna|finger fingret fingrar fingrarna|öken öknen öknar öknarna|sägen sägnen sägner
bild bilden bilder bilderna|familj familjen familjer familjerna|roman romanen romaner romanerna|novell novellen noveller novellerna
kust kusten kuster kusterna|tradition traditionen traditioner traditionerna|hemlighet hemligheten hemligheter hemligheterna
möjlighet möjligheten möjligheter|parti partiet partier partierna|bageri bageriet bagerier bagerierna|ros rosen rosor rosorna
bibliotek biblioteket biblioteken biblioteks|apotek apoteket apoteken|museum museet museer museerna|äpple äpplet äpplen äpplena
rike riket riken rikena|minne minnet minnen minnena|hjärta hjärtat hjärtan hjärtana|öga ögat ögon ögonen|öra örat öron öronen
hus huset husen husets|mord mordet morden mordets|barn barnet barnen barnens|djur djuret djuren|träd trädet träden|krig kriget krigen
brev brevet breven|år året åren|liv livet liven|slott slottet slotten|troll trollet trollen|berg berget bergen|folk folket folken
språk språket språken|brott brottet brotten|spöke spöket spöken spökena|vatten vattnet|tecken tecknet tecknen|vapen vapnet vapnen
läger lägret lägren|kloster klostret klostren|mysterium mysteriet mysterier|drama dramat dramer|tema temat teman
läkare läkaren läkarna läkares|lärare läraren lärarna|författare författaren författarna|bagare bagaren bagarna|riddare riddaren riddarna
bok boken böcker böckerna böckernas|man mannen män männen mannens|mus musen möss mössen|lus lusen löss|gås gåsen gäss|natt natten nätter nätterna
stad staden städer städerna|hand handen händer händerna|tand tanden tänder|fot foten fötter fötterna|rot roten rötter rötterna
son sonen söner sönerna|dotter dottern döttrar döttrarna|mor modern mödrar mödrarna|far fadern fäder|bror brodern bröder bröderna
bonde bonden bönder bönderna|ko kon kor korna|land landet länder länderna|strand stranden stränder|brand branden bränder
and anden änder|tång tången tänger|stång stången stänger|bokstav bokstaven bokstäver|natur naturen|ledamot ledamoten ledamöter
gammal gammalt gamla äldre äldst|ung ungt unga yngre yngst|liten litet lilla små mindre minst|stor stort stora större störst
lång långt långa längre längst|tung tungt tyngre|hög högt höga högre högst|låg lågt låga lägre lägst|grov grovt grova grövre
röd rött röda|vit vitt vita|svart svarta|blå blått blåa|grön grönt gröna|vacker vackert vackra|enkel enkelt enkla|svensk svenskt svenska
ensam ensamt ensamma|rolig roligt roliga|farlig farligt farliga|mörk mörkt mörka|ny nytt nya|god gott goda bättre bäst|dålig dåligt sämre
skriva skriver skrev skrivit|läsa läser läste läst|sjunga sjunger sjöng sjungit|dricka dricker drack druckit|springa springer sprang
finna finner fann funnit|binda binder band bundit|flyga flyger flög flugit|leva lever levde levt|älska älskar älskade älskat
laga lagar lagade lagat|baka bakar bakade bakat|sticka stickar stickade stickat|odla odlar odlade odlat|resa reser reste rest
komma kommer kom kommit|gå går gick gått|se ser såg sett|äta äter åt ätit|dö dör dog|sova sover sov sovit|ge ger gav gett
bli blir blev blivit|ta tar tog tagit|få fick fått|falla faller föll fallit|hålla håller höll hållit
barnbok barnboken barnböcker barnböckerna|fågelbok fågelböcker fågelboken|kokbok kokböcker kokboken|trädgårdsbok trädgårdsböcker
bilderbok bilderböcker bilderboken|ljudbok ljudböcker ljudboken|dagbok dagböcker dagboken|ordbok ordböcker ordboken|lärobok läroböcker
sagobok sagoböcker|storstad storstäder storstaden|småstad småstäder|sommarnatt sommarnätter sommarnatten|julnatt julnatten
riddarborg riddarborgen riddarborgar|deckarroman deckarromaner deckarromanen|släktforskning släktforskningen|kvinnohistoria kvinnohistorien
anna annas|strindberg strindbergs|lagerlöf lagerlöfs|dalarna dalarnas|mora moras|falun faluns|emil emils|astrid astrids|leksand leksands
`
/** What is asked, and a compound that says it. */
const compounds = `
barn barnböcker|bok barnböcker|böcker fågelbok|fåglar fågelbok|trädgård trädgårdsböcker|bok trädgårdsbok|historia kvinnohistoria
kvinnor kvinnohistoria|forskning släktforskning|släkt släktforskning|bok kokboken|saga folksagor|mord kyrkomordet|natt sommarnätter
sommar sommarnätter|djur husdjur|hus fågelhus|städer storstad|roman deckarromaner|deckare deckarroman|krig världskriget|värld världskriget
fågel sjöfåglar|hund hundraser|musik folkmusik|dans folkdans|konst trädgårdskonst|mat vardagsmat|resor tågresor|tåg tågresor
`
/** Words that look alike and mean different things. */
const different = `
händelse hand|händelse händer|mål mal|far får|hår har|ål al|order ord|lager lag|får far|rått ratt|möta mota|höst host|lön lon|bår bar|bär bar
båt bat|sått satt|tår tar|vår var|väg vag|våg väg|våg vag|kål kal|mån man|män man|skål skal|gås gas|råd rad|räd rad|räv rav|hål hal|hält halt
äta åta|träd trad|tråd träd|glas glass|tak tack|vit vitt|ful full|hat hatt|kap kapp|sil sill|dam damm|rum rumpa|ko kor|stål stal|läger lager
bön bon|söt sot|föra fora|mörk mark|mask mäsk|rör ror|söka soka|höra hora|kör kor|öl ol|ör or|ås as|år ar|ära ara|ärr arr|åka aka|bröd brod
död dod|föl fol|kött kott|löv lov|nöt not|rök rok|sjö sjo|tröst trost|vän van|häl hal|hök hok|rös ros|öra ora|skära skara|mäta mata
`
const lines = (text: string): string[][] =>
  text
    .trim()
    .split(/[|\n]/)
    .map(line => line.split(' '))

export const forms = lines(families).flatMap(([word = '', ...others]) =>
  others.map(form => [word, form] as const),
)
export const parts = lines(compounds).map(([asked = '', said = '']) => [asked, said] as const)
export const apart = lines(different).map(([one = '', other = '']) => [one, other] as const)
