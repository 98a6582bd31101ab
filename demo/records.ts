import { fold } from '../src/kernel/text.ts'
import type { MarcRecord } from '../src/modules/catalogue/index.ts'
import type { DemoWork } from './works/read.ts'

/** An edition of a demo work: the printed book or disc, and what else it comes as. */
export type Shape = 'plain' | 'large-print' | 'audiobook'

/** A copy to be written into the record, as a library system would. */
export interface DemoCopy {
  readonly barcode: string
  readonly branch: string
  readonly shelf: string
  readonly callNumber: string
  readonly reference: boolean
}

type Field = MarcRecord['fields'][number]
const data = (tag: string, ind: string, ...subfields: [string, string][]): Field => ({
  tag,
  ind,
  subfields: subfields.filter(([, value]) => value !== ''),
})

const relators: Readonly<Record<string, string>> = { regi: 'drt', ill: 'ill', övers: 'trl', red: 'edt' }
const leaders: Readonly<Record<DemoWork['kind'], string>> = {
  book: 'am',
  comic: 'am',
  film: 'gm',
  music: 'jm',
  game: 'mm',
  'board-game': 'rm',
  magazine: 'as',
}

/** For whom, by the shelf mark and what the subjects say. */
export const isForChildren = (work: DemoWork): boolean =>
  /^u/.test(work.mark) ||
  work.mark === 'Hcg' ||
  work.subjects.some(subject => /barnfilm|barnböcker|barnspel/i.test(subject))

const isForTheYoung = (work: DemoWork): boolean => work.subjects.includes('ungdomsböcker')

const isFiction = (work: DemoWork): boolean => /^u?H/.test(work.mark)

function fixedField(work: DemoWork, shape: Shape): string {
  const signs = [...' '.repeat(40)]
  const put = (at: number, text: string) => {
    for (const [n, sign] of [...text].entries()) signs[at + n] = sign
  }
  put(0, '261124')
  put(6, 's')
  put(7, String(Math.max(work.year, 1)).padStart(4, '0').replace(/^0/, 'u').slice(0, 4))
  if (work.year < 1400) put(7, 'uuuu')
  put(15, 'sw ')
  if (work.kind !== 'magazine' && isForChildren(work)) put(22, isForTheYoung(work) ? 'd' : 'j')
  if (shape === 'large-print') put(23, 'd')
  if (work.kind === 'book' || work.kind === 'comic') put(33, isFiction(work) ? '1' : '0')
  if (work.kind === 'film') put(33, 'v')
  if (work.kind === 'board-game') put(33, 'g')
  if (work.kind === 'game') put(26, 'g')
  if (work.kind === 'magazine') put(21, 'p')
  put(35, work.language)
  put(39, 'c')
  return signs.join('')
}

const carrierFields = (work: DemoWork, shape: Shape): Field[] => {
  if (shape === 'audiobook')
    return [{ tag: '007', value: 'sd f' }, data('338', '  ', ['a', 'ljudskiva'], ['b', 'sd'])]
  switch (work.kind) {
    case 'film':
      return [{ tag: '007', value: 'vd cv' }, data('338', '  ', ['a', 'videoskiva'], ['b', 'vd'])]
    case 'music':
      return [{ tag: '007', value: 'sd f' }, data('338', '  ', ['a', 'ljudskiva'], ['b', 'sd'])]
    case 'game':
      return [data('338', '  ', ['a', 'datorskiva'], ['b', 'cd'])]
    default:
      return [data('338', '  ', ['a', 'volym'], ['b', 'nc'])]
  }
}

const extents: Readonly<Record<Shape, string>> = {
  plain: '',
  'large-print': 'Storstil',
  audiobook: '1 CD (MP3)',
}

