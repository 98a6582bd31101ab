import { lots } from '../../demo/people/names.ts'
import { readDemoWorks } from '../../demo/works/read.ts'
import { titleKey } from '../kernel/text.ts'
import { buildSegment, type FacetName, type IndexDocument, searchInThreads } from '../modules/search/index.ts'
import { percentile, rounded } from './measure.ts'
import { printJson, readOptions, wholeNumber } from './usage.ts'

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
export function generatedDocuments(
  count: number,
  seed: number,
): { documents: IndexDocument[]; distinctTitles: number } {
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
  const titles = new Set<string>()
  const documents = Array.from({ length: count }, (_, n): IndexDocument => {
    const title =
      draw() < 0.02
        ? pick(works).title
        : [
            ...Array.from({ length: 2 + Math.floor(draw() * 3) }, () => zipf(words)),
            ...smallWords.filter(([, share]) => draw() < share).map(([word]) => word),
          ].join(' ')
    titles.add(title)
    const year = 1900 + Math.floor(draw() ** 0.5 * 126)
    const copies = Array.from({ length: 1 + Math.floor(draw() ** 3 * 12) }, () => ({
      branch: 1 + Math.floor(draw() * 50),
      format: pick(formats),
      available: draw() < 0.7,
    }))
    return {
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
  })
  return { documents, distinctTitles: titles.size }
}

const facets: readonly FacetName[] = [
  'shelf',
  'format',
  'language',
  'audience',
  'genre',
  'subject',
  'decade',
  'creator',
]

/** `dala bench search`: over generated records, through the real threads, every query different and nothing kept between. */
export async function run(args: string[]): Promise<number> {
  const { values } = readOptions(args, {
    records: { type: 'string' },
    queries: { type: 'string' },
    json: { type: 'boolean' },
  })
  const records = wholeNumber(values.records, '--records', 300_000)
  const queries = wholeNumber(values.queries, '--queries', 2000)
  process.stderr.write(`making ${records} records ...\n`)
  const { documents, distinctTitles } = generatedDocuments(records, 7)
  const draw = lots(11)
  const began = performance.now()
  const segment = buildSegment(documents)
  const buildSeconds = (performance.now() - began) / 1000
  process.stderr.write(
    `built in ${buildSeconds.toFixed(1)} s; asking ${queries} questions of each kind ...\n`,
  )
  const counts = new Map<string, number>()
  for (const document of documents)
    for (const word of new Set(titleKey(document.title).split(' ')))
      counts.set(word, (counts.get(word) ?? 0) + 1)
  const broad = [...counts].filter(([, count]) => count >= records * 0.05).map(([word]) => word)
  const index = searchInThreads({ segment, cursor: { xid: '0', seq: 0 }, municipalities: [] }, 1)
  const any = () => documents[Math.floor(draw() * documents.length)] as IndexDocument
  const ask = async (text: () => string, withFacets: boolean, count: number) => {
    const times: number[] = []
    for (let n = 0; n < count; n++) {
      const request = {
        text: text(),
        limit: 20,
        offset: withFacets ? n % 60 : 0,
        ...(withFacets ? { facets } : {}),
      }
      const start = performance.now()
      await index.query(request)
      times.push(performance.now() - start)
    }
    return { p50Ms: rounded(percentile(times, 0.5)), p95Ms: rounded(percentile(times, 0.95)) }
  }
  const ordinaryText = () => {
    const words = titleKey(`${any().title}`).split(' ')
    return words.slice(0, 2 + Math.floor(draw() * 2)).join(' ')
  }
  const broadText = () => broad[Math.floor(draw() * broad.length)] ?? 'och'
  await ask(ordinaryText, false, 100)
  await ask(broadText, true, 100)
  const ordinary = await ask(ordinaryText, false, queries)
  const broadTimes = await ask(broadText, true, queries)
  const suggested: number[] = []
  for (let n = 0; n < queries; n++) {
    const text = any().title.slice(0, 2 + Math.floor(draw() * 5))
    const start = performance.now()
    await index.suggest(text)
    suggested.push(performance.now() - start)
  }
  const suggest = { p50Ms: rounded(percentile(suggested, 0.5)), p95Ms: rounded(percentile(suggested, 0.95)) }
  const flips: number[] = []
  for (let n = 0; n < 200; n++) {
    const document = any()
    const start = performance.now()
    await index.feed([
      {
        kind: 'copies',
        work: document.work,
        copies: document.copies.map(copy => ({ ...copy, available: !copy.available })),
      },
    ])
    flips.push(performance.now() - start)
  }
  const result = {
    ...{ records, distinctTitles, broadWords: broad.length, queries, ordinary, broad: broadTimes, suggest },
    ...{
      memoryMB: Math.round(process.memoryUsage.rss() / 1e6),
      buildSeconds: rounded(buildSeconds),
      flipMs: rounded(percentile(flips, 0.95)),
    },
  }
  await index.close()
  process.stdout.write(
    `ordinary p95 ${ordinary.p95Ms} ms, broad with 8 facets p95 ${broadTimes.p95Ms} ms, suggest p95 ${suggest.p95Ms} ms\n`,
  )
  if (values.json) printJson(result)
  return 0
}
