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

const bye = 'Hälsningar\nDalabiblioteken'

/** Asks at a new address whether it is the borrower's. */
const newAddress = (link: string, hours: number) => ({
  subject: 'Är det här din e-postadress?',
  body: paragraphs(
    'Hej!',
    `Någon har skrivit in den här adressen på Mina sidor. Är det du? Öppna länken inom ${hours} timmar, så skickar vi dina meddelanden hit: ${link}`,
    'Är det inte du behöver du inte göra något. Då ändras ingenting.',
    bye,
  ),
})

/** Why not, in letters and on pages. */
const declined: SuggestionWords['declined'] = {
  'not-for-sale': 'Den går inte att köpa: den är slut eller inte utgiven än.',
  'too-costly': 'Den är för dyr för oss.',
  'have-it': 'Vi har den redan i en annan form eller utgåva.',
  interlibrary: 'Vi kan låna in den åt dig från ett annat bibliotek i stället. Fråga på ditt bibliotek.',
  'not-for-us': 'Den passar inte i våra samlingar.',
  other: '',
}

const barred: SuggestionWords['barred'] = {
  'card-expired': 'Ditt kort har gått ut. Förnya det på ett bibliotek.',
  'card-blocked': 'Ditt kort är spärrat. Fråga på ett bibliotek.',
  'owes-fees': 'Du har för mycket obetalt. Se Avgifter på Mina sidor.',
  'too-many-holds': 'Du har redan så många reservationer som man får ha.',
  'too-young': 'Den har en åldersgräns.',
  'not-lent-here': 'Den lånas bara ut på vissa bibliotek.',
  'at-home': 'Du har redan lånat den.',
  'no-pickup-place': 'Det går inte längre att hämta på det bibliotek du valde.',
}

export const svSuggestions: SuggestionWords = { declined, barred }

