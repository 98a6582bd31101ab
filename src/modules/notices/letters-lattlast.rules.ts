import {
  amountIn,
  dayIn,
  list,
  newCount,
  newList,
  paragraphs,
  type SuggestionWords,
  said,
  type Words,
} from './letter.rules.ts'

const bye = 'Hej då från\nDalabiblioteken'

/** Asks at a new address whether it is the borrower's. */
const newAddress = (link: string, hours: number) => ({
  subject: 'Är det här din e-post?',
  body: paragraphs(
    'Hej!',
    `Någon har skrivit den här adressen hos oss. Är det du? Tryck på länken inom ${hours} timmar. Då skriver vi till dig här: ${link}`,
    'Är det inte du? Då behöver du inte göra något. Inget ändras.',
    bye,
  ),
})

/** Why not, in letters and on pages. */
const declined: SuggestionWords['declined'] = {
  'not-for-sale': 'Den går inte att köpa. Den är slut, eller så finns den inte än.',
  'too-costly': 'Den kostar för mycket.',
  'have-it': 'Vi har den redan i en annan form.',
  interlibrary: 'Vi kan låna den åt dig från ett annat bibliotek. Fråga på ditt bibliotek.',
  'not-for-us': 'Den passar inte hos oss.',
  other: '',
}

const barred: SuggestionWords['barred'] = {
  'card-expired': 'Ditt kort är för gammalt. Fråga på ett bibliotek.',
  'card-blocked': 'Ditt kort är stängt. Fråga på ett bibliotek.',
  'owes-fees': 'Du har inte betalat allt. Läs under Avgifter på Mina sidor.',
  'too-many-holds': 'Du står redan i kö till så mycket man får.',
  'too-young': 'Du är för ung för den.',
  'not-lent-here': 'Den lånas bara ut på några bibliotek.',
  'at-home': 'Du har redan lånat den.',
  'no-pickup-place': 'Du kan inte hämta på det bibliotek du valde.',
}

export const lattlastSuggestions: SuggestionWords = { declined, barred }

