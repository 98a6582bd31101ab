export { broadKeys, stemOf, stemsOf } from './reader.ts'
export {
  identifier,
  initialled,
  shelfMarkKey,
  wholeName,
  wholeTitle,
  withoutRings,
  words,
} from './words.rules.ts'
