import { lots } from '../../demo/people/names.ts'
import { readDemoWorks } from '../../demo/works/read.ts'
import { titleKey } from '../kernel/text.ts'
import type { IndexDocument } from '../modules/search/index.ts'

/** Small words, and the share of titles that hold each: from one in twenty to one in three. */
const smallWords: readonly (readonly [string, number])[] = [
  ...([
    ['och', 0.35],
    ['i', 0.28],
    ['den', 0.22],
    ['en', 0.18],
    ['på', 0.15],
    ['det', 0.12],
  ] as const),
  ...([
    ['för', 0.1],
    ['som', 0.09],
    ['av', 0.08],
    ['till', 0.08],
    ['med', 0.07],
    ['att', 0.07],
  ] as const),
  ...([
    ['om', 0.06],
    ['ett', 0.06],
    ['min', 0.06],
    ['vid', 0.06],
    ['från', 0.06],
    ['inte', 0.06],
  ] as const),
  ...([
    ['hur', 0.055],
    ['sin', 0.055],
    ['under', 0.055],
    ['efter', 0.055],
    ['mot', 0.055],
    ['utan', 0.055],
  ] as const),
]

/** Records made of real titles, names and subjects by lot: common words are as common as in real catalogues. */
export function* generatedDocuments(count: number, seed: number): Generator<IndexDocument> {
  const draw = lots(seed)
  const works = readDemoWorks()
  const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)] as T
  // Drawn towards the front, as words and names are in life.
  const zipf = <T>(list: readonly T[]): T => list[Math.floor(list.length * draw() ** 2.2)] as T
  const words = [...new Set(works.flatMap(work => titleKey(work.title).split(' ')))].filter(
    word => word.length > 2,
  )
  const names = [
    ...new Set(
      works.flatMap(work => work.creators.map(creator => creator.name.split(',').reverse().join(' ').trim())),
    ),
  ]
  const subjects = [...new Set(works.flatMap(work => work.subjects))]
  const languages = ['swe', 'swe', 'swe', 'swe', 'eng', 'fin', 'ara']
  const formats = ['book', 'book', 'book', 'audiobook', 'e-book', 'film', 'music']
  for (let n = 0; n < count; n++) {
    const title =
      draw() < 0.02
        ? pick(works).title
        : [
            ...Array.from({ length: 2 + Math.floor(draw() * 3) }, () => zipf(words)),
            ...smallWords.filter(([, share]) => draw() < share).map(([word]) => word),
          ].join(' ')
    const year = 1900 + Math.floor(draw() ** 0.5 * 126)
    const copies = Array.from({ length: 1 + Math.floor(draw() ** 3 * 12) }, () => ({
      branch: 1 + Math.floor(draw() * 50),
      format: pick(formats),
      available: draw() < 0.7,
    }))
    yield {
      ...{ work: n + 1, title, sortTitle: title, titles: [] },
      creators: [
        draw() < 0.3 ? zipf(names) : `${pick(names).split(' ')[0]} ${pick(names).split(' ').at(-1)}`,
      ],
      series: draw() < 0.1 ? [`${zipf(words)} ${zipf(words)}`] : [],
      subjects: Array.from({ length: 1 + Math.floor(draw() * 3) }, () => zipf(subjects)),
      genres: [pick(['Roman', 'Deckare', 'Fakta', 'Biografi'])],
      identifiers: [String(9789100000000 + n)],
      ...{ languages: [pick(languages)], formats: [...new Set(copies.map(copy => copy.format))] },
      audience: pick(['adult', 'adult', 'adult', 'child', 'young'] as const),
      ...{ firstYear: year, lastYear: year, loans: Math.floor(draw() ** 4 * 200), copies },
    }
  }
}
