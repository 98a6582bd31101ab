import { type Cited, type CitedName, leadOf, translatorsOf, wholeTitle } from './cited.rules.ts'

/** Types of RIS, as reference managers read them; what has none of its own is told as a thing of the catalogue. */
const risTypes: Readonly<Partial<Record<string, string>>> = {
  book: 'BOOK',
  'large-print': 'BOOK',
  comic: 'BOOK',
  braille: 'BOOK',
  'e-book': 'EBOOK',
  audiobook: 'SOUND',
  'talking-book': 'SOUND',
  'e-audiobook': 'SOUND',
  music: 'SOUND',
  'e-music': 'SOUND',
  film: 'VIDEO',
  'e-film': 'VIDEO',
  magazine: 'MGZN',
  'e-magazine': 'MGZN',
  newspaper: 'NEWS',
  'sheet-music': 'MUSIC',
  map: 'MAP',
  article: 'JOUR',
}

const filed = ({ family, given }: CitedName): string => (given ? `${family}, ${given}` : family)
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The reference for EndNote, Zotero, Mendeley and their like: RIS, lines ended as its makers ask. */
export function ris(cited: Cited): string {
  const lead = leadOf(cited)
  const lines: [string, string | number | null | undefined][] = [
    ['TY', risTypes[cited.format] ?? 'CTLG'],
    ...lead.names.map((name): [string, string] => [lead.as === 'editor' ? 'ED' : 'AU', filed(name)]),
    ...translatorsOf(cited).map((name): [string, string] => ['A4', filed(name)]),
    ['TI', wholeTitle(cited)],
    ['PY', cited.year],
    ['PB', cited.publisher],
    ['SN', cited.isbn],
    ['T2', cited.series?.title],
    ['VL', cited.series?.number],
    ['LA', cited.language],
    ['UR', cited.url],
  ]
  const told = lines.filter(([, value]) => value !== null && value !== undefined && value !== '')
  return `${told.map(([tag, value]) => `${tag}  - ${oneLine(String(value))}\r\n`).join('')}ER  - \r\n`
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}
const tex = (text: string): string =>
  oneLine(text).replace(/[\\{}$&#%_~^]/g, sign => escapes[sign] ?? `\\${sign}`)

const books: ReadonlySet<string> = new Set(['book', 'large-print', 'comic', 'braille', 'e-book'])

/** "lindgren1945pippi": letters and figures of plain English alone, for programs from another time. */
function keyOf(cited: Cited): string {
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replaceAll(/[^\p{L}\p{N} ]/gu, '')
      .toLowerCase()
      .replaceAll(/[^a-z0-9 ]/g, '')
      .trim()
  const who = plain(leadOf(cited).names[0]?.family ?? '').replaceAll(' ', '')
  const word = plain(cited.title).split(' ').find(Boolean) ?? ''
  return `${who}${cited.year ?? ''}${word}` || 'titel'
}

/** The reference for LaTeX: BibTeX, with the field of biblatex for who translated. */
export function bibtex(cited: Cited): string {
  const lead = leadOf(cited)
  // A name in braces of its own is not taken apart.
  const name = (one: CitedName) => (one.given ? tex(filed(one)) : `{${tex(one.family)}}`)
  const names = (all: readonly CitedName[]) => all.map(name).join(' and ')
  const fields: [string, string | number | null | undefined][] = [
    [lead.as === 'editor' ? 'editor' : 'author', names(lead.names)],
    ['translator', names(translatorsOf(cited))],
    // Twice in braces: capitals stay as they are.
    ['title', `{${tex(wholeTitle(cited))}}`],
    ['year', cited.year],
    ['publisher', cited.publisher && tex(cited.publisher)],
    ['series', cited.series && tex(cited.series.title)],
    ['number', cited.series?.number && tex(cited.series.number)],
    ['isbn', cited.isbn],
    ['url', cited.url],
  ]
  const told = fields.filter(([, value]) => value !== null && value !== undefined && value !== '')
  return `@${books.has(cited.format) ? 'book' : 'misc'}{${keyOf(cited)},\n${told.map(([field, value]) => `  ${field} = {${value}},\n`).join('')}}\n`
}
