import { randomUUID } from 'node:crypto'
import { dayOf } from '../../../kernel/day.ts'
import { oreFrom } from '../../../kernel/money.ts'
import {
  chargeFee,
  correctFee,
  type DeskDeps,
  type FeeOutcome,
  payBack,
  payFees,
  waiveFee,
} from '../../../modules/desk/index.ts'
import {
  feePayment,
  feesOf,
  type HandReason,
  handReasons,
  loadFeeRules,
  type PayMethod,
  payMethods,
  priceKinds,
  waiveReasons,
} from '../../../modules/fees/index.ts'
import { feeBlockOf, patronById } from '../../../modules/patrons/index.ts'
import { may, recordAudit } from '../../../modules/staff/index.ts'
import { lineView } from '../../public/fees/fees.load.ts'
import { dayText, timeText } from '../../texts/dates.ts'
import { moneyText } from '../../texts/money.ts'
import { textsFor } from '../../texts/texts.ts'
import type { FormError } from '../../ui/index.ts'
import type { Clerk } from '../clerk.ts'
import type {
  AccountView,
  ChargeForm,
  ChargePageView,
  FeeAnswer,
  FeeLinePageView,
  PayForm,
  ReceiptView,
} from './fees.view.ts'
import { chargeError, correctError, lineError, payError } from './words.ts'

const words = textsFor('sv').fees
const money = (ore: number) => moneyText('sv', ore)
const actorOf = (clerk: Clerk) => ({ kind: 'staff', account: clerk.account, branch: clerk.branch }) as const

const refused = (...errors: FormError[]): FeeAnswer => ({ outcome: 'refused', errors })
const notAllowed = (field: string): FeeAnswer =>
  refused({ field, text: 'Bara bibliotekarier och administratörer gör det här.' })

const isOneOf = <T extends string>(all: readonly T[], word: string): word is T =>
  (all as readonly string[]).includes(word)

/** An amount of a form; empty = none was written. */
const written = (text: string): { amount: number | undefined; unreadable: boolean } => {
  const amount = oreFrom(text)
  return { amount, unreadable: text.trim() !== '' && amount === undefined }
}

const answerOf = <R>(
  outcome: FeeOutcome<{ readonly payment?: number }, R>,
  error: (refusal: R) => FormError,
): FeeAnswer =>
  outcome.outcome === 'done'
    ? { outcome: 'done', ...(outcome.payment === undefined ? {} : { payment: outcome.payment }) }
    : refused(...outcome.refusals.map(error))

