import { changePickup, type DeskDeps } from '../../../modules/desk/index.ts'
import { holdsOfPatron } from '../../../modules/holds/index.ts'
import { may } from '../../../modules/staff/index.ts'
import type { Clerk } from '../clerk.ts'
import { changeRefusal } from '../words.ts'
import type { MoveHoldView } from './patron.view.ts'

const means: Readonly<Record<string, string>> = {
  waiting: 'Platsen i kön är densamma.',
  assigned: 'Platsen i kön är densamma. Kanske plockas ett närmare exemplar i stället.',
  captured: 'Exemplaret skickas dit när det läses in nästa gång.',
  in_transit: 'Exemplaret är på väg. Det åker dit det ska nu och skickas vidare när det läses in.',
}

/** Other people's reservations, by the desk. */
export const holdsOf = (desk: () => DeskDeps) => {
  const shelfText = (clerk: Clerk, branch: number): string =>
    branch === clerk.branch
      ? 'Exemplaret står på hämthyllan. Det skickas vidare nu: ta ner det och lägg det i lådan.'
      : `Exemplaret står på hämthyllan i ${desk().organisation.branch(branch).shortName}. Det skickas när det läses in där.`
  return {
    pickupOf: async (clerk: Clerk, patron: number, hold: number): Promise<MoveHoldView | null> => {
      const { db, organisation } = desk()
      const found = (await holdsOfPatron(db, patron)).find(one => one.id === hold)
      if (!found) return null
      return {
        patron,
        hold,
        title: found.title,
        means: found.state === 'on_shelf' ? shelfText(clerk, found.pickupBranch) : (means[found.state] ?? ''),
        chosen: organisation.branch(found.pickupBranch).slug,
        branches: organisation.branches
          .filter(branch => branch.isPickup)
          .map(branch => ({
            value: branch.slug,
            label: branch.name,
            group: organisation.municipality(branch.municipalityId).name,
          }))
          .toSorted((a, b) => a.group.localeCompare(b.group, 'sv')),
        mayChange: may(clerk.role, 'change-holds'),
        errors: [],
      }
    },
    /** From the hold shelf it is sent on at once. @returns null when it is done, else why not */
    movePickup: async (
      clerk: Clerk,
      { hold, pickup }: { hold: number; pickup: string },
    ): Promise<string | null> => {
      if (!may(clerk.role, 'change-holds'))
        return 'Bara bibliotekarier och administratörer ändrar andras reservationer.'
      const branch = desk().organisation.bySlug(pickup)
      const outcome = await changePickup(desk(), {
        hold,
        actor: { kind: 'staff', account: clerk.account, branch: clerk.branch },
        pickup: branch?.id ?? 0,
        redirect: true,
      })
      return outcome.outcome === 'changed' ? null : outcome.refusals.map(changeRefusal).join(' ')
    },
  }
}
