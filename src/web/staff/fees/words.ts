import { mostOre } from '../../../kernel/money.ts'
import type { ChargeRefusal, CorrectRefusal, LineRefusal, PayRefusal } from '../../../modules/fees/index.ts'
import { moneyText } from '../../texts/money.ts'
import type { FormError } from '../../ui/index.ts'

const money = (ore: number) => moneyText('sv', ore)
const amountText = `Skriv ett belopp i kronor, till exempel 250 eller 12,50. Högst ${money(mostOre)}.`

/** Why money was not taken, at its field. */
export function payError(refusal: PayRefusal): FormError {
  switch (refusal.code) {
    case 'amount':
      return { field: 'belopp', text: amountText }
    case 'nothing-owed':
      return {
        field: 'belopp',
        text: 'Det finns inget kvar att betala. Kanske har någon annan just tagit betalt.',
      }
    case 'more-than-owed':
      return { field: 'belopp', text: `Det är mer än skulden. Högst ${money(refusal.owed)} kan betalas.` }
  }
}

/** Why nothing was charged, at its field. @param isEmpty no amount was written: the price of the list was asked for */
export function chargeError(refusal: ChargeRefusal, isEmpty: boolean): FormError {
  switch (refusal.code) {
    case 'amount':
      return {
        field: 'belopp',
        text: isEmpty ? `Det finns inget pris för det i listan. ${amountText}` : amountText,
      }
    case 'exempt':
      return {
        field: 'orsak',
        text:
          refusal.why === 'child'
            ? 'Låntagaren är under 18 år. Kommunen tar ingen sådan avgift av barn.'
            : 'Låntagarens kategori betalar ingen sådan avgift.',
      }
    case 'identity-unchecked':
      return { field: 'orsak', text: 'Kortet är ansökt på nätet. Godkänn låntagaren med legitimation först.' }
    case 'unknown-item':
      return { field: 'streckkod', text: 'Streckkoden finns inte.' }
    case 'needs-item':
      return { field: 'streckkod', text: 'Läs in eller skriv exemplarets streckkod.' }
    case 'not-lost':
      return {
        field: 'streckkod',
        text: 'Märk först exemplaret som förkommet på dess egen sida. Är det utlånat skrivs avgiften upp av sig själv.',
      }
    case 'needs-note':
      return { field: 'anteckning', text: 'Skriv vad avgiften gäller. Låntagaren läser det.' }
    case 'charged-already':
      return { field: 'streckkod', text: 'Exemplaret står redan bland det som ska betalas, av samma orsak.' }
  }
}

/** Why a line was not changed. */
export const lineError = (refusal: LineRefusal, field: string): FormError => ({
  field,
  text:
    refusal.code === 'unknown-line'
      ? 'Avgiften finns inte längre hos låntagaren.'
      : 'Det finns inget kvar att betala av den.',
})

/** Why an amount was not corrected. */
export function correctError(refusal: LineRefusal | CorrectRefusal): FormError {
  const field = 'nytt-belopp'
  switch (refusal.code) {
    case 'amount':
      return { field, text: amountText }
    case 'unchanged':
      return { field, text: 'Det är samma belopp som förut.' }
    case 'below-settled':
      return {
        field,
        text: `${money(refusal.least)} är redan betalt eller avskrivet. Lägre än så kan avgiften inte bli.`,
      }
    default:
      return lineError(refusal, field)
  }
}
