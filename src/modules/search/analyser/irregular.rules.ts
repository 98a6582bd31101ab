/** Nouns whose forms no ending explains; compounds end in them too. The word itself first. */
const nouns = `
bok boken böcker böckerna|man mannen män männen mans|mus musen möss mössen|lus lusen löss lössen|gås gåsen gäss gässen
natt natten nätter nätterna|stad staden städer städerna|hand handen händer händerna|tand tanden tänder tänderna
fot foten fötter fötterna|rot roten rötter rötterna|bot boten böter böterna|son sonen söner sönerna|dotter dottern döttrar döttrarna
mor modern mödrar mödrarna moder modren|far fadern fäder fäderna fader|bror brodern bröder bröderna broder|land landet länder länderna
bonde bonden bönder bönderna|ko kon kor korna|klo klon klor klorna|sko skon skor skorna|tå tån tår tårna|öga ögat ögon ögonen|öra örat öron öronen
strand stranden stränder stränderna|brand branden bränder bränderna|and anden änder änderna|rand randen ränder ränderna
tång tången tänger tängerna|stång stången stänger stängerna|spång spången spänger spängerna|bokstav bokstaven bokstäver bokstäverna
verkstad verkstaden verkstäder verkstäderna|ledamot ledamoten ledamöter ledamöterna|syster systern systrar systrarna
moster mostern mostrar mostrarna|faster fastern fastrar fastrarna|finger fingret fingrar fingrarna|vinter vintern vintrar vintrarna
sommar sommaren sommarn somrar somrarna|nyckel nyckeln nycklar nycklarna|fågel fågeln fåglar fåglarna|cykel cykeln cyklar cyklarna
himmel himlen himmeln himlar himlarna|djävul djävulen djävlar djävlarna|ängel ängeln änglar änglarna|afton aftonen aftnar aftnarna
morgon morgonen morgnar morgnarna|öken öknen öknar öknarna|sägen sägnen sägner sägnerna|spegel spegeln speglar speglarna
toffel toffeln tofflor tofflorna|åder ådern ådror ådrorna|ros rosen rosor rosorna|våg vågen vågor vågorna|toker tokern tokar
år året åren|läger lägret lägren|kloster klostret klostren|vän vännen vänner vännerna|släkt släkten släkter släkterna
ande anden andar andarna|backe backen backar backarna|förälder föräldern föräldrar föräldrarna|fiende fienden fiender fienderna
museum museet museer museerna|drama dramat dramer dramerna|tema temat teman temana|hjärta hjärtat hjärtan hjärtana
gås gåsen gäss|huvud huvudet huvuden huvudena|papper pappret papperet|väder vädret väderet|dam damen damer damerna
nöt nöten nötter nötterna|get geten getter getterna|film filmen filmer filmerna|roll rollen roller rollerna|not noten noter noterna
tomte tomten tomtar tomtarna|udde udden uddar uddarna|knä knät knäet knän knäna|frände fränder|lem lemmen lemmar|sån sådd
barn barnet barnen|djur djuret djuren|hus huset husen|mord mordet morden|träd trädet träden|öl ölet|ö ön öar öarna|sjö sjön sjöar sjöarna|å ån åar åarna
by byn byar byarna|bi biet bin bina|gåta gåtan gåtor|vers versen verser verserna|tes tesen teser|lag lagen lagar lagarna|katt katten katter katterna
gata gatan gator gatorna|saga sagan sagor sagorna|kvinna kvinnan kvinnor kvinnorna|resa resan resor resorna|rike riket riken rikena
kläder kläderna|historia historien historier historierna|pengar pengarna|kusin kusinen kusiner|polis polisen poliser|ed eden eder|bön bönen böner bönerna|dröm drömmen drömmar
`
/** Adjectives. */
const adjectives = `
liten litet lilla lille små mindre minst minsta|gammal gammalt gamla gamle äldre äldst äldsta|ung ungt unga yngre yngst yngsta
stor stort stora store större störst största|lång långt långa långe längre längst längsta|tung tungt tunga tyngre tyngst tyngsta
hög högt höga höge högre högst högsta|låg lågt låga låge lägre lägst lägsta|grov grovt grova grövre grövst grövsta|trång trångt trånga trängre
röd rött röda röde|vit vitt vita vite|blå blått blåa|grön grönt gröna|ny nytt nya nye nyare nyast nyaste|fri fritt fria|grå grått gråa|sann sant sanna
god gott goda gode bättre bäst bästa|bra bättre bäst|dålig dåligt dåliga sämre sämst sämsta|ond ont onda onde värre värst
vacker vackert vackra vackrare vackrast|enkel enkelt enkla|ensam ensamt ensamma|död dött döda döde|nära närmare närmast|tom tomt tomma|dum dumt dumma
grym grymt grymma|öppen öppet öppna|mogen moget mogna|ädel ädelt ädla|dubbel dubbelt dubbla|svensk svenskt svenska|modern modernt moderna
annan annat andra|få färre|mycket mer mera mest|många fler flera flest|lätt lättare lättast
`
/** Verbs: strong ones, and those that change their vowel. */
const verbs = `
be ber bad bett|binda binder band bundit bunden bundna|bita biter bet bitit biten bitna|bjuda bjuder bjöd bjudit bjuden bjudna|bli blir blev blivit bliva
brinna brinner brann brunnit|brista brister brast brustit brusten brustna|bryta bryter bröt brutit bruten brutna brutet|bära bär bar burit buren burna
böra bör borde bort|dra drar drog dragit dragen dragna draga|dricka dricker drack druckit|driva driver drev drivit driven drivna|dö dör dog dött
dölja döljer dolde dolt dold dolda|falla faller föll fallit fallen fallna fallet|fara far for farit faren|finna finner fann funnit funnen funna finns fanns
flyga flyger flög flugit|flyta flyter flöt flutit|frysa fryser frös frusit frusen frusna|få får fick fått|förlora förlorad förlorade förlorat
försvinna försvinner försvann försvunnit försvunnen försvunna försvunnet|ge ger gav gett givit giva|glida glider gled glidit|glädja gläder gladde glatt
gnaga gnager gnagde|gripa griper grep gripit gripen gripna|gråta gråter grät gråtit|gå går gick gått|göra gör gjorde gjort gjord gjorda
ha har hade haft hava|heta heter hette hetat|hinna hinner hann hunnit|hugga hugger högg huggit|hålla håller höll hållit hållen
klinga klang|kliva kliver klev klivit|klyva klyver klöv kluvit kluven kluvna|knyta knyter knöt knutit|komma kommer kom kommit|krypa kryper kröp krupit
kunna kan kunde kunnat|le ler log lett|leva lever levde levt|lida lider led lidit|ligga ligger låg legat|ljuga ljuger ljög ljugit|ljuda ljuder ljöd
låta låter lät låtit|lägga lägger lade lagt la|löpa löper|måste|njuta njuter njöt njutit|pipa pep|rida rider red ridit|rinna rinner rann runnit
riva river rev rivit riven rivna|ryta ryter röt|se ser såg sett|sitta sitter satt suttit|sjuda sjöd|sjunga sjunger sjöng sjungit|sjunka sjunker sjönk sjunkit sjunken sjunkna
skina skiner sken skinit|skjuta skjuter sköt skjutit skjuten skjutna|skola skall ska skulle skolat|skrika skriker skrek skrikit|skriva skriver skrev skrivit skriven skrivna skrivet
skära skär skar skurit|slippa slipper slapp sluppit|sluta sluter slöt slutit|slå slår slog slagit slagen slagna|smyga smyger smög smugit|snyta snöt
sova sover sov sovit|spinna spinner spann spunnit|spricka spricker sprack spruckit sprucken spruckna|sprida sprider spred spridit|springa springer sprang sprungit
stiga stiger steg stigit|stinka stank|stjäla stjäl stal stulit stulen stulna stulet|strida strider stred|stryka stryker strök strukit|stå står stod stått
supa super söp supit|svika sviker svek svikit sviken svikna|svälja|svälta svalt|svära svär svor svurit|säga säger sade sagt sa sagd sagda|sälja säljer sålde sålt såld sålda
sätta sätter satte satt|ta tar tog tagit tagen tagna taga|tiga tiger teg|tjuta tjöt|tvinga tvingar tvingade tvang|tälja|töras törs tordes|veta vet visste vetat
vika viker vek vikit|vilja vill ville velat|vina ven|vinna vinner vann vunnit vunnen vunna|vrida vrider vred vridit|välja väljer valde valt vald valda
vänja vänjer vande vant|växa växer växte växt vuxit vuxen vuxna|äta äter åt ätit|äga äger ägde ägt|lyda lyder lydde lytt|köra kör körde kört|höra hör hörde hört
lära lär lärde lärt|röra rör rörde rört|föra för förde fört|göra|bygga bygger byggde byggt|känna känner kände känt känd kända|glömma glömmer glömde glömt glömd glömda
städja|smörja smörjer smorde smort|tämja|stödja stödjer stöder stödde|skilja skiljer skilde skilt skild skilda|spörja sporde|läsa läser läste läst
begrava begravd begravde begravt|tro tror trodde trott|bo bor bodde bott|sy syr sydde sytt|fly flyr flydde flytt|nå når nådde nått|må mår mådde|snö snöar
`
type Forms = Map<string, string[]>

