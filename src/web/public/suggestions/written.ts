import { readIsbn, suggestedFormats, type WantedSuggestion } from '../../../modules/acquisitions/index.ts'

/** A suggestion as the form has it. */
export type Written = {
  readonly title: string
  readonly creator: string
  readonly isbn: string
  readonly format: string
  readonly language: string
  readonly audience: string
  readonly why: string
  /** A slug; '' = nothing chosen. */
  readonly library: string
  readonly reserve: boolean
  /** Wanted though the catalogue has it. */
  readonly anyway: boolean
}

/** Where something is suggested. */
export const suggestPath = '/foresla-inkop'

/** More than any field holds; what is too long is told, not cut. */
const mostRead = 1000

/** What was searched for in vain is a title, or an ISBN when it looks like one. */
function asked(q: string): { readonly title: string; readonly isbn: string } {
  const read = readIsbn(q)
  return 'isbn' in read && read.isbn !== null ? { title: '', isbn: q } : { title: q, isbn: '' }
}

/**
 * Reads a suggestion from an address or a form: `q`, or `serie` and `del`, stand for a title that is not there.
 * @param partOf what a part of a series is called
 */
export function readWritten(
  params: URLSearchParams,
  partOf: (series: string, part: string | null) => string,
): Written {
  const of = (name: string): string => (params.get(name) ?? '').slice(0, mostRead).trim()
  const fromQuery = asked(of('q').replace(/\s+/g, ' '))
  const fromSeries = of('serie') ? partOf(of('serie'), of('del') || null) : ''
  return {
    title: of('titel') || fromSeries || fromQuery.title,
    creator: of('upphov'),
    isbn: of('isbn') || fromQuery.isbn,
    format: of('form') || suggestedFormats[0],
    language: of('sprak'),
    audience: of('malgrupp'),
    why: of('varfor'),
    library: of('hamta'),
    // A box that was never seen is ticked; one that was seen says so itself.
    reserve: params.get('sedd') === '1' ? params.get('reservera') === '1' : true,
    anyway: params.get('anda') === '1',
  }
}

/** The address of the form with all that was written in it, so that nothing is lost at the login. */
export function writtenPath(written: Written): string {
  const fields: Readonly<Record<string, string>> = {
    titel: written.title,
    upphov: written.creator,
    isbn: written.isbn,
    form: written.format === suggestedFormats[0] ? '' : written.format,
    sprak: written.language,
    malgrupp: written.audience,
    varfor: written.why,
    hamta: written.library,
    ...(written.reserve ? {} : { sedd: '1' }),
    anda: written.anyway ? '1' : '',
  }
  const params = new URLSearchParams(Object.entries(fields).filter(([, value]) => value))
  return params.size ? `${suggestPath}?${params}` : suggestPath
}

/** What is wanted: a choice that is no choice of the form is none. */
export function wantedOf(written: Written, languages: readonly string[]): WantedSuggestion {
  const { title, creator, isbn, format, why, language, audience } = written
  return {
    ...{ title, creator, isbn, format, why },
    language: languages.includes(language) ? language : null,
    audience: audience === 'child' || audience === 'young' || audience === 'adult' ? audience : null,
  }
}
