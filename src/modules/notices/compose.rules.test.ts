import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chargeReasons } from '../../kernel/charge-reason.ts'
import type { Day } from '../../kernel/day.ts'
import { type DeclineReason, declineReasons, type HoldBar, holdBars } from '../../kernel/suggestion.ts'
import { compose, noticeLanguage, reminderOf } from './compose.rules.ts'
import {
  amountIn,
  dayIn,
  illReasons,
  type NoticeFacts,
  noticeKinds,
  noticeLanguages,
} from './letter.rules.ts'

const ready: NoticeFacts = {
  kind: 'ready',
  title: 'Gösta Berlings saga',
  branch: 'Älvdalens bibliotek',
  shelfNumber: 4127,
  collectBy: '2027-02-11' as Day,
  link: 'http://localhost/mina-sidor',
}
const loan = { title: 'Mio min Mio', dueOn: '2027-02-03' as Day }
const loans = [loan]

test('the letter says what, where, under which number and until which day', () => {
  const letter = compose(ready, 'sv')
  assert.equal(letter.subject, 'Att hämta: Gösta Berlings saga')
  assert.match(
    letter.body,
    /Hämta på: Älvdalens bibliotek\nHämtnummer: 4127\nHämta senast: torsdag 11 februari/,
  )
  assert.match(letter.body, /\/mina-sidor/)
})

test('the same letter in English', () => {
  const letter = compose(ready, 'en')
  assert.equal(letter.subject, 'Ready to collect: Gösta Berlings saga')
  assert.match(letter.body, /Pick-up number: 4127\nCollect by: Thursday,? 11 February/)
})

test('one loan is named in the subject, several are counted', () => {
  const link = '/'
  assert.equal(compose({ kind: 'due-soon', loans, link }, 'sv').subject, 'Snart dags att lämna: Mio min Mio')
  assert.equal(
    compose({ kind: 'due-soon', loans: [...loans, ...loans], link }, 'sv').subject,
    '2 lån är snart dags att lämna',
  )
  assert.equal(compose({ kind: 'due-soon', loans, link }, 'en').subject, 'Due soon: Mio min Mio')
  assert.equal(
    compose({ kind: 'due-soon', loans: [...loans, ...loans], link }, 'en').subject,
    '2 loans are due soon',
  )
  assert.match(compose({ kind: 'due-soon', loans, link }, 'sv').body, /- Mio min Mio \(onsdag 3 februari\)/)
})

test('the first reminder is a plain one, later ones carry their number', () => {
  const facts = { kind: 'overdue', loans, link: '/', isFree: true } as const
  assert.equal(compose({ ...facts, reminder: 1 }, 'sv').subject, 'Påminnelse: lån att lämna tillbaka')
  assert.equal(compose({ ...facts, reminder: 2 }, 'sv').subject, 'Påminnelse 2: lån att lämna tillbaka')
  assert.equal(compose({ ...facts, reminder: 1 }, 'en').subject, 'Reminder: loans to return')
  assert.equal(compose({ ...facts, reminder: 3 }, 'en').subject, 'Reminder 3: loans to return')
})

test('reminders come after 3, 14 and 28 days', () => {
  assert.deepEqual([2, 3, 13, 14, 27, 28, 100].map(reminderOf), [0, 1, 1, 2, 2, 3, 3])
})

test('who reads a language we lack is written to in Swedish', () => {
  assert.deepEqual([...noticeLanguages, 'so'].map(noticeLanguage), [...noticeLanguages, 'sv'])
})

const ofHold = { title: 'Jerusalem', branch: 'Mora bibliotek', link: 'http://localhost/mina-sidor' }
const standing = { ...ofHold, shelfNumber: 4127, collectBy: '2027-02-11' as Day }
const letters: readonly NoticeFacts[] = [
  { kind: 'ready', ...standing },
  { kind: 'ready-ends', ...standing },
  { kind: 'not-collected', ...ofHold },
  { kind: 'expired', ...ofHold },
  { kind: 'cancelled', ...ofHold },
  { kind: 'moved', ...ofHold },
  { kind: 'delayed', ...ofHold },
  { kind: 'not-ready', ...ofHold },
]

test('every letter about a hold says in its subject what has happened to what', () => {
  assert.deepEqual(
    letters.map(facts => compose(facts, 'sv').subject),
    [
      'Att hämta: Jerusalem',
      'Hämta senast torsdag 11 februari: Jerusalem',
      'Inte hämtad: Jerusalem',
      'Kom inte i tid: Jerusalem',
      'Borttagen reservation: Jerusalem',
      'Nytt hämtställe: Jerusalem',
      'Försenad: Jerusalem',
      'Inte framme längre: Jerusalem',
    ],
  )
  assert.deepEqual(
    letters.map(facts => compose(facts, 'en').subject.replace(',', '')),
    [
      'Ready to collect: Jerusalem',
      'Collect by Thursday 11 February: Jerusalem',
      'Not collected: Jerusalem',
      'Not in time: Jerusalem',
      'Reservation removed: Jerusalem',
      'New pick-up library: Jerusalem',
      'Delayed: Jerusalem',
      'No longer ready: Jerusalem',
    ],
  )
})

