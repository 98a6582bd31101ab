import { wholeTitle, withoutRings, words } from './analyser/words.rules.ts'

/** What the site itself answers, without any work: how one does things here. */
export const topics = [
  ...([
    'renew',
    'hours',
    'card',
    'pin',
    'fees',
    'reserve',
    'return',
    'events',
    'purchase',
    'interlibrary',
    'contact',
  ] as const),
] as const
export type Topic = (typeof topics)[number]

/** How people ask for each, in the words of the analyser; whole questions, with or without "hur gör jag för att". */
const asks: Readonly<Record<Topic, string>> = {
  renew:
    'låna om|lånar jag om|förlänger jag lånet|omlån|låna om böcker|förlänga lån|förläng lån|förlänga lånet|förnya lån|renew|renew loans|renew books',
  hours:
    'öppettider|öppettid|öppet|öppet idag|öppet i dag|när har ni öppet|vilka tider|öppet nu|opening hours|hours|meröppet',
  card: 'kort|lånekort|bibliotekskort|skaffa kort|skaffa lånekort|skaffa bibliotekskort|nytt lånekort|bli låntagare|library card|get a card|låna böcker',
  pin: 'pinkod|pin|pin kod|glömt pinkod|glömt pin|byta pinkod|glömt lösenord|lösenord|logga in|inloggning|forgot pin|log in',
  fees: 'avgift|avgifter|förseningsavgift|förseningsavgifter|böter|vad kostar det|betala|betala avgift|skuld|fees|fines',
  reserve:
    'reservera|reserverar jag|reserverar man|reservation|reservationer|beställa böcker|ställa sig i kö|reserve|place a hold',
  return:
    'lämna tillbaka|lämnar jag tillbaka|återlämning|lämna tillbaka böcker|återlämna|returnera|returer|return books|bokinkast|inkast',
  events:
    'evenemang|program|aktiviteter|kalender|sagostund|sagostunder|bokprat|författarbesök|författarbesok|bokcirkel|läxhjälp|språkcafé|events',
  purchase: 'inköpsförslag|föreslå inköp|lämna inköpsförslag|köpa in|suggest a purchase',
  interlibrary:
    'fjärrlån|beställa fjärrlån|beställ fjärrlån|fjärrlåna|fjärrinlån|låna från andra bibliotek|interlibrary loan|interlibrary loans',
  contact:
    'kontakt|kontakta|telefon|e post|mejl|fråga biblioteket|fråga en bibliotekarie|contact|ask a librarian',
}
const key = (text: string): string => words(text).join(' ')
/** As it is written on a keyboard without å, ä and ö. */
const bare = (text: string): string => withoutRings(text) || text
const topicOf = new Map(
  topics
    .flatMap(topic => asks[topic].split('|').map(ask => [key(ask), topic] as const))
    .flatMap(([ask, topic]) => [[ask, topic] as const, [bare(ask), topic] as const]),
)

/** What a question begins with that only says that it is one. */
const asking =
  /^(?:hur(?: g[öo]r (?:jag|man))?(?: f[öo]r att)?|kan (?:jag|man)|jag vill|var|n[äa]r [äa]r|n[äa]r|vad [äa]r)\s+/

/** What is said of a library beside its name. */
const ofLibrary = new Set([
  ...[
    'bibliotek',
    'biblioteket',
    'bibliotekets',
    'stadsbibliotek',
    'filial',
    'library',
    'i',
    'på',
    'vid',
    'in',
  ],
  ...['öppettider', 'öppet', 'idag', 'dag', 'adress', 'telefon', 'kontakt', 'hours', 'opening'],
  ...['oppettider', 'oppet', 'pa'],
])

export type SiteAnswer =
  | { readonly kind: 'topic'; readonly topic: Topic }
  /** The place of the branch in the list asked with. */
  | { readonly kind: 'branch'; readonly branch: number }

/**
 * What of the site itself answers a question: a branch that is named alone or with words about libraries, or a page that
 * says how something is done. null = it asks for works.
 * @param branches names of branches, as short as people say them: "Mora", "Falun"
 */
export function siteAnswer(question: string, branches: readonly string[]): SiteAnswer | null {
  const asked = key(question)
  if (!asked) return null
  const said = asked.split(' ')
  const names = branches.map(spoken)
  const branch =
    namedBranch(
      said,
      names.map(({ words }) => words),
    ) ??
    namedBranch(
      said,
      names.map(({ bare }) => bare),
    )
  if (branch !== null) return { kind: 'branch', branch }
  const topic = topicOf.get(asked) ?? topicOf.get(asked.replace(asking, '')) ?? topicOf.get(wholeTitle(asked))
  return topic ? { kind: 'topic', topic } : null
}

const spokenNames = new Map<string, { readonly words: readonly string[]; readonly bare: readonly string[] }>()

/** The words of a name, as it is written and without å, ä and ö: every search asks for those of all branches. */
function spoken(name: string) {
  const known = spokenNames.get(name) ?? { words: words(name), bare: words(bare(key(name))) }
  spokenNames.set(name, known)
  return known
}

/** The branch whose name stands in the question, with nothing else but words about libraries; the longest name goes before. */
function namedBranch(asked: readonly string[], branches: readonly (readonly string[])[]): number | null {
  let found: { branch: number; length: number } | null = null
  for (const [branch, said] of branches.entries()) {
    const at = asked.findIndex(
      (_, n) =>
        said.length > 0 && said.every((word, k) => asked[n + k] === word || asked[n + k] === `${word}s`),
    )
    if (at < 0) continue
    const others = asked.filter((_, n) => n < at || n >= at + said.length)
    if (!others.every(word => ofLibrary.has(word))) continue
    if (!found || said.length > found.length) found = { branch, length: said.length }
  }
  return found?.branch ?? null
}
