/** What a generated cover needs to know of a work. */
export type CoverWork = {
  readonly id: number
  readonly title: string
  readonly creator: string | null
  readonly subjects: readonly string[]
  readonly audience?: string | null
}

export const coverTones = ['falu', 'spruce', 'lake', 'ochre', 'night', 'birch', 'heather'] as const
export type CoverTone = (typeof coverTones)[number]
export const coverOrnaments = ['tulip', 'rose', 'branch', 'gourd'] as const
export type CoverOrnament = (typeof coverOrnaments)[number]
export const coverLayouts = ['corner', 'crown', 'frame', 'spine'] as const
export type CoverLayout = (typeof coverLayouts)[number]

export type CoverDesign = {
  readonly tone: CoverTone
  readonly ornament: CoverOrnament
  readonly layout: CoverLayout
  readonly size: 'l' | 'm' | 's' | 'xs' | 'xxs'
}

/** A book for children is that first, a crime story too: it has one of the bright colours, so that their shelves are gay. */
const forChildren = /barn|child|saga|sagor|bilderb|juvenile|picture book/i
const childrensTones = ['ochre', 'falu', 'lake', 'spruce', 'heather'] as const
/** The colour a subject suggests; the first that fits wins. */
const subjectTones: readonly [RegExp, CoverTone][] = [
  [/deckar|krimin|thriller|mord|crime|detective|mystery|skräck|horror/i, 'night'],
  [/natur|djur|växt|skog|trädg|fjäll|nature|animal|garden|forest/i, 'spruce'],
  [/hav|resa|resor|sjö|sea|travel|voyage|geograf|seglation/i, 'lake'],
  [/histor|krig|folk|dalarna|släkt|war|biograf/i, 'falu'],
  [/poesi|lyrik|dikt|poet|kärlek|love|musik|music|konst|art\b/i, 'heather'],
]

/** FNV-1a: the same work looks the same on every page and every day. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let n = 0; n < text.length; n++) {
    value ^= text.charCodeAt(n)
    value = Math.imul(value, 0x01000193)
  }
  return value >>> 0
}

const pick = <T>(list: readonly T[], seed: number): T => list[seed % list.length] as T

/** The look of a generated cover: colour by subject, the rest by the title, always the same for the same work. */
export function designCover(work: CoverWork): CoverDesign {
  const seed = hash(`${work.title}|${work.creator ?? ''}`)
  const about = [...work.subjects, work.audience ?? ''].join(' ')
  const tone = forChildren.test(about)
    ? pick(childrensTones, seed >>> 4)
    : (subjectTones.find(([pattern]) => pattern.test(about))?.[1] ?? pick(coverTones, seed))
  const layout = pick(coverLayouts, seed >>> 16)
  return {
    tone,
    ornament: pick(coverOrnaments, seed >>> 8),
    layout,
    size: coverSize(coverTitle(work.title), layout),
  }
}

/** How much of the width the title has in each layout, and how much a letter takes in each size (both in % of the width). */
const room: Record<CoverLayout, number> = { corner: 80, crown: 82, frame: 73, spine: 70 }
const sizes = [
  { size: 'l', letter: 10.1, lines: 3 },
  { size: 'm', letter: 7.4, lines: 4 },
  { size: 's', letter: 6.3, lines: 5 },
  { size: 'xs', letter: 5, lines: 7 },
] as const

/** The largest letters in which no word is broken and the title leaves room for the ornament. */
export function coverSize(title: string, layout: CoverLayout): CoverDesign['size'] {
  // An m or a w takes nearly half as much again.
  const width = (word: string) => word.length + 0.4 * (word.match(/[mw]/gi) ?? []).length
  const longest = Math.max(0, ...title.split(/[\s-]+/).map(width))
  const fits = sizes.find(
    ({ letter, lines }) =>
      longest * letter <= room[layout] && title.length * letter <= room[layout] * lines * 0.72,
  )
  return fits?.size ?? 'xxs'
}

/** The title as it stands on a cover: the part before the subtitle, cut at a word when it is very long. */
export function coverTitle(title: string): string {
  const main = title.split(/ [:/;] | : /)[0] ?? title
  if (main.length <= 90) return main
  const cut = main.slice(0, 88)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 60))} …`
}