test('an application is answered without a word of anybody else, with the link that is needed', () => {
  const link = 'http://localhost/bli-lantagare/bekrafta?kod=x'
  for (const [language, hours] of [
    ['sv', /inom 48 timmar/],
    ['en', /within 48 hours/],
  ] as const) {
    const confirm = compose({ kind: 'confirm-address', of: 'card', link, hours: 48 }, language)
    assert.ok(confirm.body.includes(link))
    assert.match(confirm.body, hours)
    const known = compose({ kind: 'registered-already', link: 'http://localhost/logga-in' }, language)
    assert.match(known.body, /http:\/\/localhost\/logga-in/)
    assert.notEqual(known.subject, confirm.subject)
  }
})

test('a letter of new titles gathers all under what is watched, with a link each, and says how to end it', () => {
  const about = [
    {
      ...{
        kind: 'series' as const,
        name: 'Jerusalem',
        link: 'http://localhost/sok?serie=Jerusalem',
        more: 0,
      },
      titles: [{ title: 'Jerusalem 3 (Selma Lagerlöf)', link: 'http://localhost/verk/3' }],
    },
    {
      ...{ kind: 'search' as const, name: '”fjäll”', link: 'http://localhost/sok?q=fj', more: 12 },
      titles: [{ title: 'Fjällboken', link: 'http://localhost/verk/4' }],
    },
  ]
  const [link, stop] = ['http://localhost/mina-sidor/bevakningar', 'http://localhost/bevakningar/avsluta/x']
  const facts = { kind: 'new-titles', about, link, stop } as const
  const swedish = compose(facts, 'sv')
  assert.equal(swedish.subject, 'Nytt på biblioteket: 14 titlar')
  assert.match(
    swedish.body,
    /Serien Jerusalem:\n- Jerusalem 3 \(Selma Lagerlöf\)\n {2}http:\/\/localhost\/verk\/3\n\n/,
  )
  assert.match(swedish.body, /Sökningen ”fjäll”:[\s\S]*\nOch 12 till: http:\/\/localhost\/sok\?q=fj\n/)
  for (const language of noticeLanguages) {
    const { body, subject } = compose(facts, language)
    for (const part of [link, stop, 'Jerusalem 3', 'http://localhost/verk/4', '12'])
      assert.ok(body.includes(part), `${language} ${part}`)
    assert.match(subject, /14/)
    const one = compose({ ...facts, about: about.slice(0, 1) }, language)
    assert.match(one.subject, /Jerusalem 3/)
  }
  const creator = { kind: 'creator', name: 'Selma', link, more: 0, titles: about[0]?.titles ?? [] } as const
  assert.match(compose({ ...facts, about: [creator] }, 'sv').body, /\nSelma:\n/)
})

test('every letter greets, leads to My pages and says good-bye, in both languages; no kind is without', () => {
  for (const facts of letters) {
    const [swedish, english] = [compose(facts, 'sv'), compose(facts, 'en')]
    assert.match(
      swedish.body,
      /^Hej!\n\n[\s\S]*localhost\/mina-sidor[\s\S]*Hälsningar\nDalabiblioteken\n$/,
      facts.kind,
    )
    assert.match(
      english.body,
      /^Hello!\n\n[\s\S]*localhost\/mina-sidor[\s\S]*Kind regards\nDalabiblioteken\n$/,
      facts.kind,
    )
  }
  assert.deepEqual(
    new Set(noticeKinds),
    new Set([
      ...letters.map(facts => facts.kind),
      ...['due-soon', 'overdue', 'confirm-address', 'registered-already', 'new-titles'],
      ...['suggestion-ordered', 'suggestion-declined', 'suggestion-arrived'],
      ...['ill-ready', 'ill-unfilled', 'ill-due-soon', 'ill-renewal'],
      ...['charged'],
    ]),
  )
})

const suggested = { title: 'Kolmilan', link: 'http://localhost/mina-sidor/inkopsforslag' }
const come = { kind: 'suggestion-arrived', ...suggested, branch: 'Mora bibliotek' } as const

