import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type {
  IndexChange,
  IndexDocument,
  SearchIndex,
  SearchRequest,
} from '../../src/modules/search/index.ts'
import { facetNames } from '../../src/modules/search/index.ts'

/** A work of the contract's small library: what a test says of it, and nothing more. */
export const work = (number: number, title: string, facts: Partial<IndexDocument> = {}): IndexDocument => ({
  ...{ work: number, title, sortTitle: title, titles: [], creators: [], series: [], subjects: [] },
  ...{ genres: [], identifiers: [], languages: ['swe'], formats: ['book'], audience: 'adult' },
  ...{ firstYear: 2000, lastYear: 2000, loans: 0, copies: [] },
  ...facts,
})
const copy = (branch: number, available = true, format = 'book', language: string | null = 'swe') => ({
  ...{ branch, available, format, language },
})

/** Branches 1 and 2 lie in municipality 10, branch 3 in 20. */
export const municipalities: [branch: number, municipality: number][] = [
  [1, 10],
  [2, 10],
  [3, 20],
]

const today = 20_000
const library: readonly IndexDocument[] = [
  work(1, 'Gösta Berlings saga', {
    ...{ creators: ['Selma Lagerlöf'], subjects: ['Värmland'], genres: ['Romaner'], firstYear: 1891 },
    ...{ lastYear: 2019, loans: 30, identifiers: ['9789100123451'], copies: [copy(1), copy(3, false)] },
  }),
  work(2, 'Nils Holgerssons underbara resa', {
    ...{ creators: ['Selma Lagerlöf'], audience: 'child', firstYear: 1906, lastYear: 2010, loans: 20 },
    ...{ copies: [copy(2), copy(3)], formats: ['book', 'e-book'], addedDay: today - 10 },
  }),
  work(3, 'Selma Lagerlöf: ett liv', {
    ...{ creators: ['Anna Ek'], subjects: ['Lagerlöf, Selma'], firstYear: 2018, lastYear: 2018, loans: 2 },
    ...{ copies: [copy(3)], addedDay: today - 200 },
  }),
  work(4, 'Hästar', { subjects: ['hästar'], classes: ['Qdcf'], copies: [copy(1)], loans: 9 }),
  work(5, 'Hästen i skogen', { subjects: ['skogar'], copies: [copy(1, false)], audience: 'child' }),
  work(6, 'Stallet', {
    subjects: ['hästar', 'ridning'],
    formats: ['audiobook'],
    copies: [copy(3, true, 'audiobook')],
  }),
  work(7, 'Film', { loans: 1 }),
  work(8, 'Häxan', { formats: ['film'], copies: [copy(2, true, 'film')] }),
  work(9, 'Natten', {
    ...{
      formats: ['film', 'book'],
      forms: [
        { format: 'film', language: 'eng' },
        { format: 'book', language: 'swe' },
      ],
    },
    ...{ languages: ['swe', 'eng'], copies: [copy(1, true, 'film', 'eng'), copy(3, true, 'book', 'swe')] },
  }),
  work(10, 'Lejonet', { series: ['Narnia'], part: 1, copies: [copy(2)] }),
  work(11, 'Prinsen', { series: ['Narnia'], part: 2 }),
  work(12, 'Sagor från öknen', {
    languages: ['ara'],
    classes: ['Hc.03'],
    copies: [copy(3, true, 'book', 'ara')],
  }),
  work(13, 'Älgen', { languages: ['fin'], lastYear: null, firstYear: null }),
  work(14, 'Åskan', { loans: 50 }),
  work(15, 'Zebran', { titles: ['Strimmor'] }),
]

/** How an index is opened with works in it. */
export type Opening = (documents: readonly IndexDocument[]) => Promise<SearchIndex>

