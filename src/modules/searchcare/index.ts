export {
  type ChoiceRefusal,
  type ChoiceState,
  choicesFor,
  latestEnd,
  lowestPlace,
  usualEnd,
} from './choice.rules.ts'
export {
  type Choice,
  type ChoiceOrder,
  type ChoiceOutcome,
  changeChoice,
  choiceById,
  choices,
  choose,
  type Held,
  heldChoices,
  setChoiceRemoved,
} from './choice.ts'
export { rememberingChoices } from './held.ts'
export { rekeyChoices } from './rekey.ts'
export { type ChosenResult, searchWithChoices } from './search.ts'
export { type DayFigures, fewestDays, keptMonths } from './tally.rules.ts'
export {
  forgetSearches,
  type MissedQuestion,
  type SearchQuality,
  SearchTally,
  searchQuality,
  writeEvery,
} from './tally.ts'
