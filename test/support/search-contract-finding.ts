import assert from 'node:assert/strict'
import { facetNames, type SearchRequest } from '../../src/modules/search/index.ts'
import { type Asker, library, type Says, today, work } from './search-library.ts'

/** The order of what is found, filters and facets. */
export function findingContract(says: Says, { opening, asking, works, tiers, counts }: Asker): void {
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
      assert.deepEqual(await works('lagerlöf', { filters: { age: ['6-9', '9-12'] } }), [2])
      assert.deepEqual(await works('lagerlöf', { filters: { age: ['6-9'] } }), [])
      assert.deepEqual(
        await counts('lagerlöf', {
          facets: ['audience', 'age', 'decade', 'creator'],
          filters: { audience: ['child'] },
        }),
        {
          audience: ['adult 2', 'child 1'],
          age: ['9-12 1'],
          decade: ['1900 1'],
          creator: ['Selma Lagerlöf 1'],
        },
      )
      assert.deepEqual(await works('', { filters: { genre: ['none such'] } }), [])
      assert.deepEqual(await works('', { filters: { digital: ['yes'] } }), [2])
      assert.deepEqual(await works('serie:narnia', { part: 2 }), [11])
    },
  )

  says(
    'a question can be asked about some works alone, and what is put right is still a matter of all',
    async () => {
      assert.deepEqual(await works('lagerlöf', { among: [3, 1, 999] }), [1, 3])
      assert.deepEqual(await works('lagerlöf', { among: [] }), [])
      assert.deepEqual(await works('lagerlöf', { among: [1, 2], filters: { audience: ['child'] } }), [2])
      assert.deepEqual(await works('', { among: [11] }), [11])
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
}
