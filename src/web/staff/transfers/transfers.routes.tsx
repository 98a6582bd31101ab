import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { MissingPage } from '../missing.page.tsx'
import { type Shift, type ShiftContext, seeOther, show } from '../visit.tsx'
import { TransferSlipPage } from './slip.page.tsx'
import { TransfersPage } from './transfers.page.tsx'

const missing = (c: ShiftContext): Response =>
  show(c, <MissingPage ctx={c.var.page} clerk={c.var.clerk} what="Transporten" />, 404)

const onlyLate = (c: ShiftContext): boolean => c.var.form.get('visa') === 'sena'

async function notDone(c: ShiftContext, text: string): Promise<Response> {
  const { office, clerk, page } = c.var
  const view = await office.transfers(clerk, { onlyLate: onlyLate(c), lost: null })
  const news = { tone: 'bad' as const, text, undo: null }
  return show(c, <TransfersPage ctx={page} clerk={clerk} view={{ ...view, news }} />, 422)
}

export const transferRoutes = new Hono<Shift>()
  .get('/transporter', async c => {
    const { office, clerk, page } = c.var
    const view = await office.transfers(clerk, {
      onlyLate: c.req.query('visa') === 'sena',
      lost: c.req.query('forkommen') ?? null,
    })
    return show(c, <TransfersPage ctx={page} clerk={clerk} view={view} />)
  })
  .post('/transporter/:id{[1-9][0-9]{0,14}}/forkommen', async c => {
    const done = await c.var.office.loseTransfer(c.var.clerk, Number(c.req.param('id')))
    if ('refused' in done) return notDone(c, done.refused)
    const query = new URLSearchParams({ forkommen: done.barcode })
    if (onlyLate(c)) query.set('visa', 'sena')
    return seeOther(c, `/personal/transporter?${query}`)
  })
  // The desk says what to do with it now.
  .post('/transporter/:id{[1-9][0-9]{0,14}}/hittad', async c => {
    const token = randomUUID()
    const done = await c.var.office.findTransfer(c.var.clerk, Number(c.req.param('id')), token)
    return 'refused' in done ? notDone(c, done.refused) : seeOther(c, `/personal/disk/in?senast=${token}`)
  })
  // Whoever has just scanned a copy knows its barcode, not the number of its journey.
  .get('/transporter/lapp', async c => {
    const id = await c.var.office.transferOf(c.req.query('kod') ?? '')
    return id === null ? missing(c) : seeOther(c, `/personal/transporter/${id}/lapp`)
  })
  .get('/transporter/:id{[1-9][0-9]{0,14}}/lapp', async c => {
    const { office, clerk, page } = c.var
    const slip = await office.transferSlip(Number(c.req.param('id')))
    return slip ? show(c, <TransferSlipPage ctx={page} clerk={clerk} slip={slip} />) : missing(c)
  })
