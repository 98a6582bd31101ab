import { Hono } from 'hono'
import type { Reader } from '../house.ts'
import { idFrom, logInFirst, seeOther, show, type Visit, type VisitContext } from '../visit.ts'
import { holdRoutes, type Whose } from './hold.routes.tsx'
import { ownHolds } from './hold-place.ts'
import { MyPagesPage } from './my-pages.page.tsx'
import type { Outcome } from './outcome.ts'
import { addressOf, outcomeFrom } from './told.ts'

/**
 * Tells a good outcome after a redirect; one with refusals at once, with every reason.
 * @param hold the reservation it is about; 0 = about loans
 */
async function tell(c: VisitContext, reader: Reader, outcome: Outcome, hold = 0): Promise<Response> {
  const told = addressOf(outcome, hold)
  if (told) return seeOther(c, `/mina-sidor?${new URLSearchParams(told)}`)
  const view = await c.var.house.myPages(c.var.page, reader)
  return show(c, <MyPagesPage ctx={c.var.page} view={{ ...view, outcome }} />, 422)
}

const mine = '/mina-sidor'

const own: Whose = {
  path: ownHolds.path,
  holder: async (c, reader) => ({ borrower: reader, place: ownHolds, ctx: c.var.page }),
  tell: (c, reader, outcome, { hold }) => tell(c, reader, outcome, hold),
}

export const myPagesRoutes = new Hono<Visit>()
  .get(mine, async c => {
    const { house, page, reader } = c.var
    if (!reader) return logInFirst(c, mine)
    const view = await house.myPages(page, reader)
    const outcome = await outcomeFrom(new URL(c.req.url).searchParams, {
      loans: view.loans.length,
      holds: view.holds,
      cancelledTitle: hold => house.cancelledTitle(reader, hold),
    })
    return show(c, <MyPagesPage ctx={page} view={{ ...view, outcome }} />)
  })
  .get('/mina-sidor/lan/lana-om', c => seeOther(c, mine))
  .get('/mina-sidor/lan/:loan/lana-om', c => seeOther(c, mine))
  .post('/mina-sidor/lan/lana-om', async c => {
    const { house, page, reader } = c.var
    return reader ? tell(c, reader, await house.renew(page, reader, 'all')) : logInFirst(c, mine)
  })
  .post('/mina-sidor/lan/:loan/lana-om', async c => {
    const { house, page, reader } = c.var
    const loan = idFrom(c.req.param('loan'))
    if (!reader) return logInFirst(c, mine)
    if (loan === null) return c.notFound()
    const outcome = await house.renew(page, reader, loan)
    // Returned meanwhile, or somebody else's: the page shows what is left.
    const nothing = outcome.kind === 'renewed' && outcome.renewed === 0 && outcome.refused.length === 0
    return nothing ? seeOther(c, mine) : tell(c, reader, outcome)
  })
  .route('/', holdRoutes(own))
  .get('/mina-sidor/reservationer/fortsatt', c => seeOther(c, mine))
