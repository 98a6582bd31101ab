import { Hono } from 'hono'
import type { Reader } from '../house.ts'
import { idFrom, logInFirst, seeOther, show, type Visit, type VisitContext } from '../visit.ts'
import { type FamilyNews, FamilyPage, type FamilyView } from './family.page.tsx'

const here = '/mina-sidor/familj'

/** What happened, as it travels in the address: whom it was for and what, and neither name nor title. */
function newsFrom(params: URLSearchParams, view: FamilyView): FamilyNews | null {
  const number = (name: string) => idFrom(params.get(name) ?? undefined)
  const done = params.get('klart')
  const guardian = view.guardians.find(one => one.link === number('koppling'))
  if (guardian && (done === 'ge' || done === 'ta-tillbaka'))
    return { kind: 'consent', link: guardian.link, name: guardian.name, given: done === 'ge' }
  const child = view.children.find(one => one.id === number('barn'))
  if (!child) return null
  const of = { kind: 'for-child' as const, child: child.id, name: child.firstName }
  const [renewed, hold] = [number('antal'), number('reservation')]
  if (done === 'omlanat' && renewed !== null)
    return { ...of, outcome: { kind: 'renewed', renewed, refused: [] } }
  if (done === 'borttagen' && hold !== null) return { ...of, outcome: { kind: 'cancelled', title: '', hold } }
  if (done === 'tillbaka') return { ...of, outcome: { kind: 'restored', title: '' } }
  return null
}

/** Where a good outcome is told; null when there is something to explain. */
function addressOf(news: FamilyNews): string | null {
  if (news.kind === 'no-consent') return null
  const told = (params: Record<string, string>) => `${here}?${new URLSearchParams(params)}`
  if (news.kind === 'consent')
    return told({ klart: news.given ? 'ge' : 'ta-tillbaka', koppling: String(news.link) })
  const { outcome } = news
  const barn = String(news.child)
  switch (outcome.kind) {
    case 'renewed':
      if (outcome.refused.length) return null
      // Returned meanwhile: the page shows what is left.
      return outcome.renewed ? told({ klart: 'omlanat', barn, antal: String(outcome.renewed) }) : here
    case 'cancelled':
      return told({ klart: 'borttagen', barn, reservation: String(outcome.hold) })
    case 'restored':
      return told({ klart: 'tillbaka', barn })
    default:
      return null
  }
}

/** Tells a good outcome after a redirect, one with reasons at once. Nothing = not a child to act for. */
async function tell(c: VisitContext, reader: Reader, news: FamilyNews | null): Promise<Response> {
  const { house, page } = c.var
  if (!news) return c.notFound()
  const address = addressOf(news)
  if (address) return seeOther(c, address)
  return show(c, <FamilyPage ctx={page} view={await house.family(page, reader)} news={news} />, 422)
}

export const familyRoutes = new Hono<Visit>()
  .get(here, async c => {
    const { house, page, reader } = c.var
    if (!reader) return logInFirst(c, here)
    const view = await house.family(page, reader)
    const news = newsFrom(new URL(c.req.url).searchParams, view)
    return show(c, <FamilyPage ctx={page} view={view} news={news} />)
  })
  .post('/mina-sidor/familj/samtycke/:link/:deed{ge|ta-tillbaka}', async c => {
    const { house, page: ctx, reader } = c.var
    const id = idFrom(c.req.param('link'))
    if (!reader) return logInFirst(c, here)
    if (id === null) return c.notFound()
    const news = await house.setConsent(ctx, reader, id, c.req.param('deed') === 'ge')
    return tell(c, reader, news)
  })
  .post('/mina-sidor/familj/:child/lan/:loan/lana-om', async c => {
    const { house, page: ctx, reader } = c.var
    const [child, loan] = [idFrom(c.req.param('child')), idFrom(c.req.param('loan'))]
    if (!reader) return logInFirst(c, here)
    return child === null || loan === null
      ? c.notFound()
      : tell(c, reader, await house.renewFor(ctx, reader, child, loan))
  })
  .post('/mina-sidor/familj/:child/lan/lana-om', async c => {
    const { house, page: ctx, reader } = c.var
    const child = idFrom(c.req.param('child'))
    if (!reader) return logInFirst(c, here)
    return child === null ? c.notFound() : tell(c, reader, await house.renewFor(ctx, reader, child, 'all'))
  })
  .post('/mina-sidor/familj/:child/reservationer/:hold/:deed{ta-bort|angra}', async c => {
    const { house, page: ctx, reader } = c.var
    const [child, hold] = [idFrom(c.req.param('child')), idFrom(c.req.param('hold'))]
    if (!reader) return logInFirst(c, here)
    if (child === null || hold === null) return c.notFound()
    const deed = c.req.param('deed') === 'angra' ? house.undoCancelFor : house.cancelFor
    return tell(c, reader, await deed(ctx, reader, child, hold))
  })
