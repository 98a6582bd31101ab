export { type AnswerDeps, answerAllCome, answerSuggesters } from './answer.ts'
export {
  type By,
  considerSuggestion,
  declineSuggestion,
  forgetSuggesters,
  linkByIsbn,
  linkSuggestion,
  type MoveOutcome,
  orderSuggestion,
  reopenSuggestion,
} from './change.ts'
export { setSuggestionPolicy, suggestionPolicy } from './policy.ts'
export {
  type OwnSuggestion,
  type Suggestion,
  suggestionById,
  suggestionChoices,
  suggestions,
  suggestionsOf,
  type WholeSuggestion,
} from './reading.ts'
export {
  restore,
  type SuggestOutcome,
  suggest,
  suggestionsMerged,
  type WithdrawOutcome,
  withdraw,
} from './suggest.ts'
export {
  type Audience,
  declineReasons,
  isOpen,
  longest,
  type MoveRefusal,
  moves,
  openStates,
  policyRange,
  readIsbn,
  type SuggestedFormat,
  type SuggestionPolicy,
  type SuggestionState,
  type SuggestRefusal,
  suggestedFormats,
  suggestionStates,
  type WantedSuggestion,
} from './suggestion.rules.ts'
