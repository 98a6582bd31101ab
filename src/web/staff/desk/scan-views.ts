import { overridable } from '../../../modules/circulation/index.ts'
import type { LendOutcome, ReceiveOutcome } from '../../../modules/desk/index.ts'
import { dayText } from '../../texts/dates.ts'
import { instructionWords, lendingRefusal, renewalText } from '../words.ts'
import type { ScanView, Slip } from './desk.view.ts'

const short = (day: string | null): string => (day ? dayText('sv', day) : '')
const blank = { refusals: [], slip: null, details: [] }

/** What a desk shows of a scan: what happened, what to do now, and the slip to print. */
export function scanViews(nameOf: (branch: number) => string, today: () => string) {
  function receivedView(token: string, outcome: ReceiveOutcome): ScanView {
    if (outcome.outcome === 'unknown-item') return unknownItem(token, outcome.barcode)
    const { instruction, title, barcode } = outcome
    const words = instructionWords(instruction, nameOf, today())
    const repaired = outcome.repaired ? ['Uppgifterna om exemplaret stämde inte och har rättats.'] : []
    return {
      token,
      ...blank,
      ...words,
      details: [...words.details, ...repaired],
      title,
      barcode,
      slip: slipOf(outcome),
    }
  }
  function slipOf(outcome: Extract<ReceiveOutcome, { outcome: 'received' }>): Slip | null {
    const { instruction, title, barcode } = outcome
    if (instruction.code === 'send')
      return {
        to: nameOf(instruction.to),
        number: null,
        arrives: instruction.thereOn ? short(instruction.thereOn) : null,
        title,
        barcode,
      }
    if (instruction.code === 'hold-shelf')
      return { to: 'Hämthyllan', number: String(instruction.shelfNumber), arrives: null, title, barcode }
    return null
  }
  const unknownItem = (token: string, barcode: string): ScanView => ({
    ...blank,
    token,
    tone: 'bad',
    headline: 'Okänd streckkod',
    details: ['Läs in igen. Finns den inte i katalogen behöver exemplaret registreras.'],
    title: 'Inget exemplar har streckkoden',
    barcode,
  })
  function lentView(token: string, outcome: LendOutcome): ScanView {
    switch (outcome.outcome) {
      case 'lent':
        return {
          ...blank,
          token,
          tone: 'good',
          headline: `Utlånad till ${dayText('sv', outcome.dueOn, 'long')}`,
          details: outcome.filled === null ? [] : ['Reservationen är hämtad.'],
          title: outcome.title,
          barcode: outcome.barcode,
        }
      case 'renewed':
      case 'not-renewed': {
        const { good, text } = renewalText(outcome)
        const headline = good
          ? `Omlånad till ${dayText('sv', outcome.dueOn, 'long')}`
          : 'Gick inte att låna om'
        return {
          ...blank,
          token,
          tone: good ? 'good' : 'bad',
          headline,
          details: good ? [] : [text],
          title: outcome.title,
          barcode: outcome.barcode,
        }
      }
      case 'refused':
        return {
          ...blank,
          token,
          tone: 'bad',
          headline: 'Kan inte lånas ut',
          title: outcome.title,
          barcode: outcome.barcode,
          refusals: outcome.refusals.map(refusal => ({
            code: refusal.code,
            text: lendingRefusal(refusal),
            canOverride: overridable.includes(refusal.code),
          })),
        }
      case 'unknown-card':
        return {
          ...blank,
          token,
          tone: 'bad',
          headline: 'Okänt bibliotekskort',
          title: 'Ingen låntagare har kortet',
          barcode: outcome.card,
        }
      case 'unknown-item':
        return unknownItem(token, outcome.barcode)
      case 'unknown-loan':
        return {
          ...blank,
          token,
          tone: 'bad',
          headline: 'Lånet är redan avslutat',
          title: 'Läs in streckkoden igen',
          barcode: '',
        }
    }
  }
  return { receivedView, lentView }
}
