import { Hono } from 'hono'
import { MissingPage } from '../missing.page.tsx'
import { type Shift, type ShiftContext, seeOther, show } from '../visit.tsx'
import { TransferSlipPage } from './slip.page.tsx'
import { TransfersPage } from './transfers.page.tsx'

const missing = (c: ShiftContext): Response =>
  show(c, <MissingPage ctx={c.var.page} clerk={c.var.clerk} what="Transporten" />, 404)

export const transferRoutes = new Hono<Shift>()
  .get('/transporter', async c => {
    const { office, clerk, page } = c.var
    return show(c, <TransfersPage ctx={page} clerk={clerk} view={await office.transfers(clerk)} />)
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
