import { county } from '../../../demo/county/county.ts'
import { lots, nameGroups } from '../../../demo/people/names.ts'
import { type DemoWork, readDemoWorks } from '../../../demo/works/read.ts'
import { spokenName, titleKey } from '../../kernel/text.ts'
import type { IndexCopy, IndexDocument } from '../../modules/search/index.ts'
import type { JudgedQuery } from './judge.rules.ts'
import { expectedWorks, type RealRecord, realRecords, realRecordsThere } from './real-records.ts'

const branches = 47
/** The libraries a question may name, as short as people say them. */
export const branchNames: readonly string[] = county().branches.map(branch => branch.shortName)
const formatsOf: Readonly<Record<DemoWork['kind'], readonly string[]>> = {
  book: ['book', 'audiobook', 'e-book', 'large-print'],
  comic: ['comic'],
  film: ['film'],
  music: ['music'],
  game: ['game'],
  'board-game': ['board-game'],
  magazine: ['magazine'],
}

type Draw = () => number
const pick = <T>(draw: Draw, list: readonly T[]): T => list[Math.floor(draw() * list.length)] as T
/** Drawn towards the front, as words and subjects are in life. */
const common = <T>(draw: Draw, list: readonly T[]): T => list[Math.floor(list.length * draw() ** 2.2)] as T

const copiesOf = (draw: Draw, count: number, formats: readonly string[]): IndexCopy[] =>
  Array.from({ length: count }, () => ({
    branch: 1 + Math.floor(draw() * branches),
    format: pick(draw, formats),
    available: draw() < 0.6,
  }))

const blank = {
  ...{ titles: [], series: [], genres: [], identifiers: [] },
  audience: 'adult' as const,
}

/** A real work with its editions and formats, well held. */
function realWork(draw: Draw, work: DemoWork, number: number): IndexDocument {
  const formats = formatsOf[work.kind].slice(0, 1 + Math.floor(draw() * formatsOf[work.kind].length))
  const children = work.subjects.some(subject => /^(?:barn|bilder|små)/.test(subject))
  const romanised = /^rom: (.*)/.exec(work.original)?.[1]
  return {
    ...blank,
    ...{ work: number, title: work.title, sortTitle: work.title },
    titles: work.original ? [romanised ?? work.original] : [],
    creators: work.creators.map(creator => spokenName(creator.name)),
    series: work.series ? [work.series.title] : [],
    numbers: work.series?.number ? [{ series: work.series.title, number: work.series.number }] : [],
    part: Number(/\d+/.exec(work.series?.number ?? '')?.[0] ?? 0),
    classes: work.mark ? [work.mark] : [],
    // As in the records of the demo: "=" marks a genre.
    subjects: work.subjects.filter(term => !term.startsWith('=')),
    genres: work.subjects.filter(term => term.startsWith('=')).map(term => term.slice(1)),
    identifiers: [String(9_790_000_000_000 + number)],
    ...{ languages: [work.language], formats },
    audience: children ? 'child' : 'adult',
    ...{ firstYear: work.year, lastYear: Math.max(work.year, 1990 + Math.floor(draw() * 36)) },
    loans: 20 + Math.floor(draw() ** 2 * 300),
    copies: copiesOf(draw, 4 + Math.floor(draw() * 20), formats),
  }
}

/** Somebody who does not exist. */
function anybody(draw: Draw): string {
  const group = draw() < 0.8 ? nameGroups[0] : pick(draw, nameGroups)
  if (!group) return ''
  return `${pick(draw, [...group.women, ...group.men])} ${pick(draw, group.surnames)}`
}

/** Another work of the same title, and a work about a writer: they must not push the real one down. */
const namesake = (draw: Draw, title: string, number: number): IndexDocument => ({
  ...blank,
  ...{ work: number, title, sortTitle: title, creators: [anybody(draw)], subjects: ['Diktsamlingar'] },
  ...{ languages: [draw() < 0.8 ? 'swe' : 'eng'], formats: ['book'], firstYear: 1994, lastYear: 1994 },
  loans: Math.floor(draw() * 8),
  copies: copiesOf(draw, 1, ['book']),
})
const about = (draw: Draw, name: string, number: number): IndexDocument => ({
  ...namesake(
    draw,
    pick(draw, [`${name}: en biografi`, `Boken om ${name}`, `${name} och hennes värld`]),
    number,
  ),
  subjects: [name, 'Biografier'],
})

export interface TestCatalogue {
  readonly documents: readonly IndexDocument[]
  readonly real: number
  /** Works the queries expect that the demo does not have. */
  readonly added: number
  /** Of the others, those that are records of real libraries. */
  readonly realOthers: number
}

/** A record of which little is known, held as a work that people ask for, or as one among many. */
const heldWork = (draw: Draw, record: RealRecord, number: number, wanted: boolean): IndexDocument => ({
  ...{ ...blank, ...record, work: number, sortTitle: record.title, lastYear: record.firstYear },
  formats: wanted ? ['book', 'audiobook'] : ['book'],
  loans: Math.floor(draw() * (wanted ? 200 : 8)),
  copies: copiesOf(draw, wanted ? 4 + Math.floor(draw() * 20) : 1, ['book']),
})

/**
 * The real works of the demo with editions and formats, those the queries expect besides, namesakes of them, works about
 * their writers, and so many others: records of real libraries where they lie beside the project, else titles, names and
 * subjects made by lot of the words of real ones.
 */
export function testCatalogue(others: number, queries: readonly JudgedQuery[] = []): TestCatalogue {
  const draw = lots(29)
  const works = readDemoWorks()
  const documents = works.map((work, n) => realWork(draw, work, n + 1))
  const add = (make: (number: number) => IndexDocument) => documents.push(make(documents.length + 1))
  const expected = expectedWorks(queries, documents)
  for (const record of expected) add(number => heldWork(draw, record, number, true))
  for (const [n, { title }] of works.entries()) if (n % 9 === 0) add(number => namesake(draw, title, number))
  const writers = [...new Set(documents.slice(0, works.length).flatMap(document => document.creators))]
  for (const [n, name] of writers.entries()) if (n % 4 === 0) add(number => about(draw, name, number))
  const words = [...new Set(works.flatMap(work => titleKey(work.title).split(' ')))]
  const subjects = [...new Set(works.flatMap(work => work.subjects))]
  const found = realRecordsThere() ? shuffled(draw, realRecords()).slice(0, others) : []
  for (const record of found) add(number => heldWork(draw, record, number, false))
  for (let n = found.length; n < others; n++) {
    const title = Array.from({ length: 2 + Math.floor(draw() * 4) }, () => common(draw, words)).join(' ')
    add(number => ({
      ...namesake(draw, title.charAt(0).toUpperCase() + title.slice(1), number),
      subjects: [common(draw, subjects), common(draw, subjects)],
    }))
  }
  return { documents, real: works.length, added: expected.length, realOthers: found.length }
}

function shuffled<T>(draw: Draw, list: T[]): T[] {
  for (let n = list.length - 1; n > 0; n--) {
    const other = Math.floor(draw() * (n + 1))
    ;[list[n], list[other]] = [list[other] as T, list[n] as T]
  }
  return list
}
