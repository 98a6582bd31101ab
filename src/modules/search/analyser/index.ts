export { broadKeys, stemOf } from './lemma.rules.ts'
export { identifier, shelfMarkKey, wholeName, wholeTitle, withoutRings, words } from './words.rules.ts'
