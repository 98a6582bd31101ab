/**
 * The pictures of the pages for children, in a file of their own that no other page loads. Drawn by hand in two colours, as
 * kurbits is painted: the colour of the text around, and the one the place calls its mark.
 */

const mark = 'fill="var(--mark)"'
const drawn = 'fill="currentColor"'
const line = (width: number, colour = 'currentColor'): string =>
  `fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"`
const inMark = 'var(--mark)'
const ground = 'var(--ground)'

const star = (x: number, y: number, r: number): string => {
  const points = Array.from({ length: 10 }, (_, n) => {
    const [radius, angle] = [n % 2 ? r * 0.45 : r, (Math.PI / 5) * n - Math.PI / 2]
    return `${(x + radius * Math.cos(angle)).toFixed(1)} ${(y + radius * Math.sin(angle)).toFixed(1)}`
  })
  return `M${points.join('L')}Z`
}
const leaf = (x: number, y: number, size: number, turn: number): string =>
  `<path d="M0 0C-9 -7 -10 -20 0 -30C10 -20 9 -7 0 0Z" transform="translate(${x} ${y}) rotate(${turn}) scale(${size})"/>`

/** The wooden horse of Dalarna, with a painted saddle. */
const horse = `<path d="M28 104V70C28 56 36 48 50 48H64C68 40 70 33 71 25L75 13L82 21C94 24 103 34 106 46C106 52 99 55 95 51L87 46C87 57 93 62 93 74V104H77V84C67 89 54 89 44 84V104Z" ${drawn}/>
<path d="M44 49C44 64 62 66 66 47" ${line(5, inMark)}/><path d="M66 40C72 44 79 44 85 41" ${line(4, inMark)}/>
<circle cx="55" cy="70" r="5" ${mark}/><g ${mark}>${leaf(55, 78, 0.42, 140)}${leaf(55, 78, 0.42, 220)}${leaf(46, 68, 0.4, 280)}${leaf(64, 68, 0.4, 80)}</g><circle cx="84" cy="31" r="2.8" fill="${ground}"/>`

const stem = (top: number): string => `<path d="M60 106C60 92 60 ${top + 20} 60 ${top}" ${line(5)}/>`
const earth = `<path d="M26 108C40 102 80 102 94 108" ${line(5, inMark)}/>`

