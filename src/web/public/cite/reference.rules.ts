import { type Cited, type CitedName, leadOf, translatorsOf, wholeTitle } from './cited.rules.ts'

/** A stretch of a reference: titles are set in italics. */
export type Piece = { readonly text: string; readonly isTitle: boolean }

/** The words of a reference in the language of whoever writes. */
export type ReferenceWords = {
  readonly and: string
  /** More than are named. */
  readonly others: string
  readonly noYear: string
  readonly editors: (count: number) => string
  readonly directors: (count: number) => string
  /** After names, in parentheses: "Övers.". */
  readonly translators: string
  /** Before names: "Översättning: ". */
  readonly translatedBy: (names: string) => string
  /** "Film", "Ljudbok"; null for what needs no word: books, on paper or not. */
  readonly kind: string | null
}

const plain = (text: string): Piece => ({ text, isTitle: false })

/** "Karl-Ove" -> "K.-O." */
const initials = (given: string): string =>
  given
    .split(/\s+/)
    .filter(Boolean)
    .map(part =>
      part
        .split('-')
        .filter(Boolean)
        .map(one => `${[...one][0]?.toUpperCase() ?? ''}.`)
        .join('-'),
    )
    .join(' ')

const filed = ({ family, given }: CitedName): string => (given ? `${family}, ${given}` : family)
const filedShort = ({ family, given }: CitedName): string =>
  given ? `${family}, ${initials(given)}` : family
const spokenShort = ({ family, given }: CitedName): string =>
  given ? `${initials(given)} ${family}` : family
const spoken = ({ family, given }: CitedName): string => (given ? `${given} ${family}` : family)

/** "A", "A & B", "A, B & C". */
const listed = (names: readonly string[], and: string): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`

/** What ends with a dot gets no other. */
const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

/** So many names APA lists; of more, the first nineteen and the last. */
const mostOfApa = 20

function apaNames(names: readonly CitedName[]): string {
  const short = names.map(filedShort)
  if (short.length > mostOfApa) return `${short.slice(0, mostOfApa - 1).join(', ')}, … ${short.at(-1)}`
  return short.length < 2 ? (short[0] ?? '') : `${short.slice(0, -1).join(', ')}, & ${short.at(-1)}`
}

/** The publisher, unless the one who wrote it published it too. */
const publishedBy = ({ publisher }: Cited, names: readonly CitedName[]): Piece[] =>
  publisher && !names.some(({ family, given }) => given === null && family === publisher)
    ? [plain(` ${ended(publisher)}`)]
    : []

/** A reference as the American Psychological Association writes it, seventh edition. */
export function apa(cited: Cited, words: ReferenceWords): Piece[] {
  const { as, names } = leadOf(cited)
  const year = `(${cited.year ?? words.noYear}).`
  const role = { author: '', editor: words.editors(names.length), director: words.directors(names.length) }[
    as
  ]
  const who = names.length ? ended(`${apaNames(names)}${role ? ` (${role})` : ''}`) : null
  const translators = listed(translatorsOf(cited).map(spokenShort), '&')
  const after = [
    translators ? ` (${translators}, ${words.translators})` : '',
    words.kind ? ` [${words.kind}]` : '',
  ].join('')
  const title = [{ text: wholeTitle(cited), isTitle: true }, plain(after)]
  const end = /[.!?]$/.test(wholeTitle(cited)) && !after ? '' : '.'
  const body = who ? [plain(`${who} ${year} `), ...title, plain(end)] : [...title, plain(`${end} ${year}`)]
  return joined([...body, ...publishedBy(cited, names)])
}

/** So many names a Harvard reference lists; of more, the first alone. */
const mostOfHarvard = 3

/** A reference in the Harvard manner, as Swedish universities teach it: names whole, the year behind them. */
export function harvard(cited: Cited, words: ReferenceWords): Piece[] {
  const { as, names } = leadOf(cited)
  const year = `(${cited.year ?? words.noYear}).`
  const shown =
    names.length > mostOfHarvard
      ? `${filed(names[0] as CitedName)} ${words.others}`
      : listed(names.map(filed), words.and)
  const role = { author: '', editor: words.editors(names.length), director: words.directors(names.length) }[
    as
  ]
  const who = [shown, role ? `(${role})` : ''].filter(Boolean).join(' ')
  const translators = listed(translatorsOf(cited).map(spoken), words.and)
  const kind = words.kind ? ` [${words.kind}]` : ''
  const title = [{ text: wholeTitle(cited), isTitle: true }, plain(kind)]
  const end = /[.!?]$/.test(wholeTitle(cited)) && !kind ? '' : '.'
  const body = names.length ? [plain(`${who} ${year} `), ...title, plain(end)] : [...title, plain(` ${year}`)]
  return joined([
    ...body,
    ...(translators ? [plain(` ${ended(words.translatedBy(translators))}`)] : []),
    ...publishedBy(cited, names),
  ])
}

/** Neighbours of one kind as one, and nothing empty. */
function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  for (const piece of pieces.filter(({ text }) => text)) {
    const last = out.at(-1)
    if (last?.isTitle === piece.isTitle)
      out[out.length - 1] = { text: last.text + piece.text, isTitle: last.isTitle }
    else out.push(piece)
  }
  return out
}
