export {
  type Account as FeeAccount,
  type FeeDeps,
  type FeeEntry,
  type FeeLine,
  type FeePayment,
  feePayment,
  feesMerged,
  feesOf,
  forgetFees,
  lookAtBlocks,
  owedBy,
} from './account.ts'
export {
  type ChargeRefusal,
  type ChargeRule,
  exemptionOf,
  type HandReason,
  handReasons,
} from './charge.rules.ts'
export { type ChargeOutcome, chargeByHand, chargeInterlibrary, chargeLate, chargeLost } from './charge.ts'
export * as feeRows from './fees.sql.ts'
export {
  type CorrectRefusal,
  type EntryKind,
  lastDayBack,
  type PayMethod,
  type PayRefusal,
  payMethods,
  type WaiveReason,
  waiveReasons,
} from './outstanding.rules.ts'
export {
  countyFees,
  type FeeNumber,
  type FeeRules,
  type FeeRulesRefusal,
  feesFrom,
  isAmount,
  mostOf as mostOfFees,
  type PriceKind,
  priceKinds,
} from './policy.rules.ts'
export { chargesLate, type FeeRulesOf, loadFeeRules, setFeeRules } from './policy.ts'
export {
  cancelLost,
  correctIn,
  type LineRefusal,
  lostCopiesOf,
  payIn,
  type RefundRefusal,
  refundIn,
  type Settlement,
  waiveIn,
} from './settle.ts'
