import { Hono } from 'hono'
import { ItemPage } from '../items/item.page.tsx'
import { MissingPage } from '../missing.page.tsx'
import { type Shift, type ShiftContext, seeOther, show } from '../visit.tsx'
import { MoveHoldPage } from './move-hold.page.tsx'
import { PatronPage } from './patron.page.tsx'
import { PatronsPage } from './patrons.page.tsx'

async function patron(
  c: ShiftContext,
  id: number,
  said: { good: boolean; text: string } | null,
): Promise<Response> {
  const { office, clerk, page } = c.var
  const view = await office.patron(clerk, id)
  if (!view) return show(c, <MissingPage ctx={page} clerk={clerk} what="Låntagaren" />, 404)
  return show(c, <PatronPage ctx={page} clerk={clerk} view={view} said={said} />)
}

const changed = 'Läget är ändrat. Väntar någon på exemplaret letas ett annat upp.'
const changedItem: Readonly<Record<string, { good: boolean; text: string }>> = {
  '1': { good: true, text: changed },
  avgift: { good: true, text: `${changed} Låntagaren har fått en avgift att betala.` },
}

async function item(c: ShiftContext, said: { good: boolean; text: string } | null): Promise<Response> {
  const { office, clerk, page } = c.var
  const view = await office.item(clerk, c.req.param('barcode') ?? '')
  if (!view) return show(c, <MissingPage ctx={page} clerk={clerk} what="Exemplaret" />, 404)
  return show(
    c,
    <ItemPage ctx={page} clerk={clerk} view={view} said={said} />,
    said && !said.good ? 422 : 200,
  )
}

export const patronRoutes = new Hono<Shift>()
  .get('/lantagare', async c => {
    const { office, clerk, page } = c.var
    const words = (c.req.query('q') ?? '').trim()
    const found = words ? await office.patrons(clerk, words) : null
    // A card number names one person: there is nothing to choose from.
    if (found?.length === 1 && found[0] && /^[\d ]+$/.test(words))
      return seeOther(c, `/personal/lantagare/${found[0].id}`)
    return show(c, <PatronsPage ctx={page} clerk={clerk} words={words} found={found} />)
  })
  .get('/lantagare/:id{[1-9][0-9]*}', c =>
    patron(
      c,
      Number(c.req.param('id')),
      c.req.query('flyttad') ? { good: true, text: 'Hämtstället är ändrat. Låntagaren får besked.' } : null,
    ),
  )
  .post('/lantagare/:id{[1-9][0-9]*}/oppna-kort', async c =>
    patron(c, Number(c.req.param('id')), await c.var.office.freeCard(c.var.clerk, Number(c.req.param('id')))),
  )
  .post('/lantagare/:id{[1-9][0-9]*}/lan/:loan{[1-9][0-9]*}/om', async c =>
    patron(c, Number(c.req.param('id')), await c.var.office.renew(c.var.clerk, Number(c.req.param('loan')))),
  )
  .post('/lantagare/:id{[1-9][0-9]*}/reservation/:hold{[1-9][0-9]*}/avboka', async c =>
    patron(
      c,
      Number(c.req.param('id')),
      await c.var.office.cancelHold(c.var.clerk, Number(c.req.param('hold'))),
    ),
  )
  .get('/lantagare/:id{[1-9][0-9]*}/reservation/:hold{[1-9][0-9]*}/hamtstalle', async c => {
    const { office, clerk, page } = c.var
    const [id, hold] = [Number(c.req.param('id')), Number(c.req.param('hold'))]
    const view = await office.pickupOf(clerk, id, hold)
    if (!view) return show(c, <MissingPage ctx={page} clerk={clerk} what="Reservationen" />, 404)
    return show(c, <MoveHoldPage ctx={page} clerk={clerk} view={view} />)
  })
  .post('/lantagare/:id{[1-9][0-9]*}/reservation/:hold{[1-9][0-9]*}/hamtstalle', async c => {
    const { office, clerk, page, form } = c.var
    const [id, hold] = [Number(c.req.param('id')), Number(c.req.param('hold'))]
    const refused = await office.movePickup(clerk, { hold, pickup: form.get('hamta') ?? '' })
    if (refused === null) return seeOther(c, `/personal/lantagare/${id}?flyttad=${hold}`)
    const view = await office.pickupOf(clerk, id, hold)
    if (!view) return show(c, <MissingPage ctx={page} clerk={clerk} what="Reservationen" />, 404)
    const errors = [{ field: 'hamta', text: refused }]
    return show(c, <MoveHoldPage ctx={page} clerk={clerk} view={{ ...view, errors }} />, 422)
  })
  .get('/exemplar/:barcode', c => item(c, changedItem[c.req.query('klart') ?? ''] ?? null))
  .post('/exemplar/:barcode/lage', async c => {
    const { office, clerk, form } = c.var
    const barcode = c.req.param('barcode')
    const order = { barcode, state: form.get('lage') ?? '', from: form.get('fran') ?? '' }
    const marked = await office.markCopy(clerk, order)
    if ('refused' in marked) return item(c, { good: false, text: marked.refused })
    const done = marked.done === 'charged' ? 'avgift' : '1'
    return seeOther(c, `/personal/exemplar/${encodeURIComponent(barcode)}?klart=${done}`)
  })
