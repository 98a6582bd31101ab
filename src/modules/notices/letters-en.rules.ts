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

const bye = 'Kind regards\nDalabiblioteken'

/** Asks at a new address whether it is the borrower's. */
const newAddress = (link: string, hours: number) => ({
  subject: 'Is this your e-mail address?',
  body: paragraphs(
    'Hello!',
    `Somebody has entered this address on My pages. Is it you? Open the link within ${hours} hours, and we send your messages here: ${link}`,
    'If it is not you, you need not do anything. Nothing is changed then.',
    bye,
  ),
})

/** Why not, in letters and on pages. */
const declined: SuggestionWords['declined'] = {
  'not-for-sale': 'It cannot be bought: it is out of print or not published yet.',
  'too-costly': 'It costs more than we can pay.',
  'have-it': 'We already have it in another form or edition.',
  interlibrary: 'We can borrow it for you from another library instead. Ask at your library.',
  'not-for-us': 'It does not fit our collections.',
  other: '',
}

const barred: SuggestionWords['barred'] = {
  'card-expired': 'Your card has expired. Renew it at a library.',
  'card-blocked': 'Your card is blocked. Ask at a library.',
  'owes-fees': 'You have too much unpaid. See Fees on My pages.',
  'too-many-holds': 'You already have as many reservations as one may have.',
  'too-young': 'It has an age limit.',
  'not-lent-here': 'It is lent at certain libraries only.',
  'at-home': 'You have borrowed it already.',
  'no-pickup-place': 'The library you chose is no longer a place to collect at.',
}

export const enSuggestions: SuggestionWords = { declined, barred }

