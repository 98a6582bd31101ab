type Pair = readonly [string, string]

const rows = (text: string, between: string): string[][] =>
  text
    .trim()
    .split(/[|\n]/)
    .map(row => row.split(between))

const withFirst = ([first = '', ...others]: string[]): Pair[] => others.map(other => [first, other])

/** Pairs of words out of lists: families and compounds give one pair for every word after their first. */
export const listed = (lists: {
  families: string
  compounds: string
  apart: string
  different: string
}): Record<keyof typeof lists, Pair[]> => ({
  families: rows(lists.families, ' ').flatMap(withFirst),
  compounds: rows(lists.compounds, ' ').flatMap(withFirst),
  apart: rows(lists.apart, '=').flatMap(withFirst),
  different: rows(lists.different, ' ').flatMap(withFirst),
})
