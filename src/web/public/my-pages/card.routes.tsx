import { Hono } from 'hono'
import type { Reader } from '../house.ts'
import { logInFirst, seeOther, show, type Visit, type VisitContext } from '../visit.ts'
import { CardPage, LoansToReadPage } from './card.page.tsx'
import { forgetHere, keepHere, keepsHere } from './device.ts'

const card = '/mina-sidor/kort'
const loans = '/mina-sidor/lan'

/** Tells the site's helper in the browser that it may keep what it has just been given. */
function forTheDevice(c: VisitContext, answer: Response): Response {
  if (keepsHere(c)) answer.headers.set('dala-keep', '1')
  return answer
}

function cardPage(c: VisitContext, reader: Reader): Response {
  const t = c.var.page.texts.device
  const done = { sparat: t.keptNow, borttaget: t.forgotten }[c.req.query('klart') ?? ''] ?? null
  const { name, card, expiresOn: validUntil } = reader
  const view = { name, card, validUntil, keepsHere: keepsHere(c), seenAt: c.var.house.now(), done }
  return forTheDevice(c, show(c, <CardPage ctx={c.var.page} view={view} />))
}

export const cardRoutes = new Hono<Visit>()
  .get(card, async c => (c.var.reader ? cardPage(c, c.var.reader) : logInFirst(c, card)))
  .post(`${card}/spara`, async c => {
    if (!c.var.reader) return logInFirst(c, card)
    keepHere(c)
    return seeOther(c, `${card}?klart=sparat`)
  })
  .post(`${card}/glom`, async c => {
    if (!c.var.reader) return logInFirst(c, card)
    forgetHere(c)
    return seeOther(c, `${card}?klart=borttaget`)
  })
  .get(loans, async c => {
    const { house, page, reader } = c.var
    if (!reader) return logInFirst(c, loans)
    const { loans: all, today } = await house.myPages(page, reader)
    const view = { loans: all, today, seenAt: house.now() }
    return forTheDevice(c, show(c, <LoansToReadPage ctx={page} view={view} />))
  })
