export { broadKeys, stemOf } from './lemma.rules.ts'
export { identifier, wholeName, wholeTitle, withoutRings, words } from './words.rules.ts'