/** Easy Swedish: short sentences, one thing in each. */
export const lattlast: Words = {
  ready: ({ title, branch, shelfNumber, collectBy, link }) => ({
    subject: `Du kan hämta: ${title}`,
    body: paragraphs(
      'Hej!',
      `Nu kan du hämta ${title}.`,
      `Plats: ${branch}\nNummer: ${shelfNumber}\nHämta senast: ${dayIn('lattlast', collectBy)}`,
      'Leta efter numret på hyllan. Ditt namn står inte där.',
      `Vill du inte ha den? Säg till här: ${link}`,
      bye,
    ),
  }),
  charged: ({ reason, title, amount, owedTo, dueOn, perDay, backBy, note, link }) => ({
    subject: title ? `Du ska betala för ${title}` : 'Du ska betala till biblioteket',
    body: paragraphs(
      'Hej!',
      {
        overdue: `Du är sen med ${title}.${dueOn ? ` Du skulle ha lämnat den ${dayIn('lattlast', dueOn)}.` : ''}`,
        lost: `${title} är borta.${dueOn ? ` Du skulle ha lämnat den ${dayIn('lattlast', dueOn)}.` : ''}`,
        damaged: `${title} är trasig.`,
        'new-card': 'Du har fått ett nytt kort. Ditt förra kort var borta.',
        interlibrary: `Vi har lånat en bok åt dig långt bort ifrån${title ? `: ${title}` : ''}.`,
        other: 'Du har något att betala.',
      }[reason],
      ...(note ? [`Vi skriver: ${note}`] : []),
      perDay === null
        ? `Du ska betala ${amountIn('lattlast', amount)} till ${owedTo} kommun.`
        : `Det kostar ${amountIn('lattlast', perDay)} varje dag. Nu är det ${amountIn('lattlast', amount)} till ${owedTo} kommun.`,
      ...(backBy ? [`Lämna den senast ${dayIn('lattlast', backBy)}. Då slipper du betala.`] : []),
      `Betala på ett bibliotek. Är det fel? Fråga där. Läs mer här: ${link}`,
      bye,
    ),
  }),
  'confirm-address': ({ of, link, hours }) =>
    of === 'address'
      ? newAddress(link, hours)
      : {
          subject: 'Vill du ha ett kort?',
          body: paragraphs(
            'Hej!',
            'Någon vill ha ett kort hos oss. Vi tror att det är du.',
            `Tryck på länken inom ${hours} timmar. Då får du ditt kort: ${link}`,
            'Var det inte du? Då behöver du inte göra något.',
            bye,
          ),
        },
  'registered-already': ({ link }) => ({
    subject: 'Du har redan ett kort',
    body: paragraphs(
      'Hej!',
      'Någon ville ha ett kort med din adress. Vi tror att det var du. Men du har redan ett kort.',
      `Logga in här: ${link}`,
      'Har du glömt numret eller koden? Kom till oss och visa ett id-kort.',
      'Var det inte du? Då behöver du inte göra något. Ingen annan vet att du har ett kort.',
      bye,
    ),
  }),
  'due-soon': ({ loans, link }) => ({
    subject:
      loans.length === 1 ? `Lämna snart: ${loans[0]?.title}` : `Du ska lämna ${loans.length} lån snart`,
    body: paragraphs(
      'Hej!',
      `Du ska lämna det här. Lämna det senast den dag som står:\n${list('lattlast', loans)}`,
      `Vill du ha det längre? Låna om här: ${link}`,
      'Du kan lämna på alla bibliotek i Dalarna.',
      bye,
    ),
  }),
  overdue: ({ reminder, loans, isFree, link }) => ({
    subject: reminder === 1 ? 'Kom ihåg att lämna dina lån' : `Brev ${reminder}: kom ihåg att lämna dina lån`,
    body: paragraphs(
      'Hej!',
      `Du är sen med det här:\n${list('lattlast', loans)}`,
      isFree
        ? 'Det kostar inget. Men andra kan vänta på det.'
        : 'Det kan kosta pengar att vara sen. Vad du ska betala står på Mina sidor.',
      `Kan du låna om? Titta här: ${link}`,
      bye,
    ),
  }),
  'ready-ends': ({ title, branch, shelfNumber, collectBy, link }) => ({
    subject: `Hämta senast ${dayIn('lattlast', collectBy)}: ${title}`,
    body: paragraphs(
      'Hej!',
      `${title} väntar på dig.`,
      `Plats: ${branch}\nNummer: ${shelfNumber}\nHämta senast: ${dayIn('lattlast', collectBy)}`,
      `Kan du inte komma? Då får nästa person den. Du kan också byta plats här: ${link}`,
      bye,
    ),
  }),
  'not-collected': ({ title, branch, link }) => ({
    subject: `Du hämtade inte: ${title}`,
    body: paragraphs(
      'Hej!',
      `${title} väntade på dig på ${branch}. Du hämtade den inte i tid. Nu får nästa person den.`,
      'Det kostar inget. Vill du ha den? Då kan du ställa dig i kö igen.',
      `Det du väntar på: ${link}`,
      bye,
    ),
  }),
  expired: ({ title, link }) => ({
    subject: `Den kom inte i tid: ${title}`,
    body: paragraphs(
      'Hej!',
      `Du ville ha ${title} före en viss dag. Den blev inte ledig i tid. Nu väntar du inte på den längre.`,
      'Vill du ha den ändå? Då kan du ställa dig i kö igen. Välj ingen sista dag.',
      `Det du väntar på: ${link}`,
      bye,
    ),
  }),
  cancelled: ({ title, link }) => ({
    subject: `Du väntar inte längre på: ${title}`,
    body: paragraphs(
      'Hej!',
      `Vi har tagit bort dig ur kön till ${title}.`,
      'Undrar du varför? Fråga på ditt bibliotek. Du kan också ställa dig i kö igen.',
      `Det du väntar på: ${link}`,
      bye,
    ),
  }),
  moved: ({ title, branch, link }) => ({
    subject: `Hämta på en ny plats: ${title}`,
    body: paragraphs(
      'Hej!',
      `Du ska hämta ${title} på ${branch}. Vi har bytt plats.`,
      'Du får ett brev när den är där.',
      `Passar det inte? Byt plats här: ${link}`,
      bye,
    ),
  }),
  delayed: ({ title, branch, link }) => ({
    subject: `Den är sen: ${title}`,
    body: paragraphs(
      'Hej!',
      `${title} är på väg till ${branch}. Det tar längre tid än vi trodde.`,
      'Du behöver inte göra något. Du får ett brev när den är framme. Kommer den inte? Då letar vi efter en annan.',
      `Det du väntar på: ${link}`,
      bye,
    ),
  }),
  'not-ready': ({ title, branch, link }) => ({
    subject: `Du kan inte hämta än: ${title}`,
    body: paragraphs(
      'Hej!',
      `Vi skrev att du kunde hämta ${title} på ${branch}. Det går inte längre. Det är vårt fel.`,
      'Du har kvar din plats i kön. Du får ett nytt brev när du kan hämta.',
      `Det du väntar på: ${link}`,
      bye,
    ),
  }),
  'new-titles': ({ about, link, stop }) => ({
    subject:
      newCount(about) === 1 ? `Nytt: ${about[0]?.titles[0]?.title}` : `Nytt: ${newCount(about)} titlar`,
    body: paragraphs(
      'Hej!',
      'Nu har vi fått något nytt som du vill veta om. Tryck på en länk. Där kan du läsa mer.',
      ...about.map(one =>
        newList(
          one,
          { search: `Du sökte ${one.name}:`, series: `Serien ${one.name}:`, creator: `${one.name}:` }[
            one.kind
          ],
          n => `Och ${n} till:`,
        ),
      ),
      `Du kan ändra hur ofta vi skriver: ${link}`,
      `Vill du inte ha de här breven? Tryck här: ${stop}`,
      bye,
    ),
  }),
  'suggestion-ordered': ({ title, link }) => ({
    subject: `Vi har beställt: ${title}`,
    body: paragraphs(
      'Hej!',
      `Du ville att vi skulle köpa ${title}. Nu har vi beställt den.`,
      'Du får ett brev när den har kommit. Du behöver inte göra något.',
      `Dina förslag: ${link}`,
      bye,
    ),
  }),
  'suggestion-declined': ({ title, reason, words, link }) => ({
    subject: `Vi köper inte: ${title}`,
    body: said(
      'Hej!',
      `Du ville att vi skulle köpa ${title}. Tack för det. Vi köper den inte nu.`,
      declined[reason],
      words && `Biblioteket skriver: ${words}`,
      `Dina förslag: ${link}`,
      bye,
    ),
  }),
  'suggestion-arrived': ({ title, branch, held, bars, link }) => ({
    subject: `Nu har den kommit: ${title}`,
    body: said(
      'Hej!',
      `Du ville att vi skulle köpa ${title}. Nu har den kommit.`,
      held === 'placed' && `Du står i kö. Du ska hämta den på ${branch}. Du får ett brev när du kan hämta.`,
      held === 'already' && 'Du står redan i kö. Du får ett brev när du kan hämta.',
      held === 'refused' &&
        `Vi kunde inte ställa dig i kö:\n${bars.map(bar => `- ${barred[bar]}`).join('\n')}`,
      `Titta här: ${link}`,
      bye,
    ),
  }),
}
