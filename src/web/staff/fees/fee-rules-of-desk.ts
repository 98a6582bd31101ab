import { fieldText, oreFrom } from '../../../kernel/money.ts'
import type { DeskDeps } from '../../../modules/desk/index.ts'
import {
  countyFees,
  type FeeNumber,
  type FeeRules,
  isAmount,
  loadFeeRules,
  mostOfFees,
  setFeeRules,
} from '../../../modules/fees/index.ts'
import { may } from '../../../modules/staff/index.ts'
import { moneyText } from '../../texts/money.ts'
import type { Clerk } from '../clerk.ts'
import type { FeeRulesForm, FeeRulesView } from './fees.view.ts'

const numbers = Object.keys(mostOfFees) as FeeNumber[]
const isNumber = (rule: string): rule is FeeNumber => rule in mostOfFees

const formOf = (rules: FeeRules): FeeRulesForm =>
  Object.fromEntries(
    Object.entries(rules).map(([rule, value]) => [
      rule,
      typeof value === 'boolean'
        ? value
        : isNumber(rule) && isAmount(rule)
          ? fieldText(value)
          : String(value),
    ]),
  )

/** What was typed as rules; what cannot be read is no number, and is refused as such. */
function rulesFrom(form: FeeRulesForm): FeeRules {
  const read = Object.keys(countyFees).map(rule => {
    const typed = form[rule]
    if (!isNumber(rule)) return [rule, typed === true]
    const text = String(typed ?? '').trim()
    const value = isAmount(rule) ? oreFrom(text) : /^\d{1,6}$/.test(text) ? Number(text) : undefined
    return [rule, value ?? Number.NaN]
  })
  return Object.fromEntries(read) as unknown as FeeRules
}

const rangeText = (rule: FeeNumber, most: number): string =>
  isAmount(rule)
    ? `Skriv ett belopp i kronor från 0 till ${moneyText('sv', most)}.`
    : `Skriv ett helt tal från 0 till ${most}.`

/** What the municipalities charge: everybody on the staff may read it, administrators change it. */
export const feeRulesPageOf = (desk: () => DeskDeps) => {
  /** The one asked for, else the clerk's own. */
  const placeOf = (clerk: Clerk, slug: string) => {
    const { municipalities, municipality, branch } = desk().organisation
    return municipalities.find(one => one.slug === slug) ?? municipality(branch(clerk.branch).municipalityId)
  }
  const view = (
    clerk: Clerk,
    slug: string,
    of: Pick<FeeRulesView, 'form' | 'said' | 'errors'>,
  ): FeeRulesView => {
    const place = placeOf(clerk, slug)
    return {
      ...of,
      slug: place.slug,
      place: place.name,
      municipalities: desk()
        .organisation.municipalities.map(({ slug: value, name: label }) => ({ value, label }))
        .toSorted((a, b) => a.label.localeCompare(b.label, 'sv')),
      mayChange: may(clerk.role, 'set-fees'),
    }
  }
  return {
    feeRules: async (clerk: Clerk, slug: string): Promise<FeeRulesView> => {
      const rules = (await loadFeeRules(desk().db))(placeOf(clerk, slug).id)
      return view(clerk, slug, { form: formOf(rules), said: null, errors: [] })
    },
    setFeeRules: async (clerk: Clerk, slug: string, form: FeeRulesForm): Promise<FeeRulesView> => {
      if (!may(clerk.role, 'set-fees'))
        return view(clerk, slug, {
          form,
          said: null,
          errors: [{ field: 'kommun', text: 'Bara administratörer ändrar avgifterna.' }],
        })
      const actor = { kind: 'staff', account: clerk.account, branch: clerk.branch } as const
      const rules = rulesFrom(form)
      const outcome = await setFeeRules(desk(), { municipality: placeOf(clerk, slug).id, rules, actor })
      if (outcome.outcome === 'refused')
        return view(clerk, slug, {
          form,
          said: null,
          errors: outcome.refusals.map(({ rule, most }) => ({ field: rule, text: rangeText(rule, most) })),
        })
      const said = outcome.changed.length
        ? 'Avgifterna är ändrade. Det som redan är uppskrivet ändras inte.'
        : 'Avgifterna är som de var.'
      return view(clerk, slug, { form: formOf(rules), said, errors: [] })
    },
  }
}

/** The rules that are numbers, and those that are yes or no, as the form names them. */
export const feeFields = {
  numbers,
  switches: Object.keys(countyFees).filter(rule => !isNumber(rule)),
}
