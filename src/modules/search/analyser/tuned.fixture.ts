import { listed } from './listed.fixture.ts'

/** The half that rules may be tuned on. */
export const tuned = listed({
  // A word and its forms.
  families: `
stuga stugan stugor stugorna stugans stugornas|kyrka kyrkan kyrkor kyrkorna kyrkans
vecka veckan veckor veckorna|människa människan människor människorna människors
lampa lampan lampor lamporna|resa resan resor resorna resans|ros rosen rosor rosorna
toffel toffeln tofflor tofflorna|åder ådern ådror ådrorna|olycka olyckan olyckor olyckorna
gåta gåtan gåtor gåtorna|häst hästen hästar hästarna hästens|båt båten båtar båtarna|ö ön öar öarna
å ån åar åarna|kung kungen kungar kungarna kungens kungars|björn björnen björnar björnarna björnens
fågel fågeln fåglar fåglarna fågelns|himmel himmeln himlen himlar himlarna
vinter vintern vintrar vintrarna vinterns|moster mostern mostrar mostrarna|mor modern mödrar mödrarna
bror brodern bröder bröderna bröders|afton aftonen aftnar aftnarna|djävul djävulen djävlar djävlarna
ängel ängeln änglar änglarna änglars|sadel sadeln sadlar|vapen vapnet vapnen|fröken fröknar fröknarna
hare haren harar hararna|ande anden andar andarna|granne grannen grannar grannarna grannens
backe backen backar backarna|finger fingret fingrar fingrarna|skog skogen skogar skogarna skogens
tävling tävlingen tävlingar tävlingarna|teckning teckningen teckningar teckningarna
utbildning utbildningen utbildningar utbildningarna|övning övningen övningar övningarna
berättelse berättelsen berättelser berättelserna berättelsens|rörelse rörelsen rörelser rörelserna
möjlighet möjligheten möjligheter möjligheterna|ungdom ungdomen ungdomar ungdomarna ungdomars
landskap landskapet landskapen landskapets|katedral katedralen katedraler katedralerna
präst prästen präster prästerna prästens|patient patienten patienter patienterna
dikt dikten dikter dikterna diktens|roman romanen romaner romanerna romanens
fakultet fakulteten fakulteter|bibliotek biblioteket biblioteken bibliotekens bibliotekets
gymnasium gymnasiet gymnasier gymnasierna|laboratorium laboratoriet laboratorier|studio studion studior
video videon videor|piano pianot pianon|biografi biografin biografier biografierna
teori teorin teorier teorierna|vän vännen vänner vännerna vännens vänners
bok boken böcker böckerna bokens böckers|hand handen händer händerna|natt natten nätter nätterna nattens
strand stranden stränder stränderna|and anden änder|land landet länder länderna landets länders
makt makten makter makterna maktens|lus lusen löss|man mannen män männen mannens mäns|bot boten böter
ko kon kor korna|tå tån tår tårna|ledamot ledamoten ledamöter ledamöterna|tång tången tänger
bokstav bokstaven bokstäver bokstäverna|huvudstad huvudstaden huvudstäder|öga ögat ögon ögonen
hjärta hjärtat hjärtan hjärtana hjärtats|möte mötet möten mötena|ställe stället ställen ställena
löfte löftet löften löftena|område området områden områdena|ansikte ansiktet ansikten ansiktena
knä knät knäet knän|barn barnet barnen barnens barns|hus huset husen husets|brev brevet breven brevets
liv livet liven livets|hem hemmet hemmen|program programmet programmen|barnbarn barnbarnet barnbarnen
mönster mönstret mönstren|monster monstret monstren|vatten vattnet vattnen vattnets|segel seglet seglen
äktenskap äktenskapet äktenskapen|lärare läraren lärarna lärarens
konstnär konstnären konstnärer konstnärerna|forskare forskaren forskarna forskares
dansare dansaren dansarna|politiker politikern politikerna politikers|indier indiern indierna
norrman norrmannen norrmän norrmännen|svensk svenska svenskt svenskar svenskarna svenskarnas
journalist journalisten journalister journalisterna
detektiv detektiven detektiver detektiverna detektivens|drake draken drakar drakarna drakens
vampyr vampyren vampyrer vampyrerna|dinosaurie dinosaurien dinosaurier dinosaurierna
robot roboten robotar robotarna|dator datorn datorer datorerna
professor professorn professorer professorerna|traktor traktorn traktorer traktorerna
restaurang restaurangen restauranger|grönsak grönsaken grönsaker grönsakerna|kaka kakan kakor kakorna
tårta tårtan tårtor tårtorna|bär bäret bären|växt växten växter växterna
insekt insekten insekter insekterna|katt katten katter katterna kattens|gris grisen grisar grisarna
får fåret fåren|kalv kalven kalvar|berg berget bergen bergets|dal dalen dalar dalarna dalens
fäbod fäboden fäbodar fäbodarna|socken socknen socknar socknarna|torp torpet torpen
släkt släkten släkter släkternas|slott slottet slotten slottets
viking vikingen vikingar vikingarna vikingars|gudinna gudinnan gudinnor gudinnorna
krona kronan kronor kronorna|förälder föräldern föräldrar föräldrarna föräldrars
tonåring tonåringen tonåringar tonåringarna|elev eleven elever eleverna elevers
språk språket språken språkets|ordbok ordboken ordböcker ordböckerna
ljudbok ljudboken ljudböcker ljudböckerna|pekbok pekboken pekböcker|sjöman sjömannen sjömän sjömännen
brandman brandmannen brandmän brandmännen|folksaga folksagan folksagor folksagorna
deckare deckaren deckarna|film filmen filmer filmerna filmens
tidskrift tidskriften tidskrifter tidskrifterna|kapitel kapitlet kapitlen|nummer numret numren
regel regeln regler reglerna|muskel muskeln muskler musklerna|bibel bibeln biblar biblarna bibelns
kapten kaptenen kaptener|miljö miljön miljöer miljöerna|café caféet caféer caféerna|turné turnén turnéer
jobb jobbet jobben|blogg bloggen bloggar bloggarna|match matchen matcher matcherna
thriller thrillern thrillers|diagnos diagnosen diagnoser|process processen processer processerna
dokument dokumentet dokumenten|experiment experimentet experimenten|demokrati demokratin demokratier
myndighet myndigheten myndigheter|rättighet rättigheten rättigheter rättigheterna|energi energin energier
val valet valen|skägg skägget skäggen|fjärd fjärden fjärdar|udde udden uddar|mosse mossen mossar
myra myran myror myrorna|tomte tomten tomtar tomtarna|troll trollet trollen trollens
skatt skatten skatter skatterna|flagga flaggan flaggor|bil bilen bilar bilarna|tåg tåget tågen tågens
raket raketen raketer|sol solen solar solens|storm stormen stormar|snö snön snöns|eld elden eldar
guld guldet guldets|dörr dörren dörrar dörrarna|källare källaren källarna|bord bordet borden
kläder kläderna|vante vanten vantar vantarna|stickning stickningen stickningar|väv väven vävar
slöjd slöjden slöjder|kropp kroppen kroppar kropparna kroppens|röst rösten röster rösterna
känsla känslan känslor känslorna|glädje glädjen|grav graven gravar gravarna|mord mordet morden mordens
offer offret offren|fängelse fängelset fängelser|gräns gränsen gränser gränserna
värld världen världar världens|tid tiden tider tiderna tidens|sekund sekunden sekunder
dag dagen dagar dagarna dagens dagars|höst hösten höstar höstens|jul julen jular julens
stor stora stort större största|gammal gammalt gamla äldre äldst äldsta|god gott goda
lång långa långt längre längst|låg låga lågt lägre lägst|grov grovt grova
mörk mörka mörkt mörkare mörkaste|röd röda rött|svart svarta svarta|grön gröna grönt grönare
rolig roliga roligt roligare roligaste|hemlig hemliga hemligt|fri fria fritt friare|mogen mogna moget
ädel ädla ädelt|modern moderna modernt|fantastisk fantastiska fantastiskt|älskad älskade älskat
stulen stulna stulet|okänd okända okänt|glömd glömda glömt|trött trötta tröttare|tom tomma tomt
grym grymma grymt|läsa läser läste läst|flyga flyger flög flugit|äta äter åt ätit|finna finner fann funnit
gå går gick gått|få får fick fått|ge ger gav gett|komma kommer kom kommit|dö dör dog dött
göra gör gjorde gjort|ligga ligger låg legat|sova sover sov sovit|bryta bryter bröt brutit
dansa dansar dansade dansat|vandra vandrar vandrade vandrat|möta möter mötte mött
bygga bygger byggde byggt|känna känner kände känt|köra kör körde kört|välja väljer valde valt
bita biter bet bitit|skina skiner sken skinit|bära bär bar burit|slå slår slog slagit
hålla håller höll hållit|växa växer växte växt|vänta väntar väntade väntat|leksand leksands|orsa orsas
malung malungs|hedemora hedemoras|älvdalen älvdalens|dalarna dalarnas|sverige sveriges
grängesberg grängesbergs|strindberg strindbergs|astrid astrids
`,
  // A compound, then the words it must be found by.
  compounds: `
barnböcker barn bok|sagoböcker saga bok|ungdomsböcker ungdom bok|trädgårdsböcker trädgård bok
släktforskaren släkt forskare|hundträning hund träning|kriminalromaner kriminal roman|inbördeskrig krig
sommarnätter sommar natt|fågelskådning fågel|bilresor bil resa|tågresor tåg resa|dagböcker dag bok
kärleksbrev kärlek brev|gruvarbetare gruva arbetare|kyrkogårdar kyrka gård|folkmusiken folk musik
dalahästar häst|skogsbruk skog bruk|jaktböcker jakt bok|brödbakning bröd bakning
växtfärgning växt färgning|barnuppfostran barn uppfostran|ungdomskultur ungdom kultur
spökhistorier spöke historia|drakböcker drake bok|häxprocesserna häxa process|djursagor djur saga
kattungar katt unge|rymdraket rymd raket|solsystemet sol system|miljövård miljö vård|äldreomsorg omsorg
barnsjukdomar barn sjukdom|hjärnforskning hjärna forskning|språkkurser språk kurs|ordspråk ord språk
lärobok lära bok|historieböcker historia bok|musikhistorien musik historia|lokalhistoria lokal historia
krigshistoria krig historia|fotbollslag fotboll lag|skidåkning skida åkning|fjällvandring fjäll vandring
cykelturer cykel tur|bilmotorer bil motor|brädspel spel|sällskapsspel sällskap spel|visböcker visa bok
barnvisor barn visa|julböcker jul bok|påskpyssel påsk pyssel|prinsessböcker prinsessa bok
riddarborgar riddare borg|stenåldern sten ålder|medeltidens medeltid|stadsplanering stad planering
kommunpolitik kommun politik|arbetsrätt arbete rätt|bankrån bank rån|mordutredning mord utredning
polisromaner polis roman|barnboksförfattare barnbok författare|fantasyböcker fantasy bok
dagstidningar dag tidning|modetidningar mode tidning|träslöjd trä slöjd|husbyggen hus bygge
trädgårdsodling trädgård odling|växthus växt hus|fruktträd frukt träd|blomsterspråk språk
hönsgård höns gård|mjölkkor mjölk ko|hästsport häst sport|ridskolor skola|pianonoter piano not
teaterhistoria teater historia|filmmusik film musik|oljemålning olja målning
`,
  // What is written apart, and together.
  apart: `
barn bok=barnbok|släkt forskning=släktforskning|kok bok=kokbok|ljud böcker=ljudböcker
hund träning=hundträning|kärleks roman=kärleksroman|ordbok=ord bok|bilder bok=bilderbok
kyrko gård=kyrkogård|sång bok=sångbok|vild mark=vildmark|dags tidning=dagstidning
grönsaks odling=grönsaksodling|tal bok=talbok|folk musik=folkmusik|is hockey=ishockey|dala häst=dalahäst
grängesberg=gränges berg|lek sand=leksand|smedje backen=smedjebacken|säter dalen=säterdalen
dala järna=dalajärna|stora skedvi=storaskedvi
`,
  // Words that only look alike.
  different: `
order ord|mål mal|händelse hand|far får|val valp|regn regent|mor mord|ros rosta|ål al|bok bock|hus husera
hundra hundraser|sol solist|kor korg|kon konst|mus musem|par paris|bal balett|bana banan|gran granat
tand tanke|kar karl|kalv kalvinism|pol politik|rom roman|stor storm|storlek stor|moral moralitet
ung ungersk|svan svans|hem hemsk|vin vinter|vind vinna|rik rike|kung kungsör|kort korta|tal tall|tjur djur
lind lindra|ben bensin|ost oste|bad båd|bår bär|lås läs|läsa låsa|höst host|råd räd|får för|vår vara
vän väna|häl hel|mord mörda|bro bror|dal dalta|dans dansk|fin final|turk tur|rysk rysa|skott skotte
tonår tona|kamel kamera|kamin kam|mat matta|fil film|kur kurs|port portal|post poster|hamnar hamster
marsch marskin|bank bankett|bas basilika|pil pilgrim|fri fritid|lör lördag|måne månad|salt salva
skal skalle|sjuk sju|åtta åter|ett etta|tio tia|älv elva|brev bred|ande andra|lust lustig|gås gast
geni genitiv|gen general|lat låt|kol kola|kost kosta|fat fatta|stat station|stat staty|sten stenografi
borg borgare|kapital kapitel|orgel orgie|minne minska|pers persisk|jul juli|maj majs|april aprikos
`,
})
