import { stem } from './stem.rules.ts'

/** Words whose -an is their own and no definite form ("roman", "mellan"), alone or last in a compound. */
const ownAn =
  /(?:roman|organ|tulpan|veteran|sultan|plan|gran|kran|span|(?<!m)man|dan|fan|mellan|^innan|titan|orkan|altan)$/
const definiteAn = /^(.{3,}[bcdfghjklmnpqrstvwxz]a)ns?$/
/** "äpplet", "slottet", "berget": -et after two consonants that end a noun. */
const definiteEt = /^(.*[aeiouyåäö](?:([bdfgklmnprst])\2|[rl][bfgkmv]|pp?l|st|sk|[kpt]n))ets?$/
const ownEt = /(?:internet|kvartet|bankett|konkret|sekret|diskret|komplett)$/
const many = /^(.{3,}[^aeiouyåäö])enas?$/
const ownEna = /(?:arena|hyena|lena|ballerina|scena)$/

/** A definite form without its ending, where the stems of Snowball know none: "flickan", "nyckeln", "äpplet", "spökena". */
function indefinite(word: string): string {
  const bare = definiteAn.exec(word)?.[1]
  if (bare && !ownAn.test(`${bare}n`)) return bare
  const neuter = definiteEt.exec(word)?.[1]
  if (neuter && !ownEt.test(word)) return `${neuter}e`
  const several = many.exec(word)?.[1]
  if (several && !ownEna.test(word)) return `${several}e`
  if (/.{3,}(?:iet|ier|iums?|iums?|ierna|iets?)$/.test(word))
    return word.replace(/(?:iet|ier|ium|ierna)s?$/, 'i')
  return word.replace(/(.{3,}el)ns?$/, '$1').replace(/(.{3,}are)s$/, '$1')
}

/** What comes and goes before an ending: "nyckel, nycklar", "vinter, vintrar", "vatten, vattnet", "dröm, drömmen". */
const steady = (word: string): string =>
  word
    .replace(/(.[^aeiouyåäö])el$/, '$1l')
    .replace(/(..[bdgkpstv])[rn]$/, '$1')
    .replace(/(..m)m$/, '$1')

/** A word without its endings; what is longer than words are is only cut. */
export const inflected = (word: string): string =>
  word.length > 40 ? stem(word) : steady(stem(indefinite(word)))
