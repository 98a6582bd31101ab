import assert from 'node:assert/strict'
import { checkInvariants, markCopy, payFees, receive } from '../../src/modules/desk/index.ts'
import { countyFees, type FeeRules, feesOf, setFeeRules } from '../../src/modules/fees/index.ts'
import { type Person, places, type World } from './world.ts'

export const karin = { kind: 'staff', account: 1, branch: places.FAL } as const
/** The one municipality of the scenarios. */
export const falun = 2080

/** What the people of the scenarios owe: charging, paying and looking at it in few words. */
export function feesIn(world: World) {
  const { db, deps } = world
  const lines = async (name: Person) => feesOf(db, world.patron(name))
  const last = async (name: Person) => {
    const line = (await lines(name)).at(-1)
    if (!line) throw new Error(`nothing is charged ${name}`)
    return line
  }
  let copies = 0
  return {
    lines,
    last,
    decide: (change: Partial<FeeRules>) =>
      setFeeRules(deps, { municipality: falun, rules: { ...countyFees, ...change }, actor: karin }),
    kinds: async (name: Person) => (await last(name)).entries.map(({ kind, amount }) => [kind, amount]),
    pay: (name: Person, amount: number | undefined, token?: string) =>
      payFees(deps, { patron: world.patron(name), amount, method: 'card', actor: karin, token }),
    block: async (name: Person) =>
      (
        await world.rows<{ block: string | null }>(
          `select fee_block as block from patrons.patron where id = ${world.patron(name)}`,
        )
      )[0]?.block,
    loanOf: async (barcode: string) =>
      (
        await world.rows<{ id: number; patron: number | null; returned: unknown }>(
          `select l.id, l.patron_id as patron, l.returned_at as returned from circulation.loan l
           join catalogue.item i on i.id = l.item_id where i.barcode = '${barcode}' order by l.id desc limit 1`,
        )
      )[0],
    /** A book that somebody has at home and has lost. */
    lose: async (name: Person): Promise<string> => {
      const barcode = `F9${String(++copies).padStart(3, '0')}`
      await world.title(barcode)
      await world.lendTo(name, barcode, 'FAL')
      assert.equal((await markCopy(deps, { barcode, state: 'lost', actor: karin })).outcome, 'marked')
      return barcode
    },
    scan: (barcode: string) =>
      receive(deps, { barcode, branch: places.FAL, actor: karin, overrides: ['transit-too-young'] }),
    nothingIsBroken: async () =>
      assert.deepEqual(
        (await checkInvariants(db)).filter(({ broken }) => broken > 0),
        [],
      ),
  }
}
