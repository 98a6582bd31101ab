/** Case endings no Swedish word has, the longest first; what stands before must end with a vowel. */
const sure =
  /^(.{2,}[aeiouyäö])(?:issa|issä|ista|istä|ssa|ssä|ista|ksi|iksi|itta|jen|iden|ihin|oissa|oista|illa|illä|illä|ille|ilta|iltä|llä|ltä|stä)(?:ni|si|mme|nsa|nsä|kin)?$/
/** Endings that Swedish names have too ("Camilla", "Augusta"): only for words that look Finnish otherwise. */
const doubtful = /^(.{2,}[aeiouyäö])(?:lla|lta|lle|sta|na|nä|t|n|a|ä)$/
/** Vowels that only Finnish puts together so. */
const looks = /aa.*[^aeiouyäö]|[^aeiouyäö]ii[^aeiouyäö]|uu|yy|ää|öö|uo|yö|äy|öy|kk[aouäy].*[aä]|tt[iu][aoä]/

const plural = /^(.{2,}[^aeiouyäö])oj[ae]n?$/

/**
 * A Finnish word without the ending of its case ("talossa" -> talo, "kirjoja" -> kirja); every other word as it is. Light:
 * consonants that change within a word are left.
 */
export function finnish(word: string): string {
  if (word.length < 5 || /[åbcfgqwxz]/.test(word)) return word
  const certain = sure.exec(word)?.[1]
  if (certain) return certain.length > 3 ? certain.replace(/([^aeiouyäö])oi$/, '$1a') : certain
  const some = plural.exec(word)?.[1]
  if (some) return `${some}a`
  return looks.test(word) ? (doubtful.exec(word)?.[1] ?? word) : word
}