/** What borrowers owe, at the desk: the deeds of the ledger with who does them. */
export const feePagesOf = (desk: () => DeskDeps) => {
  const lines = async (patron: number) => {
    const { db, organisation } = desk()
    const [account, rulesOf] = await Promise.all([feesOf(db, patron), loadFeeRules(db)])
    const given = { organisation, rulesOf, today: dayOf(desk().now()) }
    return account.map(line => lineView(line, given)).toReversed()
  }
  const seen = (clerk: Clerk, patron: number) =>
    recordAudit(desk().db, actorOf(clerk), 'see-fees', `patron:${patron}`, desk().now())
  const methodOf = (form: PayForm): PayMethod | null =>
    isOneOf(payMethods, form.method) ? form.method : null
  const noMethod = refused({ field: 'satt', text: 'Välj kort eller kontanter.' })
  return {
    /** Null when there is no such borrower. */
    feeAccount: async (clerk: Clerk, patron: number): Promise<AccountView | null> => {
      const { db } = desk()
      const found = await patronById(db, patron)
      if (!found) return null
      const [all, block] = await Promise.all([lines(patron), feeBlockOf(db, patron), seen(clerk, patron)])
      const sum = (sign: 1 | -1) => all.reduce((so, line) => so + Math.max(0, sign * line.outstanding), 0)
      return {
        patron,
        name: found.name,
        owed: sum(1),
        dueBack: sum(-1),
        block:
          block === null
            ? null
            : block === 'all'
              ? 'Skulden är över gränsen: inga nya lån eller reservationer och inga omlån.'
              : 'Skulden är över gränsen: inga nya lån eller reservationer. Omlån går bra.',
        open: all.filter(line => line.outstanding !== 0),
        settled: all.filter(line => line.outstanding === 0),
        mayHandle: may(clerk.role, 'handle-fees'),
        deed: randomUUID(),
      }
    },
    takePayment: async (clerk: Clerk, patron: number, form: PayForm): Promise<FeeAnswer> => {
      if (!may(clerk.role, 'handle-fees')) return notAllowed('belopp')
      const method = methodOf(form)
      if (!method) return noMethod
      const order = { patron, method, amount: oreFrom(form.amount), actor: actorOf(clerk), token: form.deed }
      return answerOf(await payFees(desk(), order), payError)
    },
    payBack: async (clerk: Clerk, patron: number, form: PayForm): Promise<FeeAnswer> => {
      if (!may(clerk.role, 'handle-fees')) return notAllowed('satt')
      const method = methodOf(form)
      if (!method) return noMethod
      const order = { patron, method, actor: actorOf(clerk), token: form.deed }
      return answerOf(await payBack(desk(), order), () => ({
        field: 'satt',
        text: 'Det finns inget att betala tillbaka.',
      }))
    },
    feeReceipt: async (clerk: Clerk, patron: number, payment: number): Promise<ReceiptView | null> => {
      const { db, organisation } = desk()
      const [found] = await Promise.all([feePayment(db, { patron, payment }), seen(clerk, patron)])
      if (!found) return null
      return {
        patron,
        number: found.id,
        when: `${dayText('sv', dayOf(found.at), 'full')} ${timeText(found.at)}`,
        branch: organisation.branch(found.branch).name,
        amount: found.amount,
        method: words.methods[found.method],
        shares: found.shares.map((share, n) => ({
          id: `${share.charge}-${n}`,
          text: `${words.reasons[share.reason]}${share.title ? `: ${share.title}` : ''}`,
          to: `${organisation.municipality(share.municipality).name} kommun`,
          amount: -share.share,
        })),
      }
    },
    chargeForm: async (clerk: Clerk, patron: number): Promise<ChargePageView | null> => {
      const { db, organisation } = desk()
      const [found, rulesOf] = await Promise.all([patronById(db, patron), loadFeeRules(db)])
      if (!found) return null
      const { municipalityId } = organisation.branch(clerk.branch)
      const rules = rulesOf(municipalityId)
      return {
        patron,
        name: found.name,
        reasons: handReasons.map(value => ({ value, label: words.reasons[value] })),
        prices: [
          ...priceKinds.map(kind => ({ name: words.kinds[kind], price: money(rules[kind]) })),
          { name: words.reasons['new-card'], price: money(rules.card) },
          { name: words.reasons.interlibrary, price: 'skrivs av sig självt när det lånas ut' },
        ],
        place: organisation.municipality(municipalityId).name,
        mayHandle: may(clerk.role, 'handle-fees'),
        deed: randomUUID(),
      }
    },
    charge: async (clerk: Clerk, patron: number, form: ChargeForm): Promise<FeeAnswer> => {
      if (!may(clerk.role, 'handle-fees')) return notAllowed('orsak')
      if (!isOneOf(handReasons, form.reason))
        return refused({ field: 'orsak', text: 'Välj vad avgiften gäller.' })
      const reason: HandReason = form.reason
      const { barcode, note, deed: token } = form
      const order = { patron, reason, barcode, note, ...written(form.amount), actor: actorOf(clerk), token }
      const outcome = await chargeFee(desk(), order)
      switch (outcome.outcome) {
        case 'charged':
          return { outcome: 'done' }
        case 'refused':
          return refused(...outcome.refusals.map(refusal => chargeError(refusal, form.amount.trim() === '')))
        case 'unknown-patron':
          return refused({ field: 'orsak', text: 'Låntagaren finns inte längre.' })
      }
    },
    feeLine: async (clerk: Clerk, patron: number, charge: number): Promise<FeeLinePageView | null> => {
      const [found, all] = await Promise.all([
        patronById(desk().db, patron),
        lines(patron),
        seen(clerk, patron),
      ])
      const line = all.find(one => one.id === charge)
      if (!found || !line) return null
      return {
        ...{ patron, line, name: found.name },
        mayWaive: may(clerk.role, 'waive-fees'),
        deed: randomUUID(),
      }
    },
    waiveFee: async (
      clerk: Clerk,
      of: { patron: number; charge: number; why: string; deed: string },
    ): Promise<FeeAnswer> => {
      if (!may(clerk.role, 'waive-fees')) return notAllowed('varfor')
      const { patron, charge, why, deed: token } = of
      if (!isOneOf(waiveReasons, why)) return refused({ field: 'varfor', text: 'Välj varför.' })
      const order = { patron, charge, why, actor: actorOf(clerk), token }
      return answerOf(await waiveFee(desk(), order), refusal => lineError(refusal, 'varfor'))
    },
    correctFee: async (
      clerk: Clerk,
      of: { patron: number; charge: number; amount: string; deed: string },
    ): Promise<FeeAnswer> => {
      if (!may(clerk.role, 'waive-fees')) return notAllowed('nytt-belopp')
      const { patron, charge, deed: token } = of
      const order = { patron, charge, to: oreFrom(of.amount), actor: actorOf(clerk), token }
      return answerOf(await correctFee(desk(), order), correctError)
    },
  }
}
