import type { Audience } from './audience.rules.ts'

/** What a work is compared by: never who has borrowed it. */
export interface Traits {
  readonly work: number
  /** As people say the names. */
  readonly creators: readonly string[]
  readonly series: readonly string[]
  readonly subjects: readonly string[]
  readonly genres: readonly string[]
  /** Shelf marks, SAB or Dewey. */
  readonly marks: readonly string[]
  readonly audience: Audience
}

/** A work like another, and all they share. */
export interface Likeness {
  readonly work: number
  readonly creators: readonly string[]
  readonly series: readonly string[]
  readonly subjects: readonly string[]
  readonly genres: readonly string[]
  readonly marks: readonly string[]
}

const weights = { creator: 3, series: 2, subject: 2, genre: 1, mark: 0.2, audience: 1 }
/** Of one and the same creator at most so many: who wants all of them asks the search. */
const mostByOne = 3

/** The more works there are about something, the less it says of any of them: 1 for one of its kind, 0.1 for one of 512. */
const rarity = (works: number): number => 1 / (1 + Math.log2(Math.max(1, works)))

const shared = (a: readonly string[], b: readonly string[]): string[] => {
  const there = new Set(b.map(one => one.toLowerCase()))
  return [...new Set(a)].filter(one => there.has(one.toLowerCase()))
}

/**
 * The works most like one, the most alike first: by who made them, what they are about, their kind, series and shelf, and for
 * whom they are. Something of that must be shared: to stand on the same shelf, or to be for the same readers, is not enough.
 *
 * @param worksAbout how many works there are about a subject; an unknown one counts as common
 */
export function mostAlike(
  of: Traits,
  candidates: readonly Traits[],
  by: { readonly worksAbout: ReadonlyMap<string, number>; readonly most: number },
): Likeness[] {
  const common = 1000
  const scored = candidates
    .filter(one => one.work !== of.work)
    .flatMap(one => {
      const likeness: Likeness = {
        work: one.work,
        creators: shared(of.creators, one.creators),
        series: shared(of.series, one.series),
        subjects: shared(of.subjects, one.subjects),
        genres: shared(of.genres, one.genres),
        marks: shared(of.marks, one.marks),
      }
      const { creators, series, subjects, genres, marks } = likeness
      if (creators.length + series.length + subjects.length + genres.length === 0) return []
      const about = subjects.map(subject => weights.subject * rarity(by.worksAbout.get(subject) ?? common))
      const score =
        (creators.length ? weights.creator : 0) +
        (series.length ? weights.series : 0) +
        about.reduce((sum, worth) => sum + worth, 0) +
        weights.genre * rarity(common) * genres.length +
        (marks.length ? weights.mark : 0) +
        (one.audience === of.audience ? weights.audience : 0)
      return [{ likeness, score }]
    })
    .sort((a, b) => b.score - a.score || b.likeness.work - a.likeness.work)
  let byCreator = 0
  return scored
    .filter(({ likeness }) => likeness.creators.length === 0 || ++byCreator <= mostByOne)
    .slice(0, by.most)
    .map(({ likeness }) => likeness)
}