export const en: Words = {
  ready: ({ title, branch, shelfNumber, collectBy, link }) => ({
    subject: `Ready to collect: ${title}`,
    body: paragraphs(
      'Hello!',
      `What you reserved is ready: ${title}.`,
      `Collect at: ${branch}\nPick-up number: ${shelfNumber}\nCollect by: ${dayIn('en', collectBy)}`,
      'Look for the number on the hold shelf. Your name is not there.',
      `No longer needed? Cancel, and it goes to the next in the queue: ${link}`,
      bye,
    ),
  }),
  'due-soon': ({ loans, link }) => ({
    subject: loans.length === 1 ? `Due soon: ${loans[0]?.title}` : `${loans.length} loans are due soon`,
    body: paragraphs(
      'Hello!',
      `Return or renew no later than the day given here:\n${list('en', loans)}`,
      `Renew on My pages: ${link}`,
      'You can return at any library in Dalarna.',
      bye,
    ),
  }),
  overdue: ({ reminder, loans, isFree, link }) => ({
    subject: reminder === 1 ? 'Reminder: loans to return' : `Reminder ${reminder}: loans to return`,
    body: paragraphs(
      'Hello!',
      `These loans should have been returned:\n${list('en', loans)}`,
      isFree
        ? 'Being late costs nothing, but others may be waiting.'
        : 'Being late may cost something. What it costs you is shown on My pages.',
      `See whether you can renew on My pages: ${link}`,
      bye,
    ),
  }),
  charged: ({ reason, title, amount, owedTo, dueOn, perDay, backBy, note, link }) => ({
    subject: title ? `To pay: ${title}` : 'Something to pay to the library',
    body: paragraphs(
      'Hello!',
      {
        overdue: `${title} is late.${dueOn ? ` It was due back on ${dayIn('en', dueOn)}.` : ''}`,
        lost: `${title} is counted as lost.${dueOn ? ` It was due back on ${dayIn('en', dueOn)}.` : ''}`,
        damaged: `${title} has been damaged.`,
        'new-card': 'You have been given a new library card in place of one that was lost.',
        interlibrary: `You have had an interlibrary loan${title ? `: ${title}` : ''}.`,
        other: 'The library has charged you a fee.',
      }[reason],
      ...(note ? [`The staff write: ${note}`] : []),
      perDay === null
        ? `To pay: ${amountIn('en', amount)}, to the municipality of ${owedTo}.`
        : `It costs ${amountIn('en', perDay)} a day. So far: ${amountIn('en', amount)}, to the municipality of ${owedTo}.`,
      ...(backBy ? [`Return it no later than ${dayIn('en', backBy)} and you need not pay.`] : []),
      `Pay at any library in Dalarna. Is something wrong? Ask there. Everything is shown here: ${link}`,
      bye,
    ),
  }),
  'confirm-address': ({ of, link, hours }) =>
    of === 'address'
      ? newAddress(link, hours)
      : {
          subject: 'Confirm your application for a library card',
          body: paragraphs(
            'Hello!',
            'Somebody, hopefully you, has applied for a library card at Dalabiblioteken with this address.',
            `Confirm within ${hours} hours and you get your card number: ${link}`,
            'Was it not you? Then you need not do anything. The application goes away by itself.',
            bye,
          ),
        },
  'registered-already': ({ link }) => ({
    subject: 'You already have a library card',
    body: paragraphs(
      'Hello!',
      'Somebody, hopefully you, has applied for a library card with this address, but you have one already.',
      `Log in with it: ${link}`,
      'Have you forgotten the card number or the PIN? Visit any library with an identity document.',
      'Was it not you? Then you need not do anything. Nobody else has been told that you have a card.',
      bye,
    ),
  }),
  'ready-ends': ({ title, branch, shelfNumber, collectBy, link }) => ({
    subject: `Collect by ${dayIn('en', collectBy)}: ${title}`,
    body: paragraphs(
      'Hello!',
      `What you reserved is still waiting for you: ${title}.`,
      `Collect at: ${branch}\nPick-up number: ${shelfNumber}\nCollect by: ${dayIn('en', collectBy)}`,
      `Not able to come? Then it goes to the next in the queue. You can cancel or change the pick-up library: ${link}`,
      bye,
    ),
  }),
  'not-collected': ({ title, branch, link }) => ({
    subject: `Not collected: ${title}`,
    body: paragraphs(
      'Hello!',
      `${title} was waiting for you at ${branch}, but the time to collect it has run out. It now goes to the next in the queue.`,
      'It costs nothing. If you still want it, you can reserve it again.',
      `Your reservations: ${link}`,
      bye,
    ),
  }),
  expired: ({ title, link }) => ({
    subject: `Not in time: ${title}`,
    body: paragraphs(
      'Hello!',
      `You needed ${title} by a certain day. Unfortunately no copy became free before then, and the reservation has ended.`,
      'If you still want it, you can reserve it again, without a last day.',
      `Your reservations: ${link}`,
      bye,
    ),
  }),
  cancelled: ({ title, link }) => ({
    subject: `Reservation removed: ${title}`,
    body: paragraphs(
      'Hello!',
      `The library has removed your reservation of ${title}.`,
      'Do you wonder why? Ask at your library. You can also reserve it again.',
      `Your reservations: ${link}`,
      bye,
    ),
  }),
  moved: ({ title, branch, link }) => ({
    subject: `New pick-up library: ${title}`,
    body: paragraphs(
      'Hello!',
      `You now collect ${title} at ${branch}. The library has changed it.`,
      'You will be told when it is there.',
      `Does it not suit you? Change the pick-up library on My pages: ${link}`,
      bye,
    ),
  }),
  delayed: ({ title, branch, link }) => ({
    subject: `Delayed: ${title}`,
    body: paragraphs(
      'Hello!',
      `${title} is on its way to ${branch}, but takes longer than we thought.`,
      'You need not do anything. You will be told when it is there. If it does not come at all, we look for another copy.',
      `Your reservations: ${link}`,
      bye,
    ),
  }),
  'not-ready': ({ title, branch, link }) => ({
    subject: `No longer ready: ${title}`,
    body: paragraphs(
      'Hello!',
      `We wrote that ${title} was waiting for you at ${branch}. Unfortunately it no longer is.`,
      'You keep your place in the queue, and will be told when a copy is there.',
      `Your reservations: ${link}`,
      bye,
    ),
  }),
  'new-titles': ({ about, link, stop }) => ({
    subject:
      newCount(about) === 1
        ? `New: ${about[0]?.titles[0]?.title}`
        : `New at the library: ${newCount(about)} titles`,
    body: paragraphs(
      'Hello!',
      'This is new among what you are watching. Follow a link to read more or reserve.',
      ...about.map(one =>
        newList(
          one,
          { search: `The search ${one.name}:`, series: `The series ${one.name}:`, creator: `${one.name}:` }[
            one.kind
          ],
          n => `And ${n} more:`,
        ),
      ),
      `Change what you watch and how often we write: ${link}`,
      `No longer want these e-mails? End them here, without logging in: ${stop}`,
      bye,
    ),
  }),
  'suggestion-ordered': ({ title, link }) => ({
    subject: `Ordered as you suggested: ${title}`,
    body: paragraphs(
      'Hello!',
      `You suggested that we buy ${title}. We have now ordered it.`,
      'We write again when it has come. You need not do anything until then.',
      `Your suggestions: ${link}`,
      bye,
    ),
  }),
  'suggestion-declined': ({ title, reason, words, link }) => ({
    subject: `Answer to your purchase suggestion: ${title}`,
    body: said(
      'Hello!',
      `Thank you for suggesting ${title}. We do not buy it this time.`,
      declined[reason],
      words && `The library writes: ${words}`,
      `Your suggestions: ${link}`,
      bye,
    ),
  }),
  'suggestion-arrived': ({ title, branch, held, bars, link }) => ({
    subject: `Now at the library: ${title}`,
    body: said(
      'Hello!',
      `You suggested that we buy ${title}. It has now come.`,
      held === 'placed' && `It is reserved for you, to be collected at ${branch}. We write when it is ready.`,
      held === 'already' && 'You have reserved it already. We write when it is ready.',
      held === 'refused' &&
        `We could not reserve it for you:\n${bars.map(bar => `- ${barred[bar]}`).join('\n')}`,
      `Read more${held === 'not-asked' || held === 'refused' ? ' or reserve it' : ''}: ${link}`,
      bye,
    ),
  }),
}
