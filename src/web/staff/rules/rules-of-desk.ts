import type { DeskDeps } from '../../../modules/desk/index.ts'
import { type CountyRules, loadRules, setRules } from '../../../modules/desk/index.ts'
import type { Clerk } from '../clerk.ts'
import type { RulesForm, RulesView } from './rules.view.ts'

const whole = (typed: string): number => (/^\d{1,6}$/.test(typed) ? Number(typed) : Number.NaN)

const formOf = (rules: CountyRules): RulesForm => ({
  ...rules,
  windowDays: String(rules.windowDays),
  protectNewDays: String(rules.protectNewDays),
  minTransitMinutes: String(rules.minTransitMinutes),
  shelfDays: String(rules.shelfDays),
})

/** The page of rules, by the desk's rules. */
export const rulesPageOf = (desk: () => DeskDeps) => ({
  rules: async (clerk: Clerk): Promise<RulesView> => ({
    form: formOf(await loadRules(desk().db)),
    mayChange: clerk.role === 'administrator',
    said: null,
    errors: [],
  }),
  setRules: async (clerk: Clerk, form: RulesForm): Promise<RulesView> => {
    const rules = {
      ...form,
      windowDays: whole(form.windowDays),
      protectNewDays: whole(form.protectNewDays),
      minTransitMinutes: whole(form.minTransitMinutes),
      shelfDays: whole(form.shelfDays),
    }
    const actor = { kind: 'staff', account: clerk.account, branch: clerk.branch } as const
    const outcome = await setRules(desk(), { rules, actor, role: clerk.role })
    const mayChange = clerk.role === 'administrator'
    if (outcome.outcome === 'refused')
      return {
        form,
        mayChange,
        said: null,
        errors: outcome.refusals.map(refusal =>
          refusal.code === 'not-allowed'
            ? { field: 'windowDays', text: 'Bara administratörer ändrar reglerna.' }
            : { field: refusal.rule, text: `Skriv ett helt tal från 0 till ${refusal.most}.` },
        ),
      }
    const said = outcome.changed.length
      ? 'Reglerna är ändrade. Plocklistorna görs om med dem nu.'
      : 'Reglerna är som de var.'
    return { form: formOf(rules), mayChange, said, errors: [] }
  },
})
