/**
 * Every drawing of the house in one file: the mark, the kurbits ornaments and the icons. Drawn by
 * hand as brush strokes; a colour is always currentColor, so a drawing follows the text around it.
 */

const around = (count: number, shape: (angle: number) => string): string =>
  Array.from({ length: count }, (_, n) => shape((360 / count) * n)).join('')

const petal = 'M60 60C48 46 48 26 60 14C72 26 72 46 60 60Z'
const leafRight = 'M60 96C66 74 84 66 106 70C100 90 82 100 60 96Z'
const leafLeft = 'M60 96C54 74 36 66 14 70C20 90 38 100 60 96Z'

/** A leaf with the lighter brush stroke that gives kurbits its depth. */
const leaf = (path: string, vein: string): string =>
  `<path d="${path}" fill="currentColor" opacity=".82"/><path d="${vein}" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"/>`

const ornaments = {
  /* A tulip between two swung leaves. */
  tulip: `<path d="M60 116C60 92 60 74 60 60" fill="none" stroke="currentColor" stroke-width="3.4" stroke-linecap="round"/>
${leaf(leafRight, 'M60 98C78 104 100 96 112 72')}${leaf(leafLeft, 'M60 98C42 104 20 96 8 72')}
<path d="M60 66C44 60 34 44 38 22C50 26 57 34 60 46C63 34 70 26 82 22C86 44 76 60 60 66Z" fill="currentColor"/>
<path d="M60 40C53 32 53 18 60 6C67 18 67 32 60 40Z" fill="currentColor" opacity=".6"/>
<g fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round"><path d="M30 24C26 44 34 64 56 70"/><path d="M90 24C94 44 86 64 64 70"/></g>
<circle cx="26" cy="16" r="4" fill="currentColor"/><circle cx="94" cy="16" r="4" fill="currentColor"/>`,
  /* A flower seen from above: two rings of petals. */
  rose: `${around(8, a => `<path d="${petal}" fill="currentColor" opacity=".72" transform="rotate(${a} 60 60)"/>`)}
${around(8, a => `<path d="M60 60L60 28" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" transform="rotate(${a} 60 60)"/>`)}
${around(8, a => `<circle cx="60" cy="8" r="3.2" fill="currentColor" transform="rotate(${a + 22.5} 60 60)"/>`)}
<circle cx="60" cy="60" r="10" fill="currentColor"/>`,
  /* A branch that grows out of the lower right corner. */
  branch: `<path d="M118 118C92 112 66 96 56 66C50 46 34 34 12 34" fill="none" stroke="currentColor" stroke-width="3.2" stroke-linecap="round"/>
<path d="M86 104C78 90 82 74 98 64C108 80 104 96 86 104Z" fill="currentColor" opacity=".85"/>
<path d="M68 90C52 96 38 90 28 76C44 68 60 74 68 90Z" fill="currentColor" opacity=".7"/>
<path d="M55 62C52 46 58 34 74 26C80 42 72 56 55 62Z" fill="currentColor" opacity=".85"/>
<path d="M12 34C4 26 4 14 14 6C24 10 28 20 24 30Z" fill="currentColor"/><path d="M14 34C4 40 2 50 8 58C18 56 24 48 22 38Z" fill="currentColor" opacity=".65"/>
<circle cx="40" cy="22" r="3.6" fill="currentColor"/><circle cx="84" cy="14" r="3" fill="currentColor"/><circle cx="112" cy="52" r="3" fill="currentColor"/>`,
  /* A gourd with scrolls, the old heart of every kurbits. */
  gourd: `<path d="M60 108C40 108 32 92 40 78C46 68 46 62 44 54H76C74 62 74 68 80 78C88 92 80 108 60 108Z" fill="currentColor" opacity=".85"/>
<path d="M40 54H80" stroke="currentColor" stroke-width="4" stroke-linecap="round"/>
<g fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round"><path d="M60 52C60 38 60 26 60 14"/><path d="M56 52C46 42 30 42 24 30C20 20 30 12 36 20C40 26 34 32 30 28"/><path d="M64 52C74 42 90 42 96 30C100 20 90 12 84 20C80 26 86 32 90 28"/></g>
<path d="M60 30C52 24 52 12 60 2C68 12 68 24 60 30Z" fill="currentColor"/>
<path d="M34 48C22 50 14 60 12 72C26 72 34 62 34 48Z" fill="currentColor" opacity=".7"/><path d="M86 48C98 50 106 60 108 72C94 72 86 62 86 48Z" fill="currentColor" opacity=".7"/>`,
} as const

/** One swung branch of the big bouquet, growing from (0, 0) upwards to the right. */
const spray = (turn: number, scale: number, flip: boolean): string =>
  `<g transform="translate(240 330) scale(${flip ? -1 : 1} 1) rotate(${turn}) scale(${scale})"><path d="M0 0C14 -70 70 -92 104 -134C130 -168 126 -214 98 -244" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round"/>
<path d="M98 -244C74 -254 66 -276 78 -304C100 -296 112 -274 98 -244Z" fill="currentColor"/><path d="M98 -244C122 -250 136 -270 130 -300C108 -296 94 -276 98 -244Z" fill="currentColor" opacity=".7"/>
<path d="M66 -96C34 -102 14 -128 14 -160C46 -156 68 -130 66 -96Z" fill="currentColor" opacity=".75"/><path d="M110 -142C136 -140 156 -158 164 -186C136 -190 114 -172 110 -142Z" fill="currentColor" opacity=".75"/>
<path d="M114 -184C92 -188 76 -204 72 -226C94 -224 112 -208 114 -184Z" fill="currentColor" opacity=".55"/>
<path d="M24 -56C50 -46 78 -54 92 -78C68 -88 40 -80 24 -56Z" fill="currentColor" opacity=".6"/>
<circle cx="172" cy="-212" r="6" fill="currentColor"/><circle cx="44" cy="-188" r="5" fill="currentColor"/><circle cx="58" cy="-250" r="4" fill="currentColor"/></g>`

const placed = (name: keyof typeof ornaments, x: number, y: number, scale: number): string =>
  `<g transform="translate(${x} ${y}) scale(${scale}) translate(-60 -60)">${ornaments[name]}</g>`

/** A gourd with branches and flowers: the kurbits of the start page. */
const bouquet = `${spray(4, 0.92, false)}${spray(4, 0.92, true)}${spray(52, 0.8, false)}${spray(52, 0.8, true)}
${placed('gourd', 240, 372, 1.5)}${placed('tulip', 240, 84, 1.25)}<path d="M240 318C236 260 244 210 240 140" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round"/>
${placed('rose', 240, 208, 0.82)}${placed('rose', 118, 214, 0.5)}${placed('rose', 362, 214, 0.5)}${placed('rose', 72, 348, 0.42)}${placed('rose', 408, 348, 0.42)}`

const icons = {
  globe: '<circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c5 5.5 5 12.5 0 18M12 3c-5 5.5-5 12.5 0 18"/>',
  search: '<circle cx="11" cy="11" r="6.5"/><path d="M16 16l5 5"/>',
  check: '<path d="M4.5 12.5l5 5 10-11"/>',
  cross: '<path d="M6 6l12 12M18 6L6 18"/>',
  warning: '<path d="M12 3.5L22 20.5H2Z M12 10v4.5M12 17.2v.6"/>',
  info: '<circle cx="12" cy="12" r="9"/><path d="M12 11v6M12 7v.8"/>',
  pin: '<path d="M12 21.5c5-6 7-9 7-12a7 7 0 1 0-14 0c0 3 2 6 7 12z"/><circle cx="12" cy="9.5" r="2.5"/>',
  clock: '<circle cx="12" cy="12" r="9"/><path d="M12 7v5.4l3.5 2"/>',
  calendar: '<path d="M4 6h16v14H4zM4 10.5h16M8.5 3.5V8M15.5 3.5V8"/>',
  person: '<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c1-4.5 4-6 7.5-6s6.5 1.5 7.5 6"/>',
  book: '<path d="M12 6.5C9.5 4.5 6.5 4 3 4.5v14c3.500-.5 6.500 0 9 2 2.500-2 5.500-2.500 9-2v-14c-3.500-.5-6.500 0-9 2zm0 0v14"/>',
  arrow: '<path d="M4 12h15M13 6l6 6-6 6"/>',
  filter: '<path d="M3 6h18M6.500 12h11M10 18h4"/>',
  van: '<path d="M2 7h12v10H2zM14 10h4l4 4v3h-8zM6 19.500a1.500 1.500 0 1 0 .01 0M17.500 19.500a1.500 1.500 0 1 0 .01 0"/>',
} as const

const symbols = {
  mark: {
    box: '0 0 40 40',
    body: '<path d="M20 37C20 26 13 17 3 15C2 26 9 35 20 37Z" fill="currentColor"/><path d="M20 37C20 26 27 17 37 15C38 26 31 35 20 37Z" fill="currentColor"/><path d="M20 28C15 22 15 15 20 10C25 15 25 22 20 28Z" fill="currentColor"/><circle cx="20" cy="5" r="3.400" fill="#d99a2b"/>',
  },
  ...Object.fromEntries(
    Object.entries(ornaments).map(([name, body]) => [name, { box: '0 0 120 120', body }]),
  ),
  vine: { box: '-30 10 540 460', body: bouquet },
} as Record<'mark' | 'vine' | keyof typeof ornaments, { box: string; body: string }>

export type SymbolName = 'mark' | 'vine' | keyof typeof ornaments | keyof typeof icons

/** One of the drawings by itself: its box and what stands in it. */
export const drawingOf = (name: 'mark' | 'vine' | keyof typeof ornaments): { box: string; body: string } =>
  symbols[name]

/** The whole sprite as one SVG document. */
export function spriteSheet(): string {
  const drawings = Object.entries(symbols).map(
    ([name, { box, body }]) => `<symbol id="${name}" viewBox="${box}">${body}</symbol>`,
  )
  const signs = Object.entries(icons).map(
    ([name, body]) =>
      `<symbol id="${name}" viewBox="0 0 24 24" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${body}</symbol>`,
  )
  const all = [...drawings, ...signs].join('').replaceAll('\n', '')
  return `<svg xmlns="http://www.w3.org/2000/svg">${all}</svg>`
}

/** The drawings and the icons by name, for the style page. */
export const drawingNames = Object.keys(symbols) as SymbolName[]
export const iconNames = Object.keys(icons) as SymbolName[]