const drawings = {
  horse,
  /* How one grows: a sprout, two leaves, a bud, a flower, and a whole bunch. */
  'age-0-3': `${earth}${stem(82)}<g ${drawn}>${leaf(60, 84, 0.9, -42)}${leaf(60, 84, 0.9, 42)}</g>`,
  'age-4-6': `${earth}${stem(56)}<g ${drawn}>${leaf(60, 92, 1, -58)}${leaf(60, 92, 1, 58)}${leaf(60, 58, 0.9, -24)}${leaf(60, 58, 0.9, 24)}</g>`,
  'age-6-9': `${earth}${stem(44)}<g ${drawn}>${leaf(60, 96, 1.1, -62)}${leaf(60, 96, 1.1, 62)}${leaf(60, 74, 1, -48)}${leaf(60, 74, 1, 48)}</g>
<path d="M60 52C46 46 44 28 60 14C76 28 74 46 60 52Z" ${mark}/><path d="M60 52C50 46 48 38 50 30M60 52C70 46 72 38 70 30" ${line(4)}/>`,
  'age-9-12': `${earth}${stem(50)}<g ${drawn}>${leaf(60, 98, 1.2, -64)}${leaf(60, 98, 1.2, 64)}${leaf(60, 78, 1, -52)}${leaf(60, 78, 1, 52)}</g>
<path d="M60 58C42 54 32 36 36 14C48 18 56 26 60 38C64 26 72 18 84 14C88 36 78 54 60 58Z" ${mark}/><path d="M60 34C53 26 53 14 60 4C67 14 67 26 60 34Z" ${drawn}/>`,
  'age-all': `${earth}<path d="M60 106C56 84 44 70 34 58M60 106C64 84 76 70 86 58M60 106V44" ${line(4.5)}/>
<path d="M60 50C48 46 42 32 44 18C52 20 58 26 60 34C62 26 68 20 76 18C78 32 72 46 60 50Z" ${mark}/><circle cx="32" cy="52" r="12" ${mark}/><circle cx="32" cy="52" r="5" ${drawn}/><circle cx="88" cy="52" r="12" ${mark}/><circle cx="88" cy="52" r="5" ${drawn}/>
<g ${drawn}>${leaf(54, 92, 0.9, -66)}${leaf(66, 92, 0.9, 66)}${leaf(60, 76, 0.7, -30)}${leaf(60, 76, 0.7, 30)}</g>`,
  djur: `<path d="M84 98C106 100 112 80 102 66" ${line(9)}/><path d="M34 106C28 90 30 74 38 64C28 54 28 38 32 18L48 30C54 28 62 28 68 30L84 18C88 38 88 54 78 64C88 74 90 92 84 106Z" ${drawn}/>
<circle cx="46" cy="46" r="4.5" ${mark}/><circle cx="70" cy="46" r="4.5" ${mark}/><path d="M54 55H62L58 60Z" ${mark}/><path d="M40 60L24 58M40 64L25 68M76 60L92 58M76 64L91 68" ${line(2.6, inMark)}/><path d="M48 106V92M68 106V92" ${line(4, inMark)}/>`,
  hastar: horse,
  spokligt: `<circle cx="90" cy="26" r="15" ${mark}/><path d="M58 18C36 18 24 36 24 60V106L36 96L47 107L58 96L69 107L80 96L92 106V60C92 36 80 18 58 18Z" ${drawn}/>
<ellipse cx="46" cy="54" rx="6" ry="9" fill="${ground}"/><ellipse cx="70" cy="54" rx="6" ry="9" fill="${ground}"/><ellipse cx="58" cy="77" rx="7" ry="10" fill="${ground}"/>`,
  mysterier: `<path d="M74 74L104 104" ${line(13)}/><circle cx="50" cy="50" r="33" ${line(9)}/><g ${mark}><ellipse cx="50" cy="60" rx="11" ry="9"/><ellipse cx="36" cy="48" rx="4.5" ry="6.5"/><ellipse cx="45" cy="39" rx="4.5" ry="6.5"/><ellipse cx="56" cy="39" rx="4.5" ry="6.5"/><ellipse cx="64" cy="48" rx="4.5" ry="6.5"/></g>`,
  roligt: `<circle cx="60" cy="60" r="46" ${drawn}/><path d="M34 48C38 40 48 40 52 48M68 48C72 40 82 40 86 48" ${line(6, ground)}/><path d="M32 62C36 94 84 94 88 62Z" fill="${ground}"/><path d="M44 82C52 74 68 74 76 82C66 90 54 90 44 82Z" ${mark}/>`,
  aventyr: `<path d="M16 78H104L90 100C88 104 84 106 80 106H40C36 106 32 104 30 100Z" ${drawn}/><path d="M58 78V12" ${line(5)}/><path d="M64 18C84 30 94 48 92 68H64Z" ${drawn}/><path d="M52 26C36 38 26 52 24 68H52Z" ${mark}/><path d="M58 12H76L70 18L76 24H58Z" ${mark}/><path d="M8 112C18 106 26 106 36 112C46 118 54 118 64 112C74 106 82 106 92 112C100 116 106 116 112 112" ${line(4, inMark)}/>`,
  magi: `<path d="M24 104L70 58" ${line(10)}/><path d="${star(80, 42, 27)}" ${mark}/><path d="${star(34, 36, 11)}${star(98, 88, 10)}${star(54, 14, 7)}${star(72, 100, 6)}" ${drawn}/>`,
  rymden: `<circle cx="58" cy="64" r="29" ${drawn}/><path d="M20 84C4 78 28 58 56 46C88 32 116 30 112 42C108 56 82 70 62 79" ${line(7, inMark)}/><circle cx="48" cy="56" r="5" fill="${ground}" opacity=".35"/><circle cx="66" cy="78" r="4" fill="${ground}" opacity=".35"/><path d="${star(22, 26, 9)}${star(96, 92, 8)}" ${mark}/><circle cx="48" cy="16" r="3" ${drawn}/><circle cx="88" cy="14" r="3.5" ${drawn}/><circle cx="100" cy="66" r="2.5" ${drawn}/>`,
  fotboll: `<circle cx="60" cy="60" r="46" ${drawn}/><path d="M60 42L77 54.400L70.5 74.500H49.500L43 54.400Z" ${mark}/><path d="M60 42V26M77 54.400L93 48M70.5 74.500L80 89M49.5 74.500L40 89M43 54.400L27 48" ${line(4, ground)}/><path d="M46 16L60 26L74 16M102 44L93 48L97 66M90 96L80 89L64 105M56 105L40 89L30 96M23 66L27 48L18 44" ${line(4, ground)}/>`,
  fakta: `<path d="M60 20C42 20 30 34 30 50C30 64 40 70 45 82H75C80 70 90 64 90 50C90 34 78 20 60 20Z" ${drawn}/><path d="M48 92H72M52 102H68" ${line(7, inMark)}/><path d="M52 76L48 56L60 64L72 56L68 76" ${line(4, ground)}/><path d="M60 4V9M20 18L25 23M100 18L95 23M10 52H16M104 52H110" ${line(5, inMark)}/>`,
  dinosaurier: `<path d="M8 98C20 98 28 90 34 78C42 64 56 60 68 64C78 62 82 54 80 40C78 24 88 12 101 15C111 18 114 27 108 32C100 35 95 38 95 48C95 68 94 78 86 86V106H74V92C68 94 60 94 54 92V106H42V94C32 106 18 106 8 98Z" ${drawn}/><circle cx="98" cy="24" r="3" fill="${ground}"/><circle cx="52" cy="76" r="4.5" ${mark}/><circle cx="66" cy="74" r="5" ${mark}/><circle cx="80" cy="72" r="4" ${mark}/><circle cx="60" cy="86" r="3.5" ${mark}/><path d="M30 76L28 64L40 66L44 54L54 59L62 49L69 58" ${line(4, inMark)}/>`,
  vanner: `<circle cx="36" cy="46" r="15" ${drawn}/><circle cx="84" cy="46" r="15" ${drawn}/><path d="M16 106V86C16 72 25 66 36 66C47 66 56 72 56 86V106Z" ${drawn}/><path d="M64 106V86C64 72 73 66 84 66C95 66 104 72 104 86V106Z" ${drawn}/><path d="M60 34C46 24 46 10 54 9C58 9 60 12 60 15C60 12 62 9 66 9C74 10 74 24 60 34Z" ${mark}/><path d="M48 84C54 92 66 92 72 84" ${line(7, inMark)}/><path d="M31 50C33 54 39 54 41 50M79 50C81 54 87 54 89 50" ${line(3, ground)}/>`,
  natur: `<circle cx="88" cy="32" r="16" ${mark}/><path d="M48 8L68 40H60L78 66H68L88 94H8L28 66H18L36 40H28Z" ${drawn}/><path d="M48 94V112" ${line(8)}/><path d="M82 112C82 104 82 102 82 98" ${line(3.5, inMark)}/><g ${mark}>${leaf(82, 104, 0.5, -40)}${leaf(82, 104, 0.5, 40)}</g><path d="M12 112H108" ${line(4, inMark)}/>`,
  rim: `<path d="M44 84V26L92 16V74" ${line(8)}/><path d="M44 44L92 34" ${line(8)}/><ellipse cx="33" cy="88" rx="15" ry="12" ${drawn}/><ellipse cx="81" cy="78" rx="15" ry="12" ${drawn}/><path d="${star(22, 36, 11)}${star(106, 98, 9)}" ${mark}/><circle cx="60" cy="106" r="4" ${mark}/><circle cx="20" cy="62" r="4" ${mark}/>`,
  latt: `<path d="M60 34C48 24 30 22 12 26V96C30 92 48 94 60 104C72 94 90 92 108 96V26C90 22 72 24 60 34Z" ${drawn}/><path d="M60 36V102" ${line(4, ground)}/><path d="M24 78L36 46L48 78M29 67H43" ${line(6, ground)}/><circle cx="84" cy="68" r="10" ${line(6, ground)}/><path d="M95 56V80" ${line(6, ground)}/><path d="${star(60, 14, 10)}" ${mark}/>`,
  lyssna: `<path d="M20 74V64C20 38 38 22 60 22C82 22 100 38 100 64V74" ${line(9)}/><rect x="12" y="66" width="24" height="38" rx="11" ${drawn}/><rect x="84" y="66" width="24" height="38" rx="11" ${drawn}/><path d="M50 92V66L74 60V86" ${line(5, inMark)}/><circle cx="45" cy="92" r="6.5" ${mark}/><circle cx="69" cy="86" r="6.5" ${mark}/>`,
  serier: `<path d="M14 16H84C90 16 94 20 94 26V58C94 64 90 68 84 68H48L28 86V68H14C8 68 4 64 4 58V26C4 20 8 16 14 16Z" ${drawn} transform="translate(4)"/><path d="M46 28H58L55 48H49Z" fill="${ground}"/><circle cx="52" cy="57" r="4.5" fill="${ground}"/><path d="M64 76H106C110 76 112 79 112 82V98C112 102 110 104 106 104H102V116L88 104H64C60 104 58 102 58 98V82C58 79 60 76 64 76Z" ${mark}/>`,
  film: `<path d="M14 48H106V98C106 102 103 105 99 105H21C17 105 14 102 14 98Z" ${drawn}/><path d="M13 40L102 18L106 33L17 55Z" ${mark}/><path d="M36 34L46 47M60 28L70 41M84 22L94 35" ${line(6, ground)}/><path d="M50 62L78 77L50 92Z" fill="${ground}"/>`,
  spel: `<path d="M38 36H82C100 36 112 62 112 86C112 98 98 102 90 92L80 80H40L30 92C22 102 8 98 8 86C8 62 20 36 38 36Z" ${drawn}/><path d="M40 48V68M30 58H50" ${line(7, ground)}/><circle cx="78" cy="64" r="5.5" ${mark}/><circle cx="90" cy="54" r="5.5" ${mark}/><path d="M60 36C60 24 70 24 70 14" ${line(4, inMark)}/>`,
  /* The horse reads, and kurbits grows out of its saddle. */
  reader: `<g transform="translate(120 92) scale(1.85)">${horse}</g>
<path d="M222 182C222 130 196 116 206 76C212 52 236 50 240 66C242 76 232 82 226 76" ${line(6, inMark)}/><path d="M222 170C232 128 268 128 270 92C271 74 252 70 248 82" ${line(6, inMark)}/><path d="M222 176C206 142 172 148 162 118C156 98 174 90 180 102" ${line(6, inMark)}/>
<g ${mark}>${leaf(206, 82, 1.3, -18)}${leaf(270, 96, 1.2, 28)}${leaf(162, 120, 1.2, -50)}${leaf(214, 136, 0.9, -70)}${leaf(244, 132, 0.9, 74)}${leaf(190, 144, 0.8, -8)}</g><circle cx="238" cy="34" r="7" ${drawn}/><circle cx="290" cy="62" r="6" ${drawn}/><circle cx="142" cy="84" r="6" ${drawn}/><circle cx="184" cy="56" r="5" ${drawn}/>
<path d="M372 214C354 200 330 198 306 206V276C330 268 354 270 372 284C390 270 414 268 438 276V206C414 198 390 200 372 214Z" ${mark}/><path d="M372 216V280" ${line(4, ground)}/><path d="M320 224C334 220 348 222 360 230M320 242C334 238 348 240 360 248M384 230C396 222 410 220 424 224M384 248C396 240 410 238 424 242" ${line(4, ground)}/>
<path d="M90 286H450" ${line(6, inMark)}/><path d="${star(330, 150, 13)}${star(396, 118, 17)}${star(412, 174, 9)}" ${mark}/>`,
} as const

export type ChildrenDrawing = keyof typeof drawings

/** All of them as one SVG document. */
export function childrenSheet(): string {
  const symbols = Object.entries(drawings).map(
    ([name, body]) =>
      `<symbol id="${name}" viewBox="${name === 'reader' ? '80 0 380 300' : '0 0 120 120'}">${body}</symbol>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('').replaceAll('\n', '')}</svg>`
}
