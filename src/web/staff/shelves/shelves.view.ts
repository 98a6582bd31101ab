/** One shelf of the branch, its level as the form has it. */
export type ShelfLine = {
  readonly shelf: string
  /** Copies that belong there. */
  readonly copies: number
  /** Of them, those that stand there now. */
  readonly standing: number
  readonly floats: boolean
  readonly floor: string
  /** Empty = no ceiling. */
  readonly ceiling: string
  readonly error: string | null
}

export type ShelvesView = {
  readonly lines: readonly ShelfLine[]
  readonly mayChange: boolean
  /** Whether copies may stay anywhere at all, by the county's rules. */
  readonly countyFloats: boolean
  readonly said: string | null
  /** What is wrong, each with the field it is about. */
  readonly errors: readonly { readonly field: string; readonly text: string }[]
}

/** A level as it was written in the form. */
export type WrittenLevel = {
  readonly shelf: string
  readonly floats: boolean
  readonly floor: string
  readonly ceiling: string
}

/** The levels of a sent form: the n-th shelf has the fields hylla-n, golv-n, tak-n and flyter-n. */
export function levelsOfForm(form: URLSearchParams): WrittenLevel[] {
  const levels: WrittenLevel[] = []
  for (let n = 0; form.has(`hylla-${n}`); n++)
    levels.push({
      shelf: form.get(`hylla-${n}`) ?? '',
      floats: form.get(`flyter-${n}`) === '1',
      floor: (form.get(`golv-${n}`) ?? '').trim(),
      ceiling: (form.get(`tak-${n}`) ?? '').trim(),
    })
  return levels
}

/** A number of copies as it is written; nothing written is `empty`. */
export const countOf = <Empty>(text: string, empty: Empty): number | Empty =>
  text === '' ? empty : /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN
