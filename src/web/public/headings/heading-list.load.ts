import type { Database } from '../../../database/connect.ts'
import { filingKey } from '../../../kernel/filing.ts'
import { type HeadingKind, headingPart, type ListPlace } from '../../../modules/catalogue/index.ts'
import { headingPaths, hrefOf } from './heading.href.ts'
import type { HeadingListAsk, HeadingListView } from './heading-list.page.tsx'

const linesPerPage = 50
const longestWord = 200

/** A number of a line, as the list writes it into its addresses; nonsense is the heading itself. */
const numberOf = (text: string | null): number => (/^\d{1,15}$/.test(text ?? '') ? Number(text) : 0)

/** Reads where in the list somebody wants to be; what makes no sense is where the list begins. */
export function readListAsk(kind: HeadingKind, query: URLSearchParams): HeadingListAsk {
  const word = (query.get('ord') ?? '').trim().slice(0, longestWord)
  if (word) return { kind, word, at: { key: filingKey(word), nr: 0 }, before: false }
  const before = query.get('fore')
  const key = (before ?? query.get('fran') ?? '').replaceAll('\0', '').slice(0, 2 * longestWord)
  return { kind, word: '', at: { key, nr: numberOf(query.get('nr')) }, before: before !== null }
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ']

/** A part of the catalogue from A to Ö. */
export async function headingListView(db: Database, ask: HeadingListAsk): Promise<HeadingListView> {
  const { kind, at: asked, before } = ask
  const { list } = headingPaths[kind]
  const part = await headingPart(db, { kind, at: asked, before, limit: linesPerPage })
  const [first] = part.lines
  const at = (name: 'fran' | 'fore', { key, nr }: ListPlace): string =>
    `${list}?${new URLSearchParams({ [name]: key, ...(nr ? { nr: String(nr) } : {}) })}`
  return {
    ask,
    letters: letters.map(letter => ({
      letter,
      href: at('fran', { key: filingKey(letter), nr: 0 }),
      current: first?.key.startsWith(filingKey(letter)) ?? false,
    })),
    lines: part.lines.map(line => ({
      ...{ label: line.label, works: line.works, see: line.see },
      href:
        kind === 'title' && line.work !== null
          ? `/verk/${line.work}`
          : hrefOf({ kind, id: line.heading, label: line.see ?? line.label }),
      sought: ask.word !== '' && line.key === asked.key,
    })),
    earlier: part.earlier === null ? null : at('fore', part.earlier),
    later: part.later === null ? null : at('fran', part.later),
    beyond: part.beyond,
  }
}
