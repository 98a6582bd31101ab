const ones =
  'noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton'
const tens = 'tjugo trettio fyrtio femtio sextio sjuttio åttio nittio'
const values = new Map<string, number>([
  ...ones.split(' ').map((word, n) => [word, n] as const),
  ...tens.split(' ').map((word, n) => [word, (n + 2) * 10] as const),
  ['en', 1],
  ['tu', 2],
  ['tjugi', 20],
  ['aderton', 18],
])
/** First to twelfth have words of their own; "andra" is as often the others, "första" as often the best. */
const ordinals = new Map<string, number>(
  'första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte trettonde fjortonde femtonde sextonde sjuttonde artonde nittonde tjugonde'
    .split(' ')
    .map((word, n) => [word, n + 1]),
)
/** Roman numbers that are no words of their own: "vi", "i", "di", "mix" are. */
const roman = new Map<string, number>(
  'ii 2|iii 3|iv 4|vii 7|viii 8|ix 9|xi 11|xii 12|xiii 13|xiv 14|xv 15|xvi 16|xvii 17|xviii 18|xix 19|xx 20|xxi 21'
    .split('|')
    .map(pair => pair.split(' '))
    .map(([word = '', value]) => [word, Number(value)]),
)

const longestFirst = [...values.keys(), 'hundra', 'tusen'].sort((a, b) => b.length - a.length)
const part = new RegExp(longestFirst.join('|'), 'y')

/** The value of a whole number in words; null when it is none. One, alone, is an article ("en", "ett"). */
function worth(word: string): number | null {
  const simple = values.get(word)
  if (simple !== undefined) return simple === 1 ? null : simple
  let [total, below, at] = [0, 0, 0]
  while (at < word.length) {
    part.lastIndex = at
    const piece = part.exec(word)?.[0]
    if (piece === undefined) return null
    at += piece.length
    if (piece === 'hundra') below = (below || 1) * 100
    else if (piece === 'tusen') {
      total += (below || 1) * 1000
      below = 0
    } else {
      const value = values.get(piece) as number
      // What follows must fill what is still empty: "tjugofyra", but neither "fyratjugo" nor "tretre".
      const free =
        below === 0 ? 100 : below % 100 === 0 ? 100 : below % 10 === 0 && below % 100 >= 20 ? 10 : 0
      if (value >= free) return null
      below += value
    }
  }
  return total + below
}

const digits = /^\d+$/
/** Digits as other scripts write them. */
const foreignDigits = /[٠-٩۰-۹]/g
const latinDigit = (digit: string): string => String((digit.codePointAt(0) as number) & 15)

/**
 * A number in digits, whether it is written in words ("nittonhundraåttiofyra"), as an ordinal ("tredje"), in Roman
 * ("III") or in Arabic digits; null for what is no number.
 */
export function numeral(word: string): string | null {
  if (word === '' || word.length > 60) return null
  const ordinal = ordinals.get(word) ?? roman.get(word)
  if (ordinal !== undefined) return String(ordinal)
  const latin = word.replace(foreignDigits, latinDigit)
  if (digits.test(latin)) return latin
  const value = worth(word)
  return value === null ? null : String(value)
}