test('what becomes of a suggestion is told in every language, with its title and a link', () => {
  for (const language of noticeLanguages) {
    const told = (facts: NoticeFacts) => {
      const { subject, body } = compose(facts, language)
      for (const part of ['Kolmilan', suggested.link]) assert.ok(body.includes(part), `${language} ${part}`)
      assert.ok(subject.includes('Kolmilan'))
      assert.doesNotMatch(subject + body, /undefined|false|\n\n\n/)
      return body
    }
    const ordered = told({ kind: 'suggestion-ordered', ...suggested })
    const placed = told({ ...come, held: 'placed', bars: [] })
    assert.match(placed, /Mora bibliotek/)
    assert.notEqual(ordered, placed)
    const already = told({ ...come, held: 'already', bars: [] })
    const unasked = told({ ...come, held: 'not-asked', bars: [] })
    assert.equal(new Set([placed, already, unasked]).size, 3)
    assert.doesNotMatch(unasked + already, /Mora bibliotek/)
  }
})

test('a no to a suggestion gives each reason its own words, and the library’s beside', () => {
  for (const language of noticeLanguages) {
    const no = (reason: DeclineReason, words = '') =>
      compose({ kind: 'suggestion-declined', ...suggested, reason, words }, language).body
    assert.equal(new Set(declineReasons.map(reason => no(reason))).size, declineReasons.length)
    assert.match(no('too-costly', 'Vi har köpt filmen.'), /Vi har köpt filmen\./)
    assert.ok(no('other').length < no('too-costly').length, 'the words alone say it')
  }
  assert.match(
    compose({ kind: 'suggestion-declined', ...suggested, reason: 'too-costly', words: '' }, 'sv').body,
    /Den är för dyr för oss\./,
  )
})

test('a reservation that could not be made is told with every reason', () => {
  for (const language of noticeLanguages) {
    const barred = (...bars: readonly HoldBar[]) => compose({ ...come, held: 'refused', bars }, language).body
    assert.equal(new Set(holdBars.map(bar => barred(bar))).size, holdBars.length)
    assert.equal(barred(...holdBars).match(/^- /gm)?.length, holdBars.length)
  }
  assert.match(
    compose({ ...come, held: 'refused', bars: ['card-expired', 'too-young'] }, 'sv').body,
    /åt dig:\n- Ditt kort har gått ut\. Förnya det på ett bibliotek\.\n- Den har en åldersgräns\.\n\nLäs mer eller reservera: /,
  )
})

test('where it stood, stands or comes is named in the letters where that matters', () => {
  for (const facts of letters) {
    const named = /Mora bibliotek/.test(compose(facts, 'sv').body)
    assert.equal(named, facts.kind !== 'expired' && facts.kind !== 'cancelled', facts.kind)
    assert.equal(/Mora bibliotek/.test(compose(facts, 'en').body), named, facts.kind)
  }
  assert.match(compose(letters[1] as NoticeFacts, 'sv').body, /Hämtnummer: 4127\nHämta senast: torsdag 11/)
  assert.match(compose(letters[1] as NoticeFacts, 'en').body, /Pick-up number: 4127/)
})

test('the letter that asks about an address gives the link, and says what comes of leaving it', () => {
  const link = 'http://localhost/bekrafta-adress/x'
  const facts = { kind: 'confirm-address', of: 'address', link, hours: 24 } as const
  assert.match(compose(facts, 'sv').body, /bekrafta-adress\/x\n[\s\S]*Då ändras ingenting/)
  assert.match(compose(facts, 'en').body, /bekrafta-adress\/x\n[\s\S]*Nothing is changed then/)
  for (const language of noticeLanguages) {
    const { subject, body } = compose(facts, language)
    const ofCard = compose({ ...facts, of: 'card' }, language)
    assert.match(body, /bekrafta-adress\/x/)
    assert.notEqual(subject, ofCard.subject, language)
  }
})

const charged = {
  kind: 'charged',
  ...{ title: 'Jerusalem', amount: 30_050, owedTo: 'Mora', perDay: null, note: 'Kaffe' },
  ...{
    dueOn: '2027-02-03' as Day,
    backBy: '2027-03-04' as Day,
    link: 'http://localhost/mina-sidor/avgifter',
  },
} as const

test('a charge says what for, how much, to whom, how it need not be paid and where to ask, in every language', () => {
  for (const language of noticeLanguages) {
    const said = (change: Partial<Extract<NoticeFacts, { kind: 'charged' }>>) =>
      compose({ ...charged, reason: 'lost', ...change }, language).body
    const lost = said({})
    for (const part of [
      'Jerusalem',
      'Mora',
      'Kaffe',
      'localhost/mina-sidor/avgifter',
      dayIn(language, charged.backBy),
    ])
      assert.ok(lost.includes(part), `${language} ${part}`)
    assert.ok(lost.includes(amountIn(language, 30_050)), language)
    assert.ok(lost.includes(dayIn(language, charged.dueOn)), language)
    assert.ok(!said({ backBy: null }).includes(dayIn(language, charged.backBy)), language)
    const late = said({ reason: 'overdue', perDay: 250, backBy: null })
    for (const ore of [250, 30_050]) assert.ok(late.includes(amountIn(language, ore)), `${language} ${ore}`)
    const reasons = chargeReasons.map(reason => said({ reason, note: null, backBy: null }))
    assert.equal(new Set(reasons).size, chargeReasons.length, language)
    assert.notEqual(compose({ ...charged, reason: 'other', title: null }, language).subject, '')
  }
  assert.match(
    compose({ ...charged, reason: 'lost' }, 'sv').body,
    /skulle ha lämnats senast onsdag 3 februari/,
  )
})

