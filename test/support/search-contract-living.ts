import assert from 'node:assert/strict'
import { facetNames, type IndexChange, type SearchRequest } from '../../src/modules/search/index.ts'
import { type Asker, copy, library, type Says, work } from './search-library.ts'

/** What changes while it is asked, sorts, what is typed and mistyped, and what is read in a question. */
export function livingContract(says: Says, { opening, kept, asking }: Asker): void {
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

  says('a series called like a person is called by the family name as people of that name are', async () => {
    const index = await opening([
      work(1, 'Slutet', { creators: ['Hjalmar Wallander'] }),
      work(2, 'Brandvägg', { series: ['Kurt Wallander'], copies: [copy(1), copy(2)] }),
    ])
    const found = [
      { work: 2, tier: 2 },
      { work: 1, tier: 2 },
    ]
    assert.deepEqual((await index.query({ text: 'wallander' })).hits, found)
    assert.deepEqual((await index.query({ text: 'serie:wallander' })).hits, [{ work: 2, tier: 2 }])
    assert.deepEqual((await index.query({ text: 'serie:"kurt wallander"' })).hits[0]?.work, 2)
    assert.deepEqual((await index.query({ text: 'serie:kurt wallander' })).hits, [{ work: 2, tier: 1 }])
  })

  says('one letter from a whole name that name is offered, though every word is known', async () => {
    const index = await opening([
      work(1, 'Svart stig', { creators: ['Åsa Larsson'] }),
      ...[2, 3, 4, 5].map(n => work(n, `Stig ${n}`)),
      ...[6, 7, 8, 9].map(n => work(n, `Elden ${n}`, { creators: ['Stieg Larsson'] })),
    ])
    const { hits, corrected, offered } = await index.query({ text: 'stig larsson' })
    assert.deepEqual([hits.map(hit => hit.work), corrected, offered], [[1], null, 'stieg larsson'])
    assert.equal((await index.query({ text: 'svart stig larsson' })).offered, null)
  })

  says('what begins with the only word goes before another spelling, which is offered', async () => {
    const index = await opening([work(1, 'Mumien'), work(2, 'Muminpappan'), work(3, 'Muminhuset')])
    const { hits, corrected, offered } = await index.query({ text: 'mumin' })
    assert.deepEqual([hits.map(hit => hit.work), corrected, offered], [[2, 3], null, 'mumien'])
    const one = await opening([work(1, 'Mumien', { copies: [copy(1), copy(2)] }), work(2, 'Muminpappan')])
    assert.equal((await one.query({ text: 'mumin' })).corrected, 'mumien')
  })

  says('a title beside the word book goes before works whose subject says the word', async () => {
    const index = await opening([
      work(1, 'Emil'),
      work(2, 'Hyss av Emil', { subjects: ['barnböcker'] }),
      work(3, 'Sagor', { audience: 'child' }),
    ])
    assert.deepEqual((await index.query({ text: 'emil bok' })).hits[0], { work: 1, tier: 1 })
    const { hits, leftOut } = await index.query({ text: 'högläsning 6 år' })
    assert.deepEqual([hits.map(hit => hit.work), leftOut], [[3], ['högläsning']])
  })

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