/** What is asked of whatever stands behind the port of the search, in sentences. */
export function searchContract(name: string, open: Opening): void {
  const opened: SearchIndex[] = []
  after(async () => {
    for (const index of opened) await index.close()
  })
  const opening = async (documents: readonly IndexDocument[]): Promise<SearchIndex> => {
    const index = await open(documents)
    opened.push(index)
    return index
  }
  let whole: Promise<SearchIndex> | undefined
  /** The library as it is, for tests that change nothing in it. */
  const kept = (): Promise<SearchIndex> => {
    whole ??= opening(library)
    return whole
  }
  const asking = async (text: string, more: Partial<SearchRequest> = {}) =>
    (await kept()).query({ text, ...more })
  const works = async (text: string, more: Partial<SearchRequest> = {}) =>
    (await asking(text, more)).hits.map(hit => hit.work)
  const tiers = async (text: string, more: Partial<SearchRequest> = {}) =>
    (await asking(text, more)).hits.map(hit => `T${hit.tier} ${hit.work}`)
  const counts = async (text: string, more: Partial<SearchRequest>) =>
    Object.fromEntries(
      (await asking(text, more)).facets.map(({ name: facet, values }) => [
        facet,
        values.map(({ value, count }) => `${value} ${count}`),
      ]),
    )
  const says = (what: string, holds: () => Promise<void>): void => {
    test(`${name}: ${what}`, holds)
  }

  says(
    'works stand by tiers: identifier, whole title or name, beginning, all words, inflected, subject',
    async () => {
      assert.deepEqual(await tiers('978-91-0-012345-1'), ['T0 1'])
      assert.deepEqual(await tiers('selma lagerlöf'), ['T1 1', 'T1 2', 'T2 3'])
      assert.deepEqual(await tiers('lagerlöf'), ['T2 1', 'T2 2', 'T3 3'])
      assert.deepEqual(await tiers('gösta berlings saga selma lagerlöf'), ['T3 1'])
      assert.deepEqual(await tiers('hästar'), ['T1 4', 'T4 5', 'T5 6'])
      assert.deepEqual(await tiers('strimmor'), ['T1 15'])
      assert.deepEqual(await tiers('narnia'), ['T2 10', 'T2 11'])
    },
  )

  says('a subject that many works are about comes before titles that only begin so', async () => {
    const index = await opening([
      work(1, 'Katter i staden', { loans: 99 }),
      ...[2, 3, 4, 5, 6].map(number => work(number, `Djur ${number}`, { subjects: ['katter'] })),
    ])
    const { hits } = await index.query({ text: 'katter' })
    assert.deepEqual(
      hits.map(hit => hit.work),
      [2, 3, 4, 5, 6, 1],
    )
  })

  says('words beside one another are a phrase, and fields hold for what follows them', async () => {
    assert.deepEqual(await tiers('"berlings saga"'), ['T3 1'])
    assert.deepEqual(await tiers('"saga berlings"', { exact: true }), [])
    assert.deepEqual(await tiers('"gösta berlings"'), ['T2 1'])
    assert.deepEqual(await works('författare:lagerlöf'), [1, 2])
    assert.deepEqual(await works('titel:lagerlöf'), [3])
    assert.deepEqual(await works('ämne:hästar'), [4, 6])
    assert.deepEqual(await works('serie:narnia'), [10, 11])
    assert.deepEqual(await works('titel:saga författare:lagerlöf'), [1])
    assert.deepEqual(await works('titel:saga författare:ek', { exact: true }), [])
    assert.deepEqual(await tiers('hylla:Hc'), ['T2 12'])
  })

  says('two words written as one are found, and one written as two', async () => {
    const index = await opening([work(1, 'Dala Floda'), work(2, 'Barnboken')])
    const found = async (text: string) => (await index.query({ text })).hits.map(hit => hit.work)
    assert.deepEqual(await found('dalafloda'), [1])
    assert.deepEqual(await found('barn boken'), [2])
  })

  says('a question without words gives every work, by worth', async () => {
    const { total, hits } = await asking('')
    assert.equal(total, library.length)
    assert.equal(hits[0]?.work, 1)
    const page = await asking('', { offset: 10, limit: 3 })
    assert.deepEqual([page.total, page.hits.length], [library.length, 3])
    assert.deepEqual((await asking('', { offset: 9_000_000 })).hits, [])
  })

  says(
    'filters are or within a facet and and between them, and a facet is counted under all but its own',
    async () => {
      assert.deepEqual(await works('lagerlöf', { filters: { audience: ['child'] } }), [2])
      assert.deepEqual(await works('lagerlöf', { filters: { audience: ['child', 'adult'] } }), [1, 2, 3])
      assert.deepEqual(await works('lagerlöf', { filters: { audience: ['adult'], decade: ['1890'] } }), [1])
      assert.deepEqual(
        await counts('lagerlöf', {
          facets: ['audience', 'decade', 'creator'],
          filters: { audience: ['child'] },
        }),
        { audience: ['adult 2', 'child 1'], decade: ['1900 1'], creator: ['Selma Lagerlöf 1'] },
      )
      assert.deepEqual(await works('', { filters: { genre: ['none such'] } }), [])
      assert.deepEqual(await works('', { filters: { digital: ['yes'] } }), [2])
      assert.deepEqual(await works('serie:narnia', { part: 2 }), [11])
    },
  )

  says('what is new is counted by the day that is asked for', async () => {
    const facets = ['new'] as const
    assert.deepEqual(await counts('', { facets, today }), { new: ['365 2', '30 1', '90 1'] })
    assert.deepEqual(await works('', { filters: { new: ['30'] }, today }), [2])
    assert.deepEqual(await counts('', { facets, today: today + 300 }), { new: ['365 1'] })
  })

  says('format, language and place hold for one and the same copy or edition', async () => {
    const inEnglish = { format: ['film'], language: ['eng'] }
    assert.deepEqual(await works('natten', { filters: inEnglish }), [9])
    assert.deepEqual(await works('natten', { filters: { format: ['book'], language: ['eng'] } }), [])
    assert.deepEqual(await works('natten', { filters: { ...inEnglish, shelf: ['1'] } }), [9])
    assert.deepEqual(await works('natten', { filters: { ...inEnglish, shelf: ['3'] } }), [])
    assert.deepEqual(await works('natten', { filters: { format: ['book'], municipality: ['20'] } }), [9])
    const facets = ['shelf', 'municipality', 'format', 'language'] as const
    assert.deepEqual(await counts('natten', { facets, filters: { format: ['film'] } }), {
      ...{ shelf: ['1 1'], municipality: ['10 1'], format: ['book 1', 'film 1'], language: ['eng 1'] },
    })
    assert.deepEqual(await counts('natten', { facets, filters: { shelf: ['3'] } }), {
      ...{ shelf: ['1 1', '3 1'], municipality: ['10 1', '20 1'], format: ['book 1'], language: ['swe 1'] },
    })
  })

  says('branches and municipalities are one choice of places, and on the shelf means anywhere', async () => {
    const sorted = async (more: Partial<SearchRequest>) =>
      (await works('', { limit: 50, ...more })).sort((a, b) => a - b)
    assert.deepEqual(await sorted({ filters: { shelf: ['2'] } }), [2, 8, 10])
    assert.deepEqual(
      await sorted({ filters: { shelf: ['2'], municipality: ['20'] } }),
      [2, 3, 6, 8, 9, 10, 12],
    )
    assert.deepEqual(await sorted({ onShelf: true }), [1, 2, 3, 4, 6, 8, 9, 10, 12])
    assert.deepEqual(await sorted({ filters: { shelf: ['nowhere'] } }), [])
  })

  says('every facet counts exactly', async () => {
    const found = await counts('', { facets: facetNames, today })
    assert.deepEqual(found.shelf, ['3 5', '1 3', '2 3'])
    assert.deepEqual(found.municipality, ['10 6', '20 5'].sort())
    assert.deepEqual(found.format, ['book 13', 'film 2', 'audiobook 1', 'e-book 1'])
    assert.deepEqual(found.language, ['swe 13', 'ara 1', 'eng 1', 'fin 1'])
    assert.deepEqual(found.series, ['Narnia 2'])
    assert.deepEqual(found.digital, ['yes 1'])
  })

  says('what is on the shelf follows at once when copies are lent and come back', async () => {
    const index = await opening(library)
    const shelf = async () => {
      const { hits, facets } = await index.query({
        text: 'hästar',
        facets: ['shelf'],
        filters: { shelf: ['1'] },
      })
      return [hits.map(hit => hit.work), facets[0]?.values]
    }
    assert.deepEqual(await shelf(), [
      [4],
      [
        { value: '1', count: 1 },
        { value: '3', count: 1 },
      ],
    ])
    await index.feed([{ kind: 'copies', work: 4, copies: [copy(1, false)] }])
    assert.deepEqual(await shelf(), [[], [{ value: '3', count: 1 }]])
    await index.feed([
      { kind: 'copies', work: 4, copies: [copy(1)] },
      { kind: 'copies', work: 5, copies: [copy(1)] },
      { kind: 'copies', work: 999, copies: [copy(1)] },
    ])
    assert.deepEqual(await shelf(), [
      [4, 5],
      [
        { value: '1', count: 2 },
        { value: '3', count: 1 },
      ],
    ])
  })

  says('copies that say no language stay in that of their work', async () => {
    const index = await opening([
      work(1, 'Kissa', { languages: ['fin'], copies: [{ branch: 1, format: 'book', available: false }] }),
    ])
    const inFinnish = { text: 'kissa', filters: { language: ['fin'], shelf: ['1'] } }
    assert.equal((await index.query(inFinnish)).total, 0)
    await index.feed([{ kind: 'copies', work: 1, copies: [{ branch: 1, format: 'book', available: true }] }])
    assert.equal((await index.query(inFinnish)).total, 1)
  })

  says('hits are sorted as asked: years, loans, Swedish titles, names by family, nearest copy', async () => {
    const text = 'serie:rad'
    const row = { series: ['rad'] }
    const index = await opening([
      work(1, 'Ö', {
        ...row,
        firstYear: 1950,
        lastYear: 2024,
        loans: 3,
        creators: ['Åke Holmberg'],
        copies: [copy(9)],
      }),
      work(2, 'Vår', { ...row, firstYear: null, lastYear: null, loans: 9, creators: ['Selma Lagerlöf'] }),
      work(3, 'Ä', {
        ...row,
        firstYear: 1900,
        lastYear: 1990,
        loans: 5,
        creators: ['Karin Boye'],
        copies: [copy(2)],
      }),
      work(4, 'Del 10', { ...row, sortTitle: 'Del 10', copies: [copy(1, false), copy(3)], loans: 1 }),
      work(5, 'Del 9', { ...row, sortTitle: 'Del 9', copies: [copy(1)] }),
      work(6, 'Weimar', { ...row, copies: [copy(1, false)], loans: 2 }),
      work(7, 'Åka', { ...row, sortTitle: '' }),
    ])
    const sorted = async (sort: SearchRequest['sort'], near?: number[]) =>
      (await index.query({ text, ...(sort ? { sort } : {}), ...(near ? { near } : {}) })).hits.map(
        hit => hit.work,
      )
    assert.deepEqual(await sorted('title'), [5, 4, 2, 6, 3, 1, 7])
    assert.deepEqual((await sorted('creator')).slice(0, 3), [3, 1, 2])
    assert.deepEqual((await sorted('newest')).at(0), 1)
    assert.deepEqual((await sorted('newest')).at(-1), 2)
    assert.deepEqual((await sorted('year')).slice(0, 2), [3, 1])
    assert.deepEqual((await sorted('most-borrowed')).slice(0, 3), [2, 3, 1])
    assert.deepEqual((await sorted('fastest', [1, 2, 3])).slice(0, 4), [5, 3, 4, 1])
    const tiersOf = (await index.query({ text, sort: 'fastest', near: [1, 2, 3] })).hits.map(hit => hit.tier)
    assert.deepEqual([...new Set(tiersOf)], [1])
  })

  says(
    'what is typed is completed with titles, names, series and subjects, and where they stand',
    async () => {
      const index = await kept()
      const typed = async (text: string, limit?: number) =>
        (await index.suggest(text, limit)).map(
          ({ kind, text: said, work: best }) => `${kind} ${said} ${best}`,
        )
      assert.deepEqual(await typed('selma'), ['creator Selma Lagerlöf 1', 'work Selma Lagerlöf: ett liv 3'])
      assert.deepEqual(await typed('narn'), ['series Narnia 10'])
      assert.deepEqual(
        await typed('häst'),
        ['work Hästar 4', 'subject hästar 4', 'work Hästen i skogen 5']
          .sort()
          .sort((a, b) => Number(b.includes(' 4')) - Number(a.includes(' 4')) || (a > b ? -1 : 1)),
      )
      assert.equal((await typed('häst', 1)).length, 1)
      assert.deepEqual(await typed('h'), [])
      assert.deepEqual(await typed('.*'), [])
      assert.deepEqual((await index.suggest('nils'))[0]?.onShelfAt.toSorted(), [2, 3])
    },
  )

  says(
    'words are put right when nothing good is found, offered when something is, and left alone when asked exactly',
    async () => {
      const wrong = await asking('selma lagerlof')
      assert.deepEqual(
        wrong.hits.map(hit => hit.work),
        [1, 2, 3],
        'rings left off are no error',
      )
      const put = await asking('nils holgersons underbara')
      assert.deepEqual([put.corrected, put.hits], ['nils holgerssons underbara', [{ work: 2, tier: 6 }]])
      assert.deepEqual((await asking('gosta belrings saga')).hits, [{ work: 1, tier: 6 }])
      assert.deepEqual((await asking('nils holgersons', { exact: true })).hits, [])
    },
  )

  says('words that keep everything out are left out, and it is told which', async () => {
    const { hits, leftOut } = await asking('narnia lejonet roman')
    assert.deepEqual([hits, leftOut], [[{ work: 10, tier: 7 }], ['roman']])
    assert.deepEqual((await asking('xyzzy plugh')).total, 0)
  })

  says('what a question says beside titles is read, told, and can be taken back', async () => {
    const read = async (text: string, more: Partial<SearchRequest> = {}) => {
      const { hits, understood = [], rest, leftOut } = await asking(text, more)
      return { works: hits.map(hit => hit.work).sort((a, b) => a - b), understood, rest, leftOut }
    }
    const heard = await read('stallet ljudbok')
    assert.deepEqual(
      [heard.works, heard.rest, heard.understood],
      [
        [6],
        'stallet',
        [{ kind: 'format', values: ['audiobook', 'e-audiobook'], from: 'ljudbok', applied: true }],
      ],
    )
    assert.deepEqual((await read('stallet ljudbok', { exact: true })).works, [])
    const film = await read('film')
    assert.deepEqual([film.works, film.understood.map(one => one.applied)], [[7], [false]], 'called just so')
    assert.deepEqual((await read('böcker på arabiska')).works, [12])
    const arabic = await read('deckare på arabiska')
    assert.deepEqual([arabic.works, arabic.leftOut], [[12], ['deckare']])
    assert.deepEqual((await read('narnia del 2')).works, [11])
    assert.deepEqual((await read('bok om hästar')).works, [4, 6])
    const none = await read('prinsen på polska')
    assert.deepEqual([none.works, none.leftOut], [[11], ['på', 'polska']])
    assert.deepEqual((await read('Hc')).works, [12])
    assert.deepEqual((await read('stallet ljudbok', { notRead: ['ljudbok'] })).understood, [])
  })

  says('it can be told why a work is found, or that it is not', async () => {
    const index = await kept()
    const here = await index.explain({ text: 'hästar' }, 5)
    assert.deepEqual([here.tier, here.corrected, here.leftOut], [4, null, []])
    assert.deepEqual(
      here.words.map(({ word, works: exactly }) => [word, exactly]),
      [['hästar', 2]],
    )
    assert.ok(here.score > 40, 'in Swedish')
    assert.equal((await index.explain({ text: 'hästar' }, 1)).tier, null)
    assert.equal((await index.explain({ text: 'hästar' }, 999)).score, 0)
  })

  says('works come, change and go, and the place in the feed is kept', async () => {
    const index = await opening(library)
    const found = async (text: string) => (await index.query({ text, exact: true })).hits.map(hit => hit.work)
    const changes: IndexChange[] = [
      { kind: 'put', document: work(20, 'Vargen') },
      { kind: 'put', document: work(4, 'Ponnyer') },
      { kind: 'remove', work: 15 },
      { kind: 'remove', work: 998 },
    ]
    await index.feed(changes, { xid: '12345678901', seq: 7 })
    assert.deepEqual([await found('vargen'), await found('ponnyer')], [[20], [4]])
    assert.deepEqual([await found('zebran'), await found('hästar')], [[], [5, 6]])
    const status = await index.status()
    assert.deepEqual([status.works, status.cursor], [library.length, { xid: '12345678901', seq: 7 }])
    await index.feed(changes, { xid: '12345678901', seq: 7 })
    assert.deepEqual(
      [(await index.status()).works, await found('vargen')],
      [library.length, [20]],
      'twice is once',
    )
    await index.feed([
      { kind: 'put', document: work(30, 'Loen') },
      { kind: 'remove', work: 30 },
    ])
    assert.deepEqual(await found('loen'), [], 'in the order of the changes')
  })

  says('an empty index answers', async () => {
    const index = await opening([])
    const { total, facets } = await index.query({ text: 'hästar', facets: ['shelf', 'genre', 'new'] })
    assert.deepEqual([total, facets.map(facet => facet.values)], [0, [[], [], []]])
    assert.deepEqual(await index.suggest('hä'), [])
    assert.equal((await index.status()).works, 0)
  })

  says(
    'whatever is written is answered: signs, emoji, other scripts, very long questions, no end of operators',
    async () => {
      const index = await kept()
      for (const text of [
        ...[
          '😀',
          '👩‍👩‍👧',
          '\u0000',
          '   ',
          '"',
          '""',
          'titel:',
          'titel:""',
          ':',
          '*',
          '?',
          '~',
          '-',
          '(((',
          '\\',
          'a AND (b OR',
        ],
        ...[
          '{"query":{"match_all":{}}}',
          '<script>',
          'ﷺ',
          'مكتبة',
          '\u202Eאבג',
          '\ud800',
          'titel:titel:titel:',
        ],
        ...[
          'häst '.repeat(2000),
          'x'.repeat(10_000),
          'titel:a '.repeat(1500),
          '"a b" '.repeat(1500),
          '😀'.repeat(2500),
        ],
        ...['ä'.repeat(40_000), `författare:${'y '.repeat(3000)}ämne:${'z '.repeat(3000)}`],
      ]) {
        const { hits } = await index.query({
          text,
          facets: facetNames,
          filters: { shelf: ['😀'], genre: ['*'] },
        })
        assert.deepEqual(hits, [])
        await index.query({ text })
        await index.suggest(text)
        await index.explain({ text }, 1)
      }
    },
  )
}
