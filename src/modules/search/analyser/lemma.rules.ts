import { compound } from './compound.rules.ts'
import { romanised } from './cyrillic.rules.ts'
import { irregular } from './irregular.rules.ts'
import { stem } from './stem.rules.ts'

/** Words whose -an is their own and no definite form ("roman", "mellan"), alone or last in a compound. */
const ownAn = /(?:roman|organ|tulpan|veteran|sultan|plan|gran|kran|span|man|dan|fan|mellan|innan)$/
const definiteAn = /^(.{3,}[bcdfghjklmnpqrstvwxz]a)ns?$/

/** A definite form in -an without its n: "flickan" -> "flicka". */
function withoutN(word: string): string {
  const bare = definiteAn.exec(word)?.[1]
  return bare && !ownAn.test(`${bare}n`) ? bare : word
}

/** What a word is in the broad stream, whatever its form: for comparing only, it need not be a word. */
export function stemOf(written: string): string {
  const word = romanised(written)
  const parts = compound(word)
  return parts ? parts.join('') : (irregular(word) ?? stem(withoutN(word)))
}

/** All a word is found by in the broad stream: the whole word first, then the parts of a compound. */
export function broadKeys(word: string): string[] {
  const parts = compound(word)
  return parts ? [parts.join(''), ...parts.map(stemOf)] : [stemOf(word)]
}
