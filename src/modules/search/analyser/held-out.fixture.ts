import { listed } from './listed.fixture.ts'

/** The half that no rule was tuned on: looked at only for its figure. Never change a rule for a word of it. */
export const heldOut = listed({
  // A word and its forms.
  families: `
skola skolan skolor skolorna skolans|saga sagan sagor sagorna sagans|docka dockan dockor dockorna
kvinna kvinnan kvinnor kvinnorna kvinnors|blomma blomman blommor blommorna blommans
gata gatan gator gatorna gatans|våg vågen vågor vågorna|kulla kullan kullor kullorna
klocka klockan klockor klockorna|fråga frågan frågor frågorna frågans
prinsessa prinsessan prinsessor prinsessorna prinsessans|hund hunden hundar hundarna hundens hundarnas
sjö sjön sjöar sjöarna sjöns|by byn byar byarna byns|dröm drömmen drömmar drömmarna drömmens
älg älgen älgar älgarna|varg vargen vargar vargarna vargens|nyckel nyckeln nycklar nycklarna
sommar sommaren sommarn somrar somrarna sommarens|syster systern systrar systrarna systrars
dotter dottern döttrar döttrarna dotterns döttrars|far fadern fäder fäderna
son sonen söner sönerna sonens söners|morgon morgonen morgnar morgnarna morgonens
spegel spegeln speglar speglarna|cykel cykeln cyklar cyklarna cykelns|tecken tecknet tecknen teckens
öken öknen öknar öknarna|pojke pojken pojkar pojkarna pojkens pojkars
bonde bonden bönder bönderna bondens bönders|timme timmen timmar timmarna|måne månen månar månarna månens
droppe droppen droppar|kniv kniven knivar knivarna|stol stolen stolar stolarna
tidning tidningen tidningar tidningarna tidningens|samling samlingen samlingar samlingarna
utställning utställningen utställningar utställningarna|förälskelse förälskelsen förälskelser
händelse händelsen händelser händelserna|hemlighet hemligheten hemligheter hemligheterna
sjukdom sjukdomen sjukdomar sjukdomarna sjukdomens|vänskap vänskapen vänskaper
kunskap kunskapen kunskaper kunskaperna|student studenten studenter studenterna studenters
soldat soldaten soldater soldaterna soldaters|poet poeten poeter poeterna poetens
novell novellen noveller novellerna|historia historien historier historierna historiens
universitet universitetet universiteten universitetets|museum museet museer museerna museets
akvarium akvariet akvarier|centrum centrumet centrums|radio radion radios|foto fotot foton fotona
konto kontot konton kontona|fotografi fotografiet fotografier fotografin
familj familjen familjer familjerna familjens familjers|fiende fienden fiender fienderna
fot foten fötter fötterna|tand tanden tänder tänderna|stad staden städer städerna stadens städers
rand randen ränder|brand branden bränder bränderna|kraft kraften krafter krafterna|mus musen möss mössen
gås gåsen gäss gässen|rot roten rötter rötterna|nöt nöten nötter|sko skon skor skorna|klo klon klor klorna
stång stången stänger|spång spången spänger|verkstad verkstaden verkstäder|äpple äpplet äpplen äpplena
öra örat öron öronen|minne minnet minnen minnena|äventyr äventyret äventyren
rike riket riken rikena rikets|märke märket märken|vittne vittnet vittnen vittnena|bi biet bin bina
frö fröet frön fröna|djur djuret djuren djurens djurs|träd trädet träden trädens|år året åren årets
krig kriget krigen krigets|rum rummet rummen rummets|problem problemet problemen|fönster fönstret fönstren
väder vädret väderets|kloster klostret klostren|lager lagret lagren|papper papperet papperen
författare författaren författarna författarens författares|läsare läsaren läsarna
mördare mördaren mördarna mördarens|fiskare fiskaren fiskarna
bibliotekarie bibliotekarien bibliotekarier bibliotekarierna|musiker musikern musikerna
ryss ryssen ryssar ryssarna|tysk tysken tyskar tyskarna|same samen samer samerna samernas
polis polisen poliser poliserna polisens|häxa häxan häxor häxorna häxornas
trollkarl trollkarlen trollkarlar trollkarlarna|spöke spöket spöken spökena
pirat piraten pirater piraterna|planet planeten planeter planeterna|motor motorn motorer motorerna
doktor doktorn doktorer doktorerna|hotell hotellet hotellen|recept receptet recepten|bröd brödet bröden
soppa soppan soppor|svamp svampen svampar svamparna|trädgård trädgården trädgårdar trädgårdarna
fjäril fjärilen fjärilar fjärilarna|fisk fisken fiskar fiskarna|kyckling kycklingen kycklingar
get geten getter getterna|lamm lammet lammen|fjäll fjället fjällen|älv älven älvar älvarna älvens
gruva gruvan gruvor gruvorna gruvans|järnväg järnvägen järnvägar järnvägarna
gård gården gårdar gårdarna gårdens|hembygd hembygden hembygder hembygdens|anfader anfadern anfäder
riddare riddaren riddarna|gud guden gudar gudarna gudarnas|religion religionen religioner religionerna
pengar pengarna|kusin kusinen kusiner|bebis bebisen bebisar bebisarna|kurs kursen kurser kurserna
ord ordet orden ordens|kokbok kokboken kokböcker kokböckerna
bilderbok bilderboken bilderböcker bilderböckerna|dagbok dagboken dagböcker dagböckernas
tjänsteman tjänstemannen tjänstemän|midsommarnatt midsommarnatten midsommarnätter
kärlekshistoria kärlekshistorien kärlekshistorier|serie serien serier serierna seriens
spel spelet spelen spelens|artikel artikeln artiklar artiklarna|titel titeln titlar titlarna
exempel exemplet exemplen|möbel möbeln möbler möblerna|fabel fabeln fabler fablerna
tempel templet templen templets|karaktär karaktären karaktärer karaktärerna|idé idén idéer idéerna
armé armén arméer arméns|orkidé orkidén orkidéer|team teamet teamen|app appen appar apparna
podd podden poddar poddarna|allergi allergin allergier|kris krisen kriser kriserna|arkiv arkivet arkiven
instrument instrumentet instrumenten|parti partiet partier partierna
kommun kommunen kommuner kommunerna kommunens|lag lagen lagar lagarna|klimat klimatet klimatets
skrift skriften skrifter skrifterna|hål hålet hålen|näve näven nävar|vik viken vikar vikarna
holme holmen holmar|myr myren myrar|smed smeden smeder smederna|jätte jätten jättar jättarna
älva älvan älvor älvorna|karta kartan kartor kartorna|vagn vagnen vagnar vagnarna|buss bussen bussar
flygplan flygplanet flygplanen|stjärna stjärnan stjärnor stjärnorna stjärnans|moln molnet molnen
regn regnet regnen|is isen isar|sten stenen stenar stenarna|silver silvret silvrets|trappa trappan trappor
kök köket köken|säng sängen sängar|tröja tröjan tröjor|mössa mössan mössor|mönsterbok mönsterböcker
vävning vävningen vävningar|körsbär körsbäret körsbären|själ själen själar själarna
tanke tanken tankar tankarna|sorg sorgen sorger|död döden döda|lik liket liken
brott brottet brotten brottets|fånge fången fångar fångarna fångens
flykting flyktingen flyktingar flyktingarna|kust kusten kuster|framtid framtiden framtidens
minut minuten minuter minuterna|månad månaden månader månaderna|kväll kvällen kvällar kvällarna
vår våren vårar vårens|påsk påsken påskar|liten litet lilla små mindre minst
ung unga ungt yngre yngst yngsta|ny nya nytt nyare nyaste|hög höga högt högre högst högsta
tung tunga tungt tyngre|vacker vackra vackert vackrare vackraste|ljus ljusa ljust ljusare|vit vita vitt
blå blåa blått|snäll snälla snällt snällaste|farlig farliga farligt farligare farligaste|vild vilda vilt
öppen öppna öppet|enkel enkla enkelt enklare|dubbel dubbla dubbelt|historisk historiska historiskt
förlorad förlorade förlorat|försvunnen försvunna försvunnet|bruten brutna brutet|begravd begravda begravt
lätt lätta lättare lättast|sann sanna sant|dum dumma dumt dummare|skriva skriver skrev skrivit skrivs
springa springer sprang sprungit|dricka dricker drack druckit|sjunga sjunger sjöng sjungit
försvinna försvinner försvann försvunnit|stå står stod stått|se ser såg sett|ta tar tog tagit
falla faller föll fallit|leva lever levde levt|säga säger sade sagt|sitta sitter satt suttit
ljuga ljuger ljög ljugit|älska älskar älskade älskat|jaga jagar jagade jagat|laga lagar lagade lagat
köpa köper köpte köpt|glömma glömmer glömde glömt|höra hör hörde hört|lära lär lärde lärt
sälja säljer sålde sålt|rida rider red ridit|gråta gråter grät gråtit|stjäla stjäl stal stulit
dra drar drog dragit|låta låter lät låtit|berätta berättar berättade berättat|falun faluns
rättvik rättviks|mora moras|borlänge borlänges|säter säters|siljan siljans|stockholm stockholms
norge norges|runn runns|lindgren lindgrens
`,
  // A compound, then the words it must be found by.
  compounds: `
kokböckerna kok bok|bilderboken bild bok|skolbibliotek skola bibliotek|släktforskning släkt forskning
kvinnohistoria kvinna historia|hästböcker häst bok|världskriget värld krig|vinterkriget vinter krig
julsagor jul saga|fågelböcker fågel bok|båtresan båt resa|barnmorskor barn|kärleksromaner kärlek roman
gårdshistoria gård historia|kyrkböcker kyrka bok|hemslöjden hem slöjd|folkvisor folk visa
spelmansmusik spelman musik|skogsarbetare skog arbetare|fiskeböcker fiske bok
svampplockning svamp plockning|stickböcker bok|barnpsykologi barn psykologi|skräckromaner skräck roman
vampyrböcker vampyr bok|häxprocesser häxa process|djurböcker djur bok|hundvalpar hund valp
rymdresor rymd resa|stjärnhimlen stjärna himmel|klimatförändringar klimat förändring|sjukvården sjuk vård
hjärtsjukdomar hjärta sjukdom|cancerforskning cancer forskning|språkhistoria språk historia
ordböcker ord bok|uppslagsböcker bok|läroböcker bok|konsthistoria konst historia
litteraturhistoria litteratur historia|kulturhistoria kultur historia|fotbollsspelare fotboll spelare
ishockeyspelare ishockey spelare|bergsklättring berg klättring|vandringsleder vandring led
motorcyklar motor cykel|datorspel dator spel|kortspel kort spel|sångböcker sång bok|psalmböcker psalm bok
barnfilmer barn film|julpyssel jul pyssel|adventskalender advent kalender|piratböcker pirat bok
vikingatiden viking tid|bronsåldern brons ålder|nutidshistoria nutid historia
stadsbibliotek stad bibliotek|rättshistoria rätt historia|skattelagar skatt lag|mordgåtor mord gåta
mordplatsen mord plats|deckarförfattare deckare författare|manusförfattare manus författare
serietidningar serie tidning|veckotidningar vecka tidning|handarbete hand arbete
möbelrenovering möbel renovering|husvagnar hus vagn|köksträdgård kök trädgård
grönsaksodling grönsak odling|rosenodling ros odling|bikupor bi kupa|lantbrukets lantbruk
fårskötsel får skötsel|ridskolan rida skola|körsång kör sång|gitarrskola gitarr skola
teaterpjäser teater pjäs|fotokonst foto konst|akvarellmålning akvarell målning
`,
  // What is written apart, and together.
  apart: `
barn böcker=barnböcker|dala floda=dalafloda|ljud bok=ljudbok|fågel bok=fågelbok|världs kriget=världskriget
trädgårds bok=trädgårdsbok|sommarlov=sommar lov|skol bibliotek=skolbibliotek|julbord=jul bord
kvinno historia=kvinnohistoria|natt vakt=nattvakt|mord gåta=mordgåta|lätt läst=lättläst|hem slöjd=hemslöjd
fot boll=fotboll|dator spel=datorspel|älv dalen=älvdalen|djurås=djur ås|vans bro=vansbro
bor länge=borlänge|björbo=björ bo|dalahusby=dala husby
`,
  // Words that only look alike.
  different: `
lager lag|mål måla|händelse händer|bar bär|man mani|stol stolthet|ros rost|hår har|katt kattun|bok böka
hund hundra|sol soldat|sol sola|ko korn|mus musik|par park|bal ball|ban banan|gran granne|tom tomte
tant tand|karta kartell|pol polis|polis polio|romans romansk|stor stork|storlek lek|moral mor|ung ugn
svans svamp|hem hemlig|vind vin|vin vinge|rike riks|ort ord|kort kork|tall tala|lind linda|lin linje
ben benin|ost öst|bår bar|lås las|läs las|höra hora|rad råd|tår tar|vår var|vän van|hal häl|mor mör
not nöt|brott brottas|dansk dans|finsk fin|svensk svans|tur turism|skot skott|ton tona|kam kamel
kammare kamrat|mat match|matt match|film filt|kurs kursiv|porto port|hamn hamna|mars marsch|tak taxi
bas basar|pil pilot|flyg flygel|fred fredag|mån månad|sal salt|sal salong|sak sakta|sju sjö|åtta ått
nio nia|älva elva|and ande|anda andas|lus lust|gas gast|gen geni|lat latin|kol kolera|kola koll
kost konst|pärm permission|stat status|start stare|berg bergis|kapten kapitel|organ orgel|mina minne
person persika|pest pesto|jun juni|maj major
`,
})
