import { Hono } from 'hono'
import type { ActedFor, Reader } from '../house.ts'
import { holdRoutes, type Whose } from '../my-pages/hold.routes.tsx'
import { holdsOfChild } from '../my-pages/hold-place.ts'
import type { Outcome } from '../my-pages/outcome.ts'
import { addressOf, outcomeFrom } from '../my-pages/told.ts'
import { idFrom, logInFirst, seeOther, show, type Visit, type VisitContext } from '../visit.ts'
import { type FamilyNews, FamilyPage, type FamilyView } from './family.page.tsx'
import { speakingOf } from './speaking-of.ts'

const here = '/mina-sidor/familj'

/** What happened, as it travels in the address: whom it was for and what, and neither name nor title. */
async function newsFrom(c: VisitContext, reader: Reader, view: FamilyView): Promise<FamilyNews | null> {
  const params = new URL(c.req.url).searchParams
  const number = (name: string) => idFrom(params.get(name) ?? undefined)
  const done = params.get('klart')
  const guardian = view.guardians.find(one => one.link === number('koppling'))
  if (guardian && (done === 'ge' || done === 'ta-tillbaka'))
    return { kind: 'consent', link: guardian.link, name: guardian.name, given: done === 'ge' }
  const child = view.children.find(one => one.id === number('barn'))
  if (!child?.sum) return null
  const outcome = await outcomeFrom(params, {
    loans: child.loans.length,
    holds: child.holds,
    cancelledTitle: hold => c.var.house.cancelledTitle({ id: child.id, guardian: reader.id }, hold),
  })
  return outcome && { kind: 'for-child', child: child.id, outcome }
}

/** The page with something to explain. */
async function explain(c: VisitContext, reader: Reader, news: FamilyNews): Promise<Response> {
  const { house, page } = c.var
  return show(c, <FamilyPage ctx={page} view={await house.family(page, reader)} news={news} />, 422)
}

/**
 * Tells a good outcome after a redirect, one with reasons at once.
 * @param hold the reservation it is about; 0 = about loans
 */
function tell(
  c: VisitContext,
  reader: Reader,
  { child, outcome, hold = 0 }: { child: number; outcome: Outcome; hold?: number },
): Response | Promise<Response> {
  const told = addressOf(outcome, hold)
  if (!told) return explain(c, reader, { kind: 'for-child', child, outcome })
  // Returned meanwhile: the page shows what is left.
  if (outcome.kind === 'renewed' && outcome.renewed === 0) return seeOther(c, here)
  return seeOther(c, `${here}?${new URLSearchParams({ barn: String(child), ...told })}`)
}

/** The child an address names; null for nobody the reader may act for, now. */
async function childOf(c: VisitContext, reader: Reader): Promise<ActedFor | null> {
  const child = idFrom(c.req.param('child'))
  return child === null ? null : c.var.house.actingFor(reader, child)
}

const ofChildren: Whose = {
  path: `${here}/:child/reservationer`,
  holder: async (c, reader) => {
    const child = await childOf(c, reader)
    return (
      child && {
        borrower: child,
        place: holdsOfChild(child),
        ctx: speakingOf(c.var.page, child.name),
      }
    )
  },
  tell: async (c, reader, outcome, { borrower, hold }) =>
    tell(c, reader, { child: borrower.id, outcome, hold }),
}

export const familyRoutes = new Hono<Visit>()
  .get(here, async c => {
    const { house, page, reader } = c.var
    if (!reader) return logInFirst(c, here)
    const view = await house.family(page, reader)
    return show(c, <FamilyPage ctx={page} view={view} news={await newsFrom(c, reader, view)} />)
  })
  .post('/mina-sidor/familj/samtycke/:link/:deed{ge|ta-tillbaka}', async c => {
    const { house, page: ctx, reader } = c.var
    const id = idFrom(c.req.param('link'))
    const klart = c.req.param('deed')
    if (!reader) return logInFirst(c, here)
    if (id === null) return c.notFound()
    const news = await house.setConsent(ctx, reader, id, klart === 'ge')
    if (news.kind === 'no-consent') return explain(c, reader, news)
    return seeOther(c, `${here}?${new URLSearchParams({ klart, koppling: String(id) })}`)
  })
  .post('/mina-sidor/familj/:child/lan/:loan/lana-om', async c => {
    const { house, page, reader } = c.var
    const loan = idFrom(c.req.param('loan'))
    if (!reader) return logInFirst(c, here)
    const child = await childOf(c, reader)
    if (!child || loan === null) return c.notFound()
    const outcome = await house.renew(speakingOf(page, child.name), child, loan)
    return tell(c, reader, { child: child.id, outcome })
  })
  .post('/mina-sidor/familj/:child/lan/lana-om', async c => {
    const { house, page, reader } = c.var
    if (!reader) return logInFirst(c, here)
    const child = await childOf(c, reader)
    if (!child) return c.notFound()
    const outcome = await house.renew(speakingOf(page, child.name), child, 'all')
    return tell(c, reader, { child: child.id, outcome })
  })
  .route('/', holdRoutes(ofChildren))
