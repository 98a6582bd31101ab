import { shelvesOf } from '../../../modules/circulation/index.ts'
import { type DeskDeps, loadRules, setShelfLevels } from '../../../modules/desk/index.ts'
import { may } from '../../../modules/staff/index.ts'
import type { Clerk } from '../clerk.ts'
import { countOf, type ShelvesView, type WrittenLevel } from './shelves.view.ts'

const errorTexts = {
  'not-a-number': 'Skriv ett helt antal exemplar, från 0 till 100 000.',
  'floor-above-ceiling': 'Golvet får inte vara högre än taket.',
  'no-such-shelf': 'Hyllan finns inte längre här.',
}

/** Floors, ceilings and floating at the shelves of the branch where one works. */
export function shelfPagesOf(desk: () => DeskDeps) {
  const viewOf = async (clerk: Clerk): Promise<ShelvesView> => {
    const [shelves, rules] = await Promise.all([shelvesOf(desk().db, clerk.branch), loadRules(desk().db)])
    return {
      lines: shelves.map(shelf => ({
        ...shelf,
        floor: String(shelf.floor),
        ceiling: shelf.ceiling === null ? '' : String(shelf.ceiling),
        error: null,
      })),
      mayChange: may(clerk.role, 'set-shelf-levels'),
      countyFloats: rules.floating,
      said: null,
      errors: [],
    }
  }
  return {
    shelves: viewOf,
    /** How many shelves were changed, or the page as it was filled in, with what is wrong. */
    setShelves: async (
      clerk: Clerk,
      written: readonly WrittenLevel[],
    ): Promise<{ readonly changed: number } | { readonly refused: ShelvesView }> => {
      const actor = { kind: 'staff', account: clerk.account, branch: clerk.branch } as const
      const levels = written.map(({ shelf, floats, floor, ceiling }) => ({
        ...{ shelf, floats, floor: countOf(floor, 0), ceiling: countOf(ceiling, null) },
      }))
      const outcome = await setShelfLevels(desk(), { levels, actor, role: clerk.role })
      if (outcome.outcome === 'set') return { changed: outcome.changed.length }
      const view = await viewOf(clerk)
      const wrong = new Map<string, string>()
      for (const refusal of outcome.refusals)
        if (refusal.code !== 'not-allowed') wrong.set(refusal.shelf, errorTexts[refusal.code])
      const filled = new Map(written.map(level => [level.shelf, level]))
      const lines = view.lines.map(line => ({
        ...line,
        ...filled.get(line.shelf),
        error: wrong.get(line.shelf) ?? null,
      }))
      return {
        refused: {
          ...view,
          lines,
          errors: wrong.size
            ? [...wrong].map(([shelf, text]) => ({
                field: `golv-${Math.max(
                  lines.findIndex(line => line.shelf === shelf),
                  0,
                )}`,
                text: `${shelf}: ${text}`,
              }))
            : [{ field: 'innehall', text: 'Din roll får inte ändra hyllorna.' }],
        },
      }
    },
  }
}
