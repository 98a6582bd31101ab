import type { Day } from '../../kernel/day.ts'

/** What a notice is about: facts only, so that the same words serve mail, print and later channels. */
export type NoticeFacts =
  | {
      readonly kind: 'ready'
      readonly title: string
      readonly branch: string
      readonly shelfNumber: number
      readonly collectBy: Day
      readonly link: string
    }
  | { readonly kind: 'due-soon'; readonly loans: readonly DueLoan[]; readonly link: string }
  | {
      readonly kind: 'overdue'
      readonly reminder: number
      readonly loans: readonly DueLoan[]
      readonly link: string
    }

export interface DueLoan {
  readonly title: string
  readonly dueOn: Day
}

export type NoticeLanguage = 'sv' | 'en'

export interface Letter {
  readonly subject: string
  readonly body: string
}

/** Languages we have no words in yet get Swedish, the language of the authority. */
export const noticeLanguage = (language: string): NoticeLanguage => (language === 'en' ? 'en' : 'sv')

const dayIn = (language: NoticeLanguage, day: Day): string =>
  Temporal.PlainDate.from(day).toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  })

type Words = { readonly [K in NoticeFacts['kind']]: (facts: Extract<NoticeFacts, { kind: K }>) => Letter }

const list = (language: NoticeLanguage, loans: readonly DueLoan[]): string =>
  loans.map(loan => `- ${loan.title} (${dayIn(language, loan.dueOn)})`).join('\n')

const paragraphs = (...parts: string[]): string => `${parts.join('\n\n')}\n`

const sv: Words = {
  ready: ({ title, branch, shelfNumber, collectBy, link }) => ({
    subject: `Att hämta: ${title}`,
    body: paragraphs(
      'Hej!',
      `Det du reserverat finns nu att hämta: ${title}.`,
      `Hämta på: ${branch}\nHämtnummer: ${shelfNumber}\nHämta senast: ${dayIn('sv', collectBy)}`,
      'Leta efter numret på hämthyllan. Ditt namn står inte där.',
      `Behöver du den inte längre? Avboka så går den till nästa i kön: ${link}`,
      'Hälsningar\nDalabiblioteken',
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
      'Hälsningar\nDalabiblioteken',
    ),
  }),
  overdue: ({ reminder, loans, link }) => ({
    subject:
      reminder === 1
        ? 'Påminnelse: lån att lämna tillbaka'
        : `Påminnelse ${reminder}: lån att lämna tillbaka`,
    body: paragraphs(
      'Hej!',
      `De här lånen skulle ha lämnats tillbaka:\n${list('sv', loans)}`,
      'Det kostar inget att vara sen, men andra kan vänta på dem.',
      `Se om du kan låna om på Mina sidor: ${link}`,
      'Hälsningar\nDalabiblioteken',
    ),
  }),
}

const en: Words = {
  ready: ({ title, branch, shelfNumber, collectBy, link }) => ({
    subject: `Ready to collect: ${title}`,
    body: paragraphs(
      'Hello!',
      `What you reserved is ready: ${title}.`,
      `Collect at: ${branch}\nPick-up number: ${shelfNumber}\nCollect by: ${dayIn('en', collectBy)}`,
      'Look for the number on the hold shelf. Your name is not there.',
      `No longer needed? Cancel, and it goes to the next in the queue: ${link}`,
      'Kind regards\nDalabiblioteken',
    ),
  }),
  'due-soon': ({ loans, link }) => ({
    subject: loans.length === 1 ? `Due soon: ${loans[0]?.title}` : `${loans.length} loans are due soon`,
    body: paragraphs(
      'Hello!',
      `Return or renew no later than the day given here:\n${list('en', loans)}`,
      `Renew on My pages: ${link}`,
      'You can return at any library in Dalarna.',
      'Kind regards\nDalabiblioteken',
    ),
  }),
  overdue: ({ reminder, loans, link }) => ({
    subject: reminder === 1 ? 'Reminder: loans to return' : `Reminder ${reminder}: loans to return`,
    body: paragraphs(
      'Hello!',
      `These loans should have been returned:\n${list('en', loans)}`,
      'Being late costs nothing, but others may be waiting.',
      `See whether you can renew on My pages: ${link}`,
      'Kind regards\nDalabiblioteken',
    ),
  }),
}

/** The words of a notice, in the reader's language. Never names the reader: a mail may be read over a shoulder. */
export function compose(facts: NoticeFacts, language: NoticeLanguage): Letter {
  const words = language === 'sv' ? sv : en
  switch (facts.kind) {
    case 'ready':
      return words.ready(facts)
    case 'due-soon':
      return words['due-soon'](facts)
    case 'overdue':
      return words.overdue(facts)
  }
}

/** Days before the due day that the friendly reminder goes out. */
export const daysBeforeDue = 2

const reminderDays = [3, 14, 28] as const

/** Which reminder (1-3) a loan so many days late has come to; 0 = none yet. */
export const reminderOf = (daysLate: number): number => reminderDays.filter(day => daysLate >= day).length
