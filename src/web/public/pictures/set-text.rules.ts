/** How wide a letter is, in parts of its size, as Source Serif 4 semibold has it; near enough to break lines by. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ .,:;!'’|ijlI\-()]/u, 0.31],
  [/[frtJsz]/u, 0.43],
  [/[mwMW@—…]/u, 0.9],
  [/\p{Script=Cyrillic}/u, 0.64],
  [/\p{Lu}/u, 0.69],
  // Marks stand above or below the letter before them.
  [/\p{M}/u, 0],
]
const widthOf = (letter: string): number => widths.find(([which]) => which.test(letter))?.[1] ?? 0.55

/** @returns in parts of the size of the letters */
export const textWidth = (text: string): number => [...text].reduce((sum, letter) => sum + widthOf(letter), 0)

/** Cuts a word that is wider than the line, with a hyphen where it is cut. */
function pieces(word: string, room: number): string[] {
  const found: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece && textWidth(`${piece}${letter}-`) > room) {
      found.push(`${piece}-`)
      piece = ''
    }
    piece += letter
  }
  return [...found, piece]
}

/**
 * Sets text in lines.
 * @param room width of a line, in parts of the size of the letters
 * @param most lines; what does not fit is left out, and an ellipsis says so
 */
export function linesOf(text: string, room: number, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const whole = line ? `${line} ${word}` : word
    if (textWidth(whole) <= room) {
      line = whole
      continue
    }
    if (line) lines.push(line)
    const parts = pieces(word, room)
    lines.push(...parts.slice(0, -1))
    line = parts.at(-1) ?? ''
  }
  if (line) lines.push(line)
  if (lines.length <= most) return lines
  const shown = lines.slice(0, most)
  let last = shown.pop() ?? ''
  while (last && textWidth(`${last} …`) > room) last = last.slice(0, -1).trimEnd()
  return [...shown, `${last} …`]
}

/** The largest of the sizes at which the text fits in its lines; the smallest when none does. */
export function sizeOf(
  text: string,
  width: number,
  sizes: readonly (readonly [size: number, lines: number])[],
) {
  const fits = sizes.find(([size, lines]) => linesOf(text, width / size, lines + 1).length <= lines)
  const [size, lines] = fits ?? sizes.at(-1) ?? [16, 1]
  return { size, lines: linesOf(text, width / size, lines) }
}

/** Whether the letters of the house have all that stands there: other scripts would come out as empty boxes. */
export const canBeSet = (text: string): boolean =>
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]*$/u.test(
    text,
  ) && !/\p{Extended_Pictographic}/u.test(text)
