import { Growing, growingNumbers, growingShorts } from './growing.ts'
import { headsOf } from './heads.ts'
import { type EditionForm, type IndexDocument, isDigital } from './port.ts'
import {
  type FacetRows,
  type FixedFacet,
  fixedFacets,
  noLanguage,
  type Segment,
  signedFacets,
  stretchOfFacet,
  uint16,
  uint32,
} from './segment.ts'
import { byBytes, indexOfText, type Texts, textAt, textsOf } from './texts.ts'

export const valuesOf: Readonly<Record<FixedFacet, (document: IndexDocument) => readonly string[]>> = {
  format: document => document.formats,
  language: document => document.languages,
  audience: document => [document.audience],
  age: document => document.ages ?? [],
  genre: document => document.genres,
  subject: document => document.subjects,
  decade: document => (document.firstYear === null ? [] : [String(Math.floor(document.firstYear / 10) * 10)]),
  digital: document => (document.formats.some(isDigital) ? ['yes'] : []),
  series: document => document.series,
  creator: document => document.creators,
}

/** The kinds of editions a document has; without a list of its own every format is there in every language. */
export const formsOf = ({ forms, formats, languages }: IndexDocument): readonly EditionForm[] =>
  forms ??
  formats.flatMap(format => (languages.length ? languages : [null]).map(language => ({ format, language })))

/** The facets of works and the kinds of their editions, as they stand in a segment. */
export type Rows = Pick<
  Segment,
  'facets' | 'formFormat' | 'formLanguage' | 'formOffsets' | 'forms' | 'copyForm'
>

