/** A query, an aggregation or a body as the server takes it. */
export type Json = Readonly<Record<string, unknown>>

const keyword = { type: 'keyword' }
/** Kept and given back, never looked for. */
const kept = { type: 'keyword', index: false, doc_values: false }
const words = (more: Json = {}): Json => ({ type: 'keyword', doc_values: false, ...more })
/** Our analyser has parted the words already: the server only counts their places. */
const parted = (more: Json = {}): Json => ({
  ...{ type: 'text', analyzer: 'whitespace', norms: false },
  ...more,
})
const alsoNamed = (kind: string): Json => ({ copy_to: [`${kind}_named`, `${kind}_any`] })
const alsoAny = (kind: string): Json => ({ copy_to: [`${kind}_any`] })

/**
 * The index of works. `whole` holds what a work is called as whole terms, with the kinds of our own index as first letters
 * (`segment.ts`); `titled` all its titles; `in_*` the terms of its words by field; `text_*` its words in order. `copies` and
 * `forms` are nested, since format, language and place hold for one and the same of them.
 */
export const mappings: Json = {
  dynamic: 'strict',
  properties: {
    about: keyword,
    cursor: { type: 'object', enabled: false },
    work: { type: 'integer' },
    title: kept,
    rank: { type: 'float' },
    ...{ loans: { type: 'integer' }, firstYear: { type: 'integer' }, lastYear: { type: 'integer' } },
    ...{ addedDay: { type: 'integer' }, part: { type: 'integer' } },
    ...{ sortTitle: keyword, sortCreator: keyword },
    ...{ whole: keyword, titled: keyword },
    ...{ in_titles: words(alsoNamed('in')), in_creator: words(alsoNamed('in')) },
    ...{ in_series: words(alsoNamed('in')), in_subject: words(alsoAny('in')) },
    ...{ in_named: words(), in_any: words() },
    ...{ text_titles: parted(alsoNamed('text')), text_creator: parted(alsoNamed('text')) },
    ...{ text_series: parted(alsoNamed('text')), text_subject: parted(alsoAny('text')) },
    ...{ text_named: parted(), text_any: parted() },
    bare: parted({ index_options: 'docs' }),
    spelled: keyword,
    ...{
      format: keyword,
      language: keyword,
      audience: keyword,
      age: keyword,
      genre: keyword,
      subject: keyword,
    },
    ...{ decade: keyword, digital: keyword, series: keyword, creator: keyword },
    ...{ freeAt: keyword, freeIn: keyword },
    forms: { type: 'nested', properties: { format: keyword, language: keyword } },
    copies: {
      type: 'nested',
      properties: {
        ...{ branch: keyword, municipality: keyword, format: keyword, language: keyword },
        free: { type: 'boolean' },
      },
    },
  },
}

/** Hits beyond these cannot be turned to. */
export const mostHits = 100_000

/** One shard, so that every count is exact; refreshed when something is fed, not by the clock. */
export const settings: Json = {
  index: {
    ...{ number_of_shards: 1, auto_expand_replicas: '0-1', refresh_interval: '-1' },
    max_result_window: mostHits,
  },
}

/** The document that tells how far the feed was read. */
export const cursorId = 'feed'
