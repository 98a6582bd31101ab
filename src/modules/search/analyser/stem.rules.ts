const vowel = /[aeiouyäåö]/

const endings = [
  ...['heterna', 'hetens', 'arnas', 'ernas', 'ornas', 'andes', 'andet', 'arens', 'heter', 'anden', 'heten'],
  ...[
    'ande',
    'arna',
    'erna',
    'orna',
    'arne',
    'aste',
    'ades',
    'aren',
    'erns',
    'ade',
    'are',
    'ern',
    'ens',
    'het',
    'ast',
  ],
  ...['ad', 'en', 'ar', 'er', 'or', 'as', 'es', 'at', 'a', 'e'],
].sort((a, b) => b.length - a.length)

/** Letters an s may follow as an ending of its own. */
const beforeS = 'bcdfghjklmnoprtvy'
const doubled = ['dd', 'gd', 'nn', 'dt', 'gt', 'kt', 'tt']

/** Where the part of a word begins that endings may be taken from: after the first consonant after a vowel, at the fourth letter at the soonest. */
function endingsFrom(word: string): number {
  for (let at = 1; at < word.length; at++)
    if (!vowel.test(word.charAt(at)) && vowel.test(word.charAt(at - 1))) return Math.max(3, at + 1)
  return word.length
}

const notEt = /(?:h|iet|uit|fab|cit|dit|alit|ilit|mit|nit|pit|rit|sit|tit|ivit|kvit|xit|kom|rak|pak|stak)$/

/** Whether -et is the definite form ("huset") and no part of the word ("bankett"): a consonant before it, a vowel before that. */
const isDefinite = (before: string): boolean =>
  !vowel.test(before.charAt(before.length - 1)) &&
  vowel.test(before.charAt(before.length - 2)) &&
  !notEt.test(before)

/**
 * The stem of a Swedish word by the Snowball algorithm of Martin Porter (snowballstem.org, BSD): what is left when
 * inflection is taken off. For comparing only; a stem need not be a word.
 */
export function stem(word: string): string {
  const from = endingsFrom(word)
  let rest = word
  const ends = (ending: string): boolean => rest.length - ending.length >= from && rest.endsWith(ending)
  const ending = endings.find(ends)
  const definite = ['ets', 'et'].find(ends)
  if (ending !== undefined) rest = rest.slice(0, -ending.length)
  else if (definite && isDefinite(rest.slice(0, -definite.length))) rest = rest.slice(0, -definite.length)
  else if (
    ends('s') &&
    (beforeS.includes(rest.charAt(rest.length - 2)) || (definite === 'ets' && isDefinite(rest.slice(0, -3))))
  )
    rest = rest.slice(0, -1)
  if (doubled.some(ends)) rest = rest.slice(0, -1)
  if (ends('fullt')) return rest.slice(0, -1)
  if (ends('öst') && 'iklnprtuv'.includes(rest.charAt(rest.length - 4))) return rest.slice(0, -1)
  const derived = ['lig', 'els', 'ig'].find(ends)
  return derived ? rest.slice(0, -derived.length) : rest
}
