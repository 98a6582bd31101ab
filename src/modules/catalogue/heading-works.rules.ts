import type { Format } from './format.rules.ts'

/** The forms that what somebody has made is told apart by, in the order they are shown. */
export const workForms = ['book', 'audio', 'film', 'music', 'game', 'magazine', 'other'] as const
export type WorkForm = (typeof workForms)[number]

/** A format left out does not compile. */
const formOf: Readonly<Record<Format, WorkForm>> = {
  ...{ book: 'book', 'large-print': 'book', comic: 'book', braille: 'book', 'e-book': 'book' },
  ...{ audiobook: 'audio', 'talking-book': 'audio', 'e-audiobook': 'audio' },
  ...{ film: 'film', 'e-film': 'film' },
  ...{ music: 'music', 'e-music': 'music', 'sheet-music': 'music' },
  ...{ game: 'game', 'board-game': 'game' },
  ...{ magazine: 'magazine', newspaper: 'magazine', 'e-magazine': 'magazine', article: 'magazine' },
  ...{ map: 'other', picture: 'other', kit: 'other', 'cd-rom': 'other', object: 'other' },
}

/** Every format with the place of its form: what a work stands under is the first of its forms. */
export const formPlaces: readonly { readonly format: Format; readonly form: number }[] = (
  Object.keys(formOf) as Format[]
).map(format => ({ format, form: workForms.indexOf(formOf[format]) }))

/** The formats of a form. */
export const formatsOf = (form: WorkForm): Format[] =>
  (Object.keys(formOf) as Format[]).filter(format => formOf[format] === form)

/** A series of more parts than this is one a publisher numbers, not one that is read from its first part to its last. */
const longestRead = 100

/**
 * The whole numbers a series lacks up to the last that is there. None are named when more are lacking than are there: then
 * the libraries have picked some, and nobody waits for the rest.
 */
export function missingParts(places: readonly number[]): number[] {
  const there = new Set(places.filter(place => place >= 1 && Number.isInteger(place)))
  const last = Math.max(0, ...there)
  if (last > longestRead) return []
  const missing = Array.from({ length: last }, (_, n) => n + 1).filter(place => !there.has(place))
  return missing.length <= there.size ? missing : []
}

/** Whether a series is told from part to part: most of it is by one and the same. */
export function isReadInOrder(creators: readonly (string | null)[]): boolean {
  const most = Math.max(
    0,
    ...[...Map.groupBy(creators, one => one)].map(([one, all]) => (one ? all.length : 0)),
  )
  return 2 * most > creators.length
}
