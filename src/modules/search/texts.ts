/** Many short texts in two shared arrays: no string lives until it is asked for. Text n is `bytes[offsets[n] .. offsets[n + 1]]`, UTF-8. */
export interface Texts {
  readonly length: number
  readonly offsets: Uint32Array
  readonly bytes: Uint8Array
}

/** Puts texts into a shared block, in the order given. */
export function textsOf(list: readonly string[]): Texts {
  const offsets = new Uint32Array(new SharedArrayBuffer(4 * (list.length + 1)))
  let total = 0
  for (const [n, text] of list.entries()) {
    total += Buffer.byteLength(text)
    offsets[n + 1] = total
  }
  const bytes = new Uint8Array(new SharedArrayBuffer(Math.max(total, 8)), 0, total)
  const into = Buffer.from(bytes.buffer, 0, total)
  for (const [n, text] of list.entries()) into.write(text, offsets[n] as number)
  return { length: list.length, offsets, bytes }
}

export const textAt = ({ offsets, bytes }: Texts, n: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8', offsets[n], offsets[n + 1])

/** The order of bytes, which is the order of code points, and the order the block of terms is kept in. */
export function byBytes(a: string, b: string): number {
  const end = Math.min(a.length, b.length)
  for (let n = 0; n < end; n++) {
    const [one, other] = [a.charCodeAt(n), b.charCodeAt(n)]
    if (one === other) continue
    const [highOne, highOther] = [one >= 0xd800 && one < 0xe000, other >= 0xd800 && other < 0xe000]
    return highOne === highOther ? one - other : highOne ? 1 : -1
  }
  return a.length - b.length
}

function compareAt({ offsets, bytes }: Texts, n: number, key: Uint8Array): number {
  const from = offsets[n] as number
  const length = (offsets[n + 1] as number) - from
  const end = Math.min(length, key.length)
  for (let k = 0; k < end; k++) {
    const difference = (bytes[from + k] as number) - (key[k] as number)
    if (difference) return difference
  }
  return length - key.length
}

const firstFrom = (texts: Texts, key: Uint8Array, from: number): number => {
  let [low, high] = [from, texts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareAt(texts, middle, key) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** Where a text stands in a sorted block; -1 = not there. */
export function indexOfText(texts: Texts, text: string): number {
  const key = Buffer.from(text)
  const at = firstFrom(texts, key, 0)
  return at < texts.length && compareAt(texts, at, key) === 0 ? at : -1
}

/** The stretch of a sorted block that begins with a text: the first, and the one after the last. */
export function stretchOf(texts: Texts, start: string, from = 0): readonly [number, number] {
  const key = Buffer.from(start)
  const first = firstFrom(texts, key, from)
  // 0xff is no byte of any text: it stands after everything that begins with the key.
  return [first, firstFrom(texts, Buffer.concat([key, Buffer.from([0xff])]), first)]
}
