export { broadKeys, stemOf, stemsOf } from './reader.ts'
export { identifier, wholeName, wholeTitle, withoutRings, words } from './words.rules.ts'