test('a reminder says that being late costs nothing only where that is so', () => {
  const facts = { kind: 'overdue', reminder: 1, loans, link: '/' } as const
  assert.match(compose({ ...facts, isFree: true }, 'sv').body, /kostar inget/)
  for (const language of noticeLanguages)
    assert.notEqual(
      compose({ ...facts, isFree: true }, language).body,
      compose({ ...facts, isFree: false }, language).body,
    )
  assert.doesNotMatch(compose({ ...facts, isFree: false }, 'sv').body, /kostar inget/)
})

const opened = (text: string) => [...text].filter(sign => sign === '\u2068').length
const closed = (text: string) => [...text].filter(sign => sign === '\u2069').length

test('every language tells the same: the title, the place, the number and the link are in each', () => {
  const all: NoticeFacts[] = [
    ...letters,
    { kind: 'due-soon', loans: [...loans, ...loans], link: 'http://localhost/mina-sidor' },
    { kind: 'overdue', reminder: 2, loans, isFree: true, link: 'http://localhost/mina-sidor' },
    { kind: 'overdue', reminder: 2, loans, isFree: false, link: 'http://localhost/mina-sidor' },
    ...chargeReasons.map(reason => ({ ...charged, reason })),
    { ...charged, reason: 'interlibrary', title: null },
    { ...charged, reason: 'overdue', perDay: 200, backBy: null, note: null, dueOn: null },
  ]
  const told = ['Jerusalem', 'Mio min Mio', 'Mora bibliotek', '4127', 'localhost/mina-sidor']
  for (const facts of all) {
    const swedish = compose(facts, 'sv')
    for (const language of noticeLanguages) {
      const { subject, body } = compose(facts, language)
      for (const word of told) {
        assert.equal(body.includes(word), swedish.body.includes(word), `${language} ${facts.kind} ${word}`)
        assert.equal(
          subject.includes(word),
          swedish.subject.includes(word),
          `${language} ${facts.kind} ${word}`,
        )
      }
      assert.doesNotMatch(subject + body, /undefined|NaN|\[object/)
      if (language !== 'sv') assert.notEqual(body, swedish.body)
      assert.equal(opened(body), closed(body))
    }
  }
})

test('Arabic keeps the latin digits of shelves and cards, and counts the way Arabic counts', () => {
  const due = (n: number) =>
    compose({ kind: 'due-soon', loans: Array.from({ length: n }, () => loan), link: '/' }, 'ar').subject
  assert.deepEqual([2, 3, 11, 100].map(due), [
    'إعارتان اقترب موعد إعادتهما',
    '3 إعارات اقترب موعد إعادتها',
    '11 إعارة اقترب موعد إعادتها',
    '100 إعارة اقترب موعد إعادتها',
  ])
  assert.match(compose(ready, 'ar').body, /11 فبراير/)
})

test('letters about interlibrary loans say what it is about in every language, and why, and when', () => {
  const link = 'http://localhost/mina-sidor/fjarrlan'
  const of = { title: 'Jerusalem', link }
  const day = '2027-02-11' as Day
  const ill: readonly NoticeFacts[] = [
    { kind: 'ill-ready', ...ofHold, link, code: 'F0123', collectBy: day, dueOn: '2027-03-01' as Day },
    { kind: 'ill-ready', ...ofHold, link, code: 'F0123', collectBy: day, dueOn: null },
    ...illReasons.map(
      reason => ({ kind: 'ill-unfilled', ...of, reason, number: 'DALA-2027-000123' }) as const,
    ),
    ...[true, false].map(mayAsk => ({ kind: 'ill-due-soon', ...of, dueOn: day, mayAsk }) as const),
    ...[true, false].map(granted => ({ kind: 'ill-renewal', ...of, dueOn: day, granted }) as const),
  ]
  for (const language of noticeLanguages) {
    const bodies = ill.map(facts => compose(facts, language))
    for (const { subject, body } of bodies) {
      assert.match(subject, /Jerusalem/)
      assert.ok(body.includes(link), `${language}: ${body}`)
    }
    assert.equal(new Set(bodies.map(({ body }) => body)).size, ill.length, 'each says something of its own')
    assert.match(bodies[0]?.body ?? '', /F0123/)
  }
})
