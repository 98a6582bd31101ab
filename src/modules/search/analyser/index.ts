export { broadKeys, stemOf, stemsOf } from './reader.ts'
export { identifier, shelfMarkKey, wholeName, wholeTitle, withoutRings, words } from './words.rules.ts'