function formsOf(list: string, genitive: boolean): Forms {
  const words: Forms = new Map()
  for (const family of list.trim().split(/[|\n]/)) {
    const [word = ''] = family.split(' ')
    for (const form of family.split(' '))
      for (const written of genitive ? [form, `${form}s`] : [form]) {
        const known = words.get(written) ?? []
        if (!known.includes(word)) words.set(written, [...known, word])
      }
  }
  return words
}

const ofNouns = formsOf(`${nouns.trim()}\n${adjectives.trim()}`, true)
const ofVerbs = formsOf(verbs, false)

/** Plurals with a vowel of their own, the longest first: what ends in them is made of that word, whatever stands before. */
const turned = [...formsOf(nouns, true)]
  .flatMap(([form, [word = '']]) => (/[äö]/.test(form) && !/[äö]/.test(word) ? [[form, word] as const] : []))
  .sort(([a], [b]) => b.length - a.length)

/** The nouns and adjectives an irregular form belongs to ("böckernas" -> bok); none when its endings tell. */
export const irregular = (form: string): readonly string[] => ofNouns.get(form) ?? []
/** The verbs a form belongs to that changes its vowel ("skrev" -> skriva). */
export const irregularVerb = (form: string): readonly string[] => ofVerbs.get(form) ?? []

/** A compound with its irregular end as the word itself: "mangaböckerna" -> mangabok; else as it is. */
export function unturned(compound: string, shortest = 5): string {
  if (!/[äö]/.test(compound)) return compound
  const last = turned.find(
    ([form]) => form.length >= shortest && compound.length > form.length + 1 && compound.endsWith(form),
  )
  return last ? compound.slice(0, -last[0].length) + last[1] : compound
}
