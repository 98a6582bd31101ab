import type { Texts } from '../sv/index.ts'
import { own as swedish } from '../sv/own.ts'

/** Most of it is easy already: short names of things. What is not is written anew. */
export const own: Texts['own'] = {
  ...swedish,
  sessionNote: 'Gör du inget på en timme loggas du ut. Ladda om sidan om du vill stanna kvar.',
  contact: {
    ...swedish.contact,
    phoneHint: 'Du måste inte skriva något nummer.',
    languageHint: 'På det språket skriver vi till dig.',
    libraryHint: 'Här hämtar du det du reserverar, om du inte väljer något annat.',
  },
  address: {
    ...swedish.address,
    waiting: address => `Vi har skickat ett mejl till ${address}. Tryck på länken i mejlet. Gör det i dag.`,
    hint: 'Vi skickar en länk dit. Tryck på länken. Då vet vi att adressen är din.',
    removed: 'Din e-post är borta. Nu skickar vi brev.',
    confirmText: 'Du har tryckt på länken i mejlet. Tryck på knappen också. Då gäller adressen.',
    tooOldTitle: 'Länken är för gammal',
    tooOld: 'Länken är gammal eller redan använd. Skriv adressen en gång till under Inställningar.',
  },
  pin: {
    ...swedish.pin,
    freshHint: 'Fyra till åtta siffror. Ta inte din födelsedag. Ta inte siffror som står på kortet.',
    refusals: {
      ...swedish.pin.refusals,
      'too-many-tries': 'Det blev fel för många gånger. Vänta en kvart. Försök sedan igen.',
      'pin-same-digit': 'Samma siffra hela tiden är lätt att gissa. Ta olika siffror.',
      'pins-differ': 'Du skrev två olika koder. Skriv samma kod två gånger.',
    },
  },
  block: {
    ...swedish.block,
    title: 'Stäng ditt kort',
    text: 'Är kortet borta? Stäng det. Då kan ingen annan låna på det.',
    link: 'Stäng kortet',
    ask: 'Vill du stänga ditt kort nu?',
    consequence:
      'Kortet slutar gälla nu. Du loggas ut. Dina lån finns kvar. Vill du öppna kortet igen? Gå till ett bibliotek och visa ett id-kort.',
    deed: 'Ja, stäng kortet',
    doneTitle: 'Kortet är stängt',
    done: 'Nu kan ingen låna på kortet. Gå till ett bibliotek och visa ett id-kort. Då öppnar vi det igen, eller så får du ett nytt.',
  },
  history: {
    ...swedish.history,
    title: 'Det du har lånat förut',
    off: 'Vi sparar inte vad du har lånat. När du lämnar en bok glömmer vi den.',
    offText:
      'Vill du ha en lista över det du lånar? Då sparar vi den åt dig. Bara du ser den. Du kan ta bort den när du vill.',
    onNow: 'Nu sparar vi det du lämnar tillbaka.',
    on: 'Vi sparar en lista över det du lämnar tillbaka. Bara du ser den.',
    offAsk: 'Vill du att vi slutar spara?',
    offConsequence: 'Hela listan tas bort nu. Du kan inte få den tillbaka.',
    offDeed: 'Ja, sluta spara och ta bort listan',
    offNow: 'Vi sparar inget mer. Listan är borta.',
    clear: 'Ta bort listan',
    clearAsk: 'Vill du ta bort hela listan?',
    clearConsequence: 'Du kan inte få den tillbaka. Vi sparar det du lämnar sedan.',
    clearDeed: 'Ja, ta bort listan',
    cleared: 'Listan är borta.',
    noHits: 'Vi hittade inget i din lista.',
  },
  messages: {
    ...swedish.messages,
    none: 'Vi har inte skrivit till dig på ett tag.',
    state: {
      ...swedish.messages.state,
      failed: way => `${way}, kom inte fram. Är din adress rätt? Se under Inställningar.`,
    },
  },
  record: {
    ...swedish.record,
    exportText: 'Du kan läsa det här. Du kan också hämta det som en fil.',
    readLead: 'Här står allt vi vet om dig nu. I filen finns också nummer som bara datorer läser.',
    looksTitle: 'Vem har tittat på det vi vet om dig',
    looksText: months =>
      `Ibland tittar vår personal på din sida. Då skriver vi upp det. Vi sparar det i ${months} månader. Du ser inte vem det var. Vill du veta mer? Fråga oss.`,
    noLooks: 'Ingen har tittat på din sida.',
    leaveText: 'Du kan sluta låna här när du vill. Då tar vi bort allt om dig.',
    leaveConsequence:
      'Ditt namn tas bort. Dina kort tas bort. Allt vi har skrivit till dig tas bort. Det går inte att ångra.',
    leaveKept:
      'Kvar blir bara ett nummer. Det har inget namn. Det hjälper oss att glömma dig om vi måste hämta gamla data.',
    leavePinHint: 'Vi frågar igen. Ingen annan ska kunna ta bort ditt konto.',
    leaveDeed: 'Ja, ta bort allt om mig',
    tooManyTries: 'Det blev fel för många gånger. Vänta en kvart. Försök sedan igen.',
    left: receipt => `Allt om dig är borta. Ditt kvitto: ${receipt}`,
    leftText: 'Spara kvittot om du vill. Du är välkommen tillbaka. Då får du ett nytt kort.',
    refusals: {
      ...swedish.record.refusals,
      'is-blocked': () => 'Ditt kort är stängt. Prata med ditt bibliotek först.',
    },
    places: { ...swedish.record.places, wrongTries: 'Gånger det blev fel när någon loggade in' },
  },
}