/** Names while they come, each with a number of its own; put in order at the end. */
class Names {
  readonly #ids = new Map<string, number>()
  of(name: string): number {
    const known = this.#ids.get(name)
    if (known !== undefined) return known
    this.#ids.set(name, this.#ids.size)
    return this.#ids.size - 1
  }
  /** The names in order, and the place of each number among them. */
  done(): { names: Texts; places: Uint32Array } {
    const sorted = [...this.#ids.keys()].sort(byBytes)
    const places = new Uint32Array(sorted.length)
    for (const [place, name] of sorted.entries()) places[this.#ids.get(name) as number] = place
    return { names: textsOf(sorted), places }
  }
}

/** In the rows under way the facet of a value stands above its number. */
const facetShift = 27
const numberMask = (1 << facetShift) - 1

/** Signatures while they come: the same values are one signature. */
class Signatures {
  readonly #ids = new Map<string, number>()
  readonly #offsets = growingNumbers()
  readonly #values = growingNumbers()
  readonly #signatures = growingNumbers()
  constructor() {
    this.#offsets.push(0)
  }
  add(values: readonly number[]): void {
    const key = values.join(' ')
    let id = this.#ids.get(key)
    if (id === undefined) {
      id = this.#ids.size
      this.#ids.set(key, id)
      for (const value of values) this.#values.push(value)
      this.#offsets.push(this.#values.length)
    }
    this.#signatures.push(id)
  }
  done(): Pick<FacetRows, 'signatures' | 'signatureOffsets' | 'signatureValues'> {
    return {
      signatures: this.#signatures.shared(uint32),
      signatureOffsets: this.#offsets.shared(uint32),
      signatureValues: this.#values.shared(uint32),
    }
  }
}

/** Builds the facet rows and the kinds of editions of works that come one at a time. */
export class RowBuilder {
  readonly #names = fixedFacets.map(() => new Names())
  readonly #signatures = new Signatures()
  readonly #offsets = growingNumbers()
  readonly #values = growingNumbers()
  readonly #formIds = new Map<string, number>()
  readonly #formFormat: number[] = []
  readonly #formLanguage: number[] = []
  readonly #formOffsets = growingNumbers()
  readonly #forms = growingShorts()
  readonly #copyForm = growingShorts()

  constructor() {
    this.#offsets.push(0)
    this.#formOffsets.push(0)
  }

  #form(format: string, language: string | null): number {
    const key = `${format}\t${language ?? ''}`
    const known = this.#formIds.get(key)
    if (known !== undefined) return known
    this.#formIds.set(key, this.#formIds.size)
    this.#formFormat.push((this.#names[0] as Names).of(format))
    this.#formLanguage.push(language === null ? noLanguage : (this.#names[1] as Names).of(language))
    return this.#formIds.size - 1
  }

  add(document: IndexDocument): void {
    const signature: number[] = []
    for (const [facet, name] of fixedFacets.entries())
      for (const value of new Set(valuesOf[name](document))) {
        const number = ((facet << facetShift) | (this.#names[facet] as Names).of(value)) >>> 0
        if (facet < signedFacets.length) signature.push(number)
        else this.#values.push(number)
      }
    this.#signatures.add(signature)
    this.#offsets.push(this.#values.length)
    const forms = new Set(formsOf(document).map(({ format, language }) => this.#form(format, language)))
    for (const copy of document.copies) {
      const language = copy.language === undefined ? (document.languages[0] ?? null) : copy.language
      const form = this.#form(copy.format, language)
      this.#copyForm.push(form)
      forms.add(form)
    }
    for (const form of forms) this.#forms.push(form)
    this.#formOffsets.push(this.#forms.length)
  }

  done(): Rows {
    const finished = this.#names.map(names => names.done())
    const facets = {
      names: Object.fromEntries(
        fixedFacets.map((name, facet) => [name, finished[facet]?.names]),
      ) as unknown as FacetRows['names'],
      ...this.#signatures.done(),
      offsets: this.#offsets.shared(uint32),
      values: this.#values.shared(uint32),
    }
    const starts = fixedFacets.map(name => stretchOfFacet(facets, name)[0])
    for (const values of [facets.values, facets.signatureValues])
      for (let at = 0; at < values.length; at++) {
        const value = values[at] as number
        const facet = value >>> facetShift
        values[at] = (starts[facet] as number) + (finished[facet]?.places[value & numberMask] as number)
      }
    const heads = headsOf(facets)
    const placed = (numbers: readonly number[], facet: number): Uint32Array => {
      const places = uint32(numbers.length)
      for (const [n, number] of numbers.entries())
        places[n] = number === noLanguage ? noLanguage : (finished[facet]?.places[number] as number)
      return places
    }
    return {
      facets: { ...facets, ...heads },
      formFormat: placed(this.#formFormat, 0),
      formLanguage: placed(this.#formLanguage, 1),
      formOffsets: this.#formOffsets.shared(uint32),
      forms: this.#forms.shared(uint16),
      copyForm: this.#copyForm.shared(uint16),
    }
  }
}

/** The number of a facet's value among all; undefined = no work has it. */
export function valueAt(rows: FacetRows, facet: FixedFacet, name: string): number | undefined {
  const place = indexOfText(rows.names[facet], name)
  return place < 0 ? undefined : stretchOfFacet(rows, facet)[0] + place
}

/** Calls for each facet value of a work. */
export function eachValue(rows: FacetRows, doc: number, take: (value: number) => void): void {
  const signature = rows.signatures[doc] as number
  const end = rows.signatureOffsets[signature + 1] as number
  for (let at = rows.signatureOffsets[signature] as number; at < end; at++)
    take(rows.signatureValues[at] as number)
  for (let at = rows.offsets[doc] as number; at < (rows.offsets[doc + 1] as number); at++)
    take(rows.values[at] as number)
}

/** The names of a facet's values that a work has. */
export function namesOf(rows: FacetRows, facet: FixedFacet, doc: number): string[] {
  const [from, to] = stretchOfFacet(rows, facet)
  const found: string[] = []
  eachValue(rows, doc, value => {
    if (value >= from && value < to) found.push(textAt(rows.names[facet], value - from))
  })
  return found
}

interface Kept {
  readonly segment: Segment
  readonly kept: readonly number[]
}

/** The names that kept works have, in order, and the place of each old one among them. */
function mergedNames(parts: readonly Kept[], facet: FixedFacet) {
  const names = new Set<string>()
  const used = parts.map(({ segment, kept }) => {
    const [from, to] = stretchOfFacet(segment.facets, facet)
    const seen = new Uint8Array(to - from)
    for (const doc of kept)
      eachValue(segment.facets, doc, value => {
        if (value >= from && value < to) seen[value - from] = 1
      })
    // A kind of edition may be named by a copy alone.
    const ofForms = facet === 'format' ? segment.formFormat : facet === 'language' ? segment.formLanguage : []
    for (const place of ofForms) if (place !== noLanguage) seen[place] = 1
    return seen
  })
  for (const [n, { segment }] of parts.entries())
    for (const [place, seen] of (used[n] as Uint8Array).entries())
      if (seen) names.add(textAt(segment.facets.names[facet], place))
  const sorted = [...names].sort(byBytes)
  const placeOf = new Map(sorted.map((name, place) => [name, place]))
  const places = parts.map(({ segment }, n) =>
    Uint32Array.from(used[n] as Uint8Array, (seen, place) =>
      seen ? (placeOf.get(textAt(segment.facets.names[facet], place)) as number) : 0,
    ),
  )
  return { names: textsOf(sorted), places }
}

/** The facets and kinds of editions of several segments as one, without works that are gone. */
export function mergedRows(parts: readonly Kept[]): Omit<Rows, 'copyForm'> & { formOf: Uint16Array[] } {
  const merged = fixedFacets.map(facet => mergedNames(parts, facet))
  const names = Object.fromEntries(
    fixedFacets.map((facet, n) => [facet, merged[n]?.names]),
  ) as unknown as FacetRows['names']
  const [offsets, values, signatures] = [growingNumbers(), growingNumbers(), new Signatures()]
  offsets.push(0)
  const newStarts = fixedFacets.map(facet => stretchOfFacet({ names }, facet)[0])
  const others = newStarts[signedFacets.length] as number
  for (const [n, { segment, kept }] of parts.entries()) {
    const { facets } = segment
    const total = fixedFacets.reduce((sum, facet) => sum + facets.names[facet].length, 0)
    const numberOf = new Uint32Array(total)
    for (const [k, facet] of fixedFacets.entries()) {
      const places = merged[k]?.places[n] as Uint32Array
      const [from] = stretchOfFacet(facets, facet)
      for (let place = 0; place < places.length; place++)
        numberOf[from + place] = (newStarts[k] as number) + (places[place] as number)
    }
    for (const doc of kept) {
      const signature: number[] = []
      eachValue(facets, doc, old => {
        const value = numberOf[old] as number
        if (value < others) signature.push(value)
        else values.push(value)
      })
      signatures.add(signature)
      offsets.push(values.length)
    }
  }
  const merge = {
    ...{ names, ...signatures.done() },
    offsets: offsets.shared(uint32),
    values: values.shared(uint32),
  }
  return {
    facets: { ...merge, ...headsOf(merge) },
    ...mergedForms(parts, merged[0]?.places ?? [], merged[1]?.places ?? []),
  }
}

function mergedForms(
  parts: readonly Kept[],
  formats: readonly Uint32Array[],
  languages: readonly Uint32Array[],
) {
  const ids = new Map<string, number>()
  const [formFormat, formLanguage, formOffsets] = [growingNumbers(), growingNumbers(), growingNumbers()]
  const forms = new Growing<Uint16Array>(length => new Uint16Array(length))
  const formOf = parts.map(({ segment }, n) =>
    Uint16Array.from(segment.formFormat, (format, form) => {
      const old = segment.formLanguage[form] as number
      const here = formats[n]?.[format] as number
      const language = old === noLanguage ? noLanguage : (languages[n]?.[old] as number)
      const key = `${here} ${language}`
      const known = ids.get(key)
      if (known !== undefined) return known
      ids.set(key, ids.size)
      formFormat.push(here)
      formLanguage.push(language)
      return ids.size - 1
    }),
  )
  formOffsets.push(0)
  for (const [n, { segment, kept }] of parts.entries())
    for (const doc of kept) {
      for (let at = segment.formOffsets[doc] as number; at < (segment.formOffsets[doc + 1] as number); at++)
        forms.push(formOf[n]?.[segment.forms[at] as number] as number)
      formOffsets.push(forms.length)
    }
  return {
    formFormat: formFormat.shared(uint32),
    formLanguage: formLanguage.shared(uint32),
    formOffsets: formOffsets.shared(uint32),
    forms: forms.shared(uint16),
    formOf,
  }
}
