import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One real work of the demo catalogue: facts only. */
export interface DemoWork {
  readonly title: string
  /** "Family, Given", with the role in brackets where it is not the author's: "Bergman, Ingmar (regi)". */
  readonly creators: readonly { readonly name: string; readonly role: string }[]
  /** When the work first appeared; before our era negative. */
  readonly year: number
  /** MARC language code of this title. */
  readonly language: string
  readonly series: { readonly title: string; readonly number: string } | null
  readonly kind: 'book' | 'comic' | 'film' | 'music' | 'game' | 'board-game' | 'magazine'
  /** SAB shelf mark; '' = by its kind. */
  readonly mark: string
  readonly subjects: readonly string[]
  /** Original title; '' when it is the title itself. */
  readonly original: string
  readonly hook: string
}

const columns = 'title creator year language series kind class subjects original editions hook'.split(' ')
const kinds = ['book', 'comic', 'film', 'music', 'game', 'board-game', 'magazine']
const isKind = (kind: string): kind is DemoWork['kind'] => kinds.includes(kind)

function creatorOf(text: string): { name: string; role: string } {
  const [, name = text, role = ''] = /^(.*?)\s*\((\p{L}+)\)$/u.exec(text) ?? []
  return { name, role }
}

function workOf(line: string, where: string): DemoWork {
  const cells = line.split('\t')
  const [
    title = '',
    creator = '',
    year = '',
    language = '',
    series = '',
    kind = '',
    mark = '',
    subjects = '',
    original = '',
    ,
    hook = '',
  ] = cells
  if (cells.length !== columns.length)
    throw new SyntaxError(`${where}: ${cells.length} columns, not ${columns.length}`)
  if (!title || !/^-?\d{1,4}$/.test(year) || !/^[a-z]{3}$/.test(language) || !isKind(kind))
    throw new SyntaxError(`${where}: ${line}`)
  const [seriesTitle = '', number = ''] = series.split(';').map(part => part.trim())
  const list = (text: string) =>
    text
      .split(';')
      .map(part => part.trim())
      .filter(Boolean)
  return {
    ...{ title, language, kind, mark, original, hook },
    creators: list(creator).map(creatorOf),
    year: Number(year),
    series: seriesTitle ? { title: seriesTitle, number } : null,
    subjects: list(subjects),
  }
}

/** Every work of the demo, in the order of the files. @throws {SyntaxError} that names file and line */
export function readDemoWorks(): DemoWork[] {
  const folder = import.meta.dirname
  return readdirSync(folder)
    .filter(name => name.endsWith('.tsv'))
    .sort()
    .flatMap(name => {
      const [head, ...lines] = readFileSync(join(folder, name), 'utf8').split('\n')
      if (head !== columns.join('\t'))
        throw new SyntaxError(`${name}: the first line does not name the columns`)
      return lines.flatMap((line, n) => (line ? [workOf(line, `${name}:${n + 2}`)] : []))
    })
}
