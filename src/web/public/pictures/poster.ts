import { readFileSync } from 'node:fs'
import { type CoverWork, coverTitle, designCover, drawingOf } from '../../ui/index.ts'
import { canBeSet, linesOf, sizeOf } from './set-text.rules.ts'

/** What a picture of a page says, for where the page is shared: 1200 by 630. */
export type Poster = {
  readonly title: string
  /** Below the title: by whom, or when. */
  readonly by: string | null
  /** Where: libraries that have it, a place. */
  readonly where: string | null
  /** The cover of a work; null = an ornament of the house in its place. */
  readonly cover: CoverWork | null
}

type Colours = { readonly bg: string; readonly deep: string; readonly ink: string; readonly mark: string }

const css = readFileSync(new URL('../../ui/css/cover.css', import.meta.url), 'utf8')
const namedIn = (rule: string): Partial<Record<string, string>> =>
  Object.fromEntries(
    [...rule.matchAll(/--cover-(\w+): (#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]),
  )
const ruleOf = (selector: string): string => css.split(`${selector} {`)[1]?.split('}')[0] ?? ''
const plain = namedIn(ruleOf('.cover'))

/** The colours of a cover, as its stylesheet has them. */
function coloursOf(tone: string): Colours {
  const named = { ...plain, ...namedIn(ruleOf(`.tone-${tone}`)) }
  const { bg = '#7c1a15', deep = bg, ink = '#fdf1e0', mark = ink } = named
  return { bg, deep, ink, mark }
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/\p{Cc}/gu, ' ')

const serif = 'font-family="\'Source Serif 4\', \'Vazirmatn Variable\'" font-weight="600"'
const sans = "font-family=\"'Inter', 'Source Serif 4', 'Vazirmatn'\""

type Set = { x: number; y: number; size: number; lead: number; fill: string; face?: string }
const set = (lines: readonly string[], { x, y, size, lead, fill, face = serif }: Set): string =>
  lines
    .map(
      (line, n) =>
        `<text x="${x}" y="${y + n * size * lead}" font-size="${size}" fill="${fill}" ${face}>${escaped(line)}</text>`,
    )
    .join('')

const drawing = (
  name: Parameters<typeof drawingOf>[0],
  x: number,
  y: number,
  size: number,
  colour: string,
): string => {
  const { box, body } = drawingOf(name)
  return `<svg x="${x}" y="${y}" width="${size}" height="${size}" viewBox="${box}" color="${colour}">${body}</svg>`
}

const coverWidth = 340
const coverHeight = 510
const percent = (share: number): number => (share / 100) * coverWidth
/** Parts of the width, as in the stylesheet. */
const titleSizes = { l: 17, m: 13, s: 11, xs: 8.8, xxs: 7 } as const

/** The cover of a work as it looks on the site, 340 by 510, at (0, 0). */
function coverOf(work: CoverWork): string {
  const { tone, ornament, layout, size } = designCover(work)
  const { bg, deep, ink, mark } = coloursOf(tone)
  const letter = percent(titleSizes[size])
  const left = percent(layout === 'spine' ? 20 : layout === 'frame' ? 14 : 11)
  const right = percent(layout === 'frame' ? 12 : 9)
  const title = canBeSet(work.title)
    ? linesOf(coverTitle(work.title), (coverWidth - left - right) / letter, 9)
    : []
  const by = work.creator && canBeSet(work.creator) ? work.creator : ''
  const bySize = percent(6.6)
  const byLines = linesOf(by, (coverWidth - left - right) / bySize, 2)
  const kurbits = { corner: [84, 38, 56], crown: [52, 24, 75], frame: [44, 47, 82], spine: [56, 40, 74] }[
    layout
  ]
  const [width = 0, x = 0, y = 0] = kurbits
  return `<defs><linearGradient id="g" x1="0" y1="0" x2="0.26" y2="1"><stop offset="0" stop-color="${bg}"/><stop offset="1" stop-color="${deep}"/></linearGradient><clipPath id="c"><rect width="${coverWidth}" height="${coverHeight}" rx="8"/></clipPath></defs>
<rect x="6" y="10" width="${coverWidth}" height="${coverHeight}" rx="8" fill="#3c2814" opacity=".18"/><g clip-path="url(#c)"><rect width="${coverWidth}" height="${coverHeight}" fill="url(#g)"/><rect width="${percent(3.5)}" height="${coverHeight}" fill="#000" opacity=".16"/>
${layout === 'spine' ? `<rect x="${percent(10)}" width="${percent(2.6)}" height="${coverHeight}" fill="${mark}" opacity=".85"/>` : ''}
${layout === 'frame' ? `<rect x="${percent(6.5)}" y="${percent(4.5)}" width="${percent(89)}" height="${coverHeight - percent(9)}" rx="${percent(1.5)}" fill="none" stroke="${mark}" stroke-width="${percent(1.1)}" opacity=".8"/>` : ''}
<g opacity="${size === 'xs' || size === 'xxs' ? 0.55 : 1}">${drawing(ornament, percent(x), percent(y), percent(width), mark)}</g>
${set(title, { x: left, y: percent(12) + letter * 0.8, size: letter, lead: 1.08, fill: ink })}
${set(byLines, { x: left, y: coverHeight - percent(9) - (byLines.length - 1) * bySize * 1.2, size: bySize, lead: 1.2, fill: ink })}</g>`
}

/** Beside a cover the page is birch white; by themselves the words stand on the red of the house. */
const birch = {
  ground: '#faf7f1',
  vine: '#8c1d18',
  shade: 0.1,
  title: '#211d19',
  by: '#5a534b',
  where: '#17603f',
}
const falu = {
  ground: '#8c1d18',
  vine: '#f2c078',
  shade: 0.3,
  title: '#fff8ef',
  by: '#fbe3d0',
  where: '#f2c078',
}

/** @returns an SVG document; the same words give the same drawing */
export function drawPoster({ title, by, where, cover }: Poster): string {
  const left = cover ? 480 : 90
  const room = 1200 - left - 80
  const { ground, vine, shade, ...ink } = cover ? birch : falu
  const mark = cover ? falu.ground : falu.title
  const { size, lines } = sizeOf(canBeSet(title) ? title : '', room, [
    [84, 2],
    [68, 3],
    [54, 4],
    [44, 5],
  ])
  const top = Math.max(140, 300 - (lines.length * size * 1.12) / 2)
  const below = top + Math.max(0, lines.length - 1) * size * 1.12 + 64
  // Where the title is long the rest is short, so that nothing meets the name of the house.
  const byLines = by && canBeSet(by) ? linesOf(by, room / 34, lines.length > 2 ? 1 : 2) : []
  const whereLines = where && canBeSet(where) ? linesOf(where, room / 26, 1) : []
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630"><rect width="1200" height="630" fill="${ground}"/>
<g opacity="${shade}">${drawing('vine', cover ? 760 : 680, cover ? 170 : 90, cover ? 560 : 620, vine)}</g><rect width="1200" height="14" fill="${cover ? falu.ground : '#6a120f'}"/>
${cover ? `<g transform="translate(80 66)">${coverOf(cover)}</g>` : ''}
${set(lines, { x: left, y: top, size, lead: 1.12, fill: ink.title })}
${set(byLines, { x: left, y: below, size: 34, lead: 1.25, fill: ink.by, face: sans })}
${set(whereLines, { x: left, y: below + byLines.length * 44, size: 26, lead: 1.2, fill: ink.where, face: sans })}
${drawing('mark', left, 524, 52, mark)}${set(['Dalabiblioteken'], { x: left + 64, y: 564, size: 36, lead: 1, fill: mark })}</svg>`
}