export const sv: Words = {
  ready: ({ title, branch, shelfNumber, collectBy, link }) => ({
    subject: `Att hämta: ${title}`,
    body: paragraphs(
      'Hej!',
      `Det du reserverat finns nu att hämta: ${title}.`,
      `Hämta på: ${branch}\nHämtnummer: ${shelfNumber}\nHämta senast: ${dayIn('sv', collectBy)}`,
      'Leta efter numret på hämthyllan. Ditt namn står inte där.',
      `Behöver du den inte längre? Avboka så går den till nästa i kön: ${link}`,
      bye,
    ),
  }),
  'due-soon': ({ loans, link }) => ({
    subject:
      loans.length === 1
        ? `Snart dags att lämna: ${loans[0]?.title}`
        : `${loans.length} lån är snart dags att lämna`,
    body: paragraphs(
      'Hej!',
      `Lämna tillbaka eller låna om senast den dag som står här:\n${list('sv', loans)}`,
      `Låna om på Mina sidor: ${link}`,
      'Du kan lämna tillbaka på vilket bibliotek som helst i Dalarna.',
      bye,
    ),
  }),
  overdue: ({ reminder, loans, isFree, link }) => ({
    subject:
      reminder === 1
        ? 'Påminnelse: lån att lämna tillbaka'
        : `Påminnelse ${reminder}: lån att lämna tillbaka`,
    body: paragraphs(
      'Hej!',
      `De här lånen skulle ha lämnats tillbaka:\n${list('sv', loans)}`,
      isFree
        ? 'Det kostar inget att vara sen, men andra kan vänta på dem.'
        : 'Det kan kosta att vara sen. Vad det kostar för dig står på Mina sidor.',
      `Se om du kan låna om på Mina sidor: ${link}`,
      bye,
    ),
  }),
  charged: ({ reason, title, amount, owedTo, dueOn, perDay, backBy, note, link }) => ({
    subject: title ? `Att betala: ${title}` : 'Att betala till biblioteket',
    body: paragraphs(
      'Hej!',
      {
        overdue: `${title} är försenad. Den skulle ha lämnats senast ${dueOn ? dayIn('sv', dueOn) : 'en viss dag'}.`,
        lost: `${title} räknas som förkommen. Den skulle ha lämnats senast ${dueOn ? dayIn('sv', dueOn) : 'en viss dag'}.`,
        damaged: `${title} har blivit skadad.`,
        'new-card': 'Du har fått ett nytt bibliotekskort i stället för ett som var borta.',
        interlibrary: `Du har fått ett fjärrlån${title ? `: ${title}` : ''}.`,
        other: 'Biblioteket har skrivit upp en avgift.',
      }[reason],
      ...(note ? [`Personalen skriver: ${note}`] : []),
      perDay === null
        ? `Att betala: ${amountIn('sv', amount)}, till ${owedTo} kommun.`
        : `Det kostar ${amountIn('sv', perDay)} om dagen. Hittills: ${amountIn('sv', amount)}, till ${owedTo} kommun.`,
      ...(backBy ? [`Lämnar du tillbaka den senast ${dayIn('sv', backBy)} behöver du inte betala.`] : []),
      `Betala på vilket bibliotek som helst i Dalarna. Stämmer det inte? Fråga där. Allt står här: ${link}`,
      bye,
    ),
  }),
  'confirm-address': ({ of, link, hours }) =>
    of === 'address'
      ? newAddress(link, hours)
      : {
          subject: 'Bekräfta din ansökan om bibliotekskort',
          body: paragraphs(
            'Hej!',
            'Någon, förhoppningsvis du, har ansökt om bibliotekskort hos Dalabiblioteken med den här adressen.',
            `Bekräfta inom ${hours} timmar så får du ditt kortnummer: ${link}`,
            'Var det inte du? Då behöver du inte göra något. Ansökan tas bort av sig själv.',
            bye,
          ),
        },
  'registered-already': ({ link }) => ({
    subject: 'Du har redan ett bibliotekskort',
    body: paragraphs(
      'Hej!',
      'Någon, förhoppningsvis du, har ansökt om bibliotekskort med den här adressen, men du har redan ett.',
      `Logga in med det: ${link}`,
      'Har du glömt kortnumret eller pinkoden? Besök vilket bibliotek som helst med legitimation.',
      'Var det inte du? Då behöver du inte göra något. Ingen annan har fått veta att du har ett kort.',
      bye,
    ),
  }),
  'ready-ends': ({ title, branch, shelfNumber, collectBy, link }) => ({
    subject: `Hämta senast ${dayIn('sv', collectBy)}: ${title}`,
    body: paragraphs(
      'Hej!',
      `Det du reserverat står fortfarande framme för dig: ${title}.`,
      `Hämta på: ${branch}\nHämtnummer: ${shelfNumber}\nHämta senast: ${dayIn('sv', collectBy)}`,
      `Hinner du inte? Då går den till nästa i kön. Du kan avboka eller byta hämtställe: ${link}`,
      bye,
    ),
  }),
  'not-collected': ({ title, branch, link }) => ({
    subject: `Inte hämtad: ${title}`,
    body: paragraphs(
      'Hej!',
      `${title} stod framme för dig på ${branch}, men tiden att hämta den har gått ut. Den går nu till nästa i kön.`,
      'Det kostar inget. Vill du ha den ändå kan du reservera den igen.',
      `Dina reservationer: ${link}`,
      bye,
    ),
  }),
  expired: ({ title, link }) => ({
    subject: `Kom inte i tid: ${title}`,
    body: paragraphs(
      'Hej!',
      `Du behövde ${title} senast ett visst datum. Tyvärr blev inget exemplar ledigt innan dess, och reservationen är avslutad.`,
      'Vill du ha den ändå kan du reservera den igen, utan sista datum.',
      `Dina reservationer: ${link}`,
      bye,
    ),
  }),
  cancelled: ({ title, link }) => ({
    subject: `Borttagen reservation: ${title}`,
    body: paragraphs(
      'Hej!',
      `Biblioteket har tagit bort din reservation av ${title}.`,
      'Undrar du varför? Fråga på ditt bibliotek. Du kan också reservera den igen.',
      `Dina reservationer: ${link}`,
      bye,
    ),
  }),
  moved: ({ title, branch, link }) => ({
    subject: `Nytt hämtställe: ${title}`,
    body: paragraphs(
      'Hej!',
      `${title} hämtar du nu på ${branch}. Biblioteket har ändrat det.`,
      'Du får ett besked när den är framme där.',
      `Passar det inte? Byt hämtställe på Mina sidor: ${link}`,
      bye,
    ),
  }),
  delayed: ({ title, branch, link }) => ({
    subject: `Försenad: ${title}`,
    body: paragraphs(
      'Hej!',
      `${title} är på väg till ${branch} men tar längre tid än vi trodde.`,
      'Du behöver inte göra något. Du får ett besked när den är framme. Kommer den inte alls letar vi upp ett annat exemplar.',
      `Dina reservationer: ${link}`,
      bye,
    ),
  }),
  'not-ready': ({ title, branch, link }) => ({
    subject: `Inte framme längre: ${title}`,
    body: paragraphs(
      'Hej!',
      `Vi skrev att ${title} stod framme för dig på ${branch}. Tyvärr gör den inte det längre.`,
      'Du har kvar din plats i kön och får ett nytt besked när ett exemplar är framme.',
      `Dina reservationer: ${link}`,
      bye,
    ),
  }),
  'new-titles': ({ about, link, stop }) => ({
    subject:
      newCount(about) === 1
        ? `Nytt: ${about[0]?.titles[0]?.title}`
        : `Nytt på biblioteket: ${newCount(about)} titlar`,
    body: paragraphs(
      'Hej!',
      'Det här är nytt av det du bevakar. Tryck på en länk för att läsa mer eller reservera.',
      ...about.map(one =>
        newList(
          one,
          { search: `Sökningen ${one.name}:`, series: `Serien ${one.name}:`, creator: `${one.name}:` }[
            one.kind
          ],
          n => `Och ${n} till:`,
        ),
      ),
      `Ändra vad du bevakar och hur ofta du får mejl: ${link}`,
      `Vill du inte ha de här mejlen längre? Avsluta dem här, utan att logga in: ${stop}`,
      bye,
    ),
  }),
  'suggestion-ordered': ({ title, link }) => ({
    subject: `Beställt efter ditt förslag: ${title}`,
    body: paragraphs(
      'Hej!',
      `Du föreslog att vi skulle köpa in ${title}. Nu har vi beställt den.`,
      'Du får ett nytt besked när den har kommit. Du behöver inte göra något till dess.',
      `Dina förslag: ${link}`,
      bye,
    ),
  }),
  'suggestion-declined': ({ title, reason, words, link }) => ({
    subject: `Svar på ditt inköpsförslag: ${title}`,
    body: said(
      'Hej!',
      `Tack för att du föreslog ${title}. Vi köper den inte den här gången.`,
      declined[reason],
      words && `Biblioteket skriver: ${words}`,
      `Dina förslag: ${link}`,
      bye,
    ),
  }),
  'suggestion-arrived': ({ title, branch, held, bars, link }) => ({
    subject: `Nu finns den hos oss: ${title}`,
    body: said(
      'Hej!',
      `Du föreslog att vi skulle köpa in ${title}. Nu har den kommit.`,
      held === 'placed' &&
        `Den är reserverad åt dig och hämtas på ${branch}. Du får ett besked när den är framme.`,
      held === 'already' && 'Du har redan reserverat den. Du får ett besked när den är framme.',
      held === 'refused' &&
        `Vi kunde inte reservera den åt dig:\n${bars.map(bar => `- ${barred[bar]}`).join('\n')}`,
      `Läs mer${held === 'not-asked' || held === 'refused' ? ' eller reservera' : ''}: ${link}`,
      bye,
    ),
  }),
}
