import type { Deps } from '../../../database/deps.ts'
import { dayOf } from '../../../kernel/day.ts'
import { owedBy } from '../../../modules/fees/index.ts'
import {
  childrenOf,
  familyPolicy,
  guardianDeeds,
  guardiansOf,
  setConsent,
} from '../../../modules/patrons/index.ts'
import { dayText, timeText } from '../../texts/dates.ts'
import type { FamilyHouse } from '../house.ts'
import type { HoldView } from '../my-pages/holds.page.tsx'
import type { LoanView } from '../my-pages/loans.page.tsx'
import { childView, deedLine, guardianView } from './family.load.ts'

/** A child the reader may act for. */
export type OpenChild = { readonly id: number; readonly name: string; readonly homeBranch: number }

/** The children a guardian may act for now, the youngest first. */
export const openChildren = async (deps: Deps, guardian: number): Promise<OpenChild[]> =>
  (await childrenOf(deps, guardian)).filter(child => child.access.kind !== 'closed')

/** The family pages, by the patrons' links. */
export function familyHouse(
  deps: Deps,
  seen: {
    loans(patron: number): Promise<readonly LoanView[]>
    holds(patron: number): Promise<readonly HoldView[]>
  },
): FamilyHouse {
  return {
    family: async (ctx, reader) => {
      const today = dayOf(deps.now())
      const [children, guardians, deeds, policy] = await Promise.all([
        childrenOf(deps, reader.id),
        guardiansOf(deps, reader.id),
        guardianDeeds(deps.db, reader.id),
        familyPolicy(deps.db),
      ])
      return {
        children: await Promise.all(
          children.map(async child => {
            const isOpen = child.access.kind !== 'closed'
            const [loans, holds, owed] = isOpen
              ? await Promise.all([seen.loans(child.id), seen.holds(child.id), owedBy(deps.db, child.id)])
              : [[], [], 0]
            return childView(child, { today, loans, holds, owed })
          }),
        ),
        guardians: guardians.map(guardianView),
        decidesFrom: policy.consentFrom,
        deeds: deeds.map(deed =>
          deedLine(ctx, deed, `${dayText(ctx.locale, dayOf(deed.at), 'full')} ${timeText(deed.at)}`),
        ),
      }
    },
    actingFor: async (reader, id) => {
      const child = (await openChildren(deps, reader.id)).find(one => one.id === id)
      return child ? { id, guardian: reader.id, name: child.name, homeBranch: child.homeBranch } : null
    },
    setConsent: async (ctx, reader, link, consents) => {
      const t = ctx.texts.family
      const guardian = (await guardiansOf(deps, reader.id)).find(one => one.link === link)
      const answer = await setConsent(deps, { child: reader.id, link, consents })
      if (answer.outcome === 'set' && guardian)
        return { kind: 'consent', link, name: guardian.name, given: consents }
      const [refusal] = answer.outcome === 'refused' ? answer.refusals : []
      const text = refusal?.code === 'too-young-to-decide' ? t.tooYoung(refusal.from) : t.unknownGuardian
      return { kind: 'no-consent', text }
    },
  }
}