/** The MARC 21 record of one edition, with its copies in 952 as Koha writes them: the demo goes in by the same door as real files. */
export function recordOf(
  work: DemoWork,
  number: number,
  shape: Shape,
  copies: readonly DemoCopy[],
): MarcRecord {
  const [main, ...others] = work.creators
  const leader = shape === 'audiobook' ? 'im' : leaders[work.kind]
  const creator = (tag: string, one: DemoWork['creators'][number]): Field =>
    data(
      tag,
      one.name.includes(',') ? '1 ' : '0 ',
      ['a', one.name],
      ['4', relators[one.role] ?? (work.kind === 'music' ? 'prf' : 'aut')],
    )
  const article = /^(Den|Det|De|En|Ett|The|A|An) /.exec(work.title)?.[0].length ?? 0
  const [genres, subjects] = [
    work.subjects.filter(term => term.startsWith('=')).map(term => term.slice(1)),
    work.subjects.filter(term => !term.startsWith('=')),
  ]
  const translated = work.original !== '' && !work.original.startsWith('rom: ')
  const mark =
    work.mark ||
    { film: 'I', music: 'Y', game: 'S', 'board-game': 'S', magazine: 'Ä', book: 'Hc', comic: 'Hci' }[
      work.kind
    ]
  const fields: Field[] = [
    { tag: '001', value: `demo-${String(number).padStart(6, '0')}-${shape}` },
    { tag: '003', value: 'SE-DALA' },
    ...carrierFields(work, shape).filter(field => field.tag === '007'),
    { tag: '008', value: fixedField(work, shape) },
    data('084', '  ', ['a', mark], ['2', 'kssb/8']),
    ...(main ? [creator('100', main)] : []),
    ...(translated ? [data('240', '10', ['a', work.original])] : []),
    data('245', `1${article}`, ['a', work.title]),
    ...(work.original.startsWith('rom: ') ? [data('246', '1 ', ['a', work.original.slice(5)])] : []),
    ...(work.year >= 1400 ? [data('264', ' 1', ['c', String(work.year)])] : []),
    ...(extents[shape] ? [data('300', '  ', ['a', extents[shape]])] : []),
    ...carrierFields(work, shape).filter(field => field.tag !== '007'),
    ...(work.series ? [data('490', '0 ', ['a', work.series.title], ['v', work.series.number])] : []),
    ...(work.hook ? [data('520', '  ', ['a', work.hook])] : []),
    ...subjects.map(term => data('650', ' 7', ['a', term], ['2', 'sao'])),
    ...genres.map(term => data('655', ' 7', ['a', term], ['2', 'saogf'])),
    ...others.map(one => creator('700', one)),
    ...copies.map(copy =>
      data(
        '952',
        '  ',
        ['a', copy.branch],
        ['c', copy.shelf],
        ['o', copy.callNumber],
        ['p', copy.barcode],
        ['7', copy.reference ? '1' : ''],
      ),
    ),
  ]
  return { leader: `00000c${leader} a2200000   4500`, fields }
}

/** Three letters of the filing word behind the shelf mark, as on the back of the book. */
export function callNumberOf(work: DemoWork): string {
  const word = work.creators[0]?.name ?? work.title
  const letters = fold(word)
    .replace(/[^a-zåäö]/g, '')
    .slice(0, 3)
    .toUpperCase()
  return [
    work.mark ||
      {
        film: 'Film',
        music: 'Musik',
        game: 'Spel',
        'board-game': 'Spel',
        magazine: 'Tidskrift',
        book: 'Hc',
        comic: 'Hci',
      }[work.kind],
    letters,
  ]
    .filter(Boolean)
    .join(' ')
}

export function shelfOf(work: DemoWork, shape: Shape): string {
  if (shape === 'large-print') return 'Storstil'
  if (shape === 'audiobook') return 'Ljudböcker'
  const names = {
    film: 'Film',
    music: 'Musik',
    game: 'Spel',
    'board-game': 'Spel',
    magazine: 'Tidskrifter',
  } as const
  if (work.kind in names) return names[work.kind as keyof typeof names]
  if (isForChildren(work)) return 'Barn'
  if (work.kind === 'comic') return 'Serier'
  if (work.language !== 'swe') return 'Andra språk'
  return isFiction(work) ? 'Skönlitteratur' : 'Fack'
}
