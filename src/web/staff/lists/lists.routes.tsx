import { Hono } from 'hono'
import { type Shift, show } from '../visit.tsx'
import { HoldShelfPage } from './hold-shelf.page.tsx'
import { PickListPage } from './pick-list.page.tsx'
import { TransfersPage } from './transfers.page.tsx'

export const listRoutes = new Hono<Shift>()
  .get('/plocklista', async c => {
    const { office, clerk, page } = c.var
    const view = await office.pickList(clerk)
    return show(c, <PickListPage ctx={page} clerk={clerk} view={view} />)
  })
  .post('/plocklista/:hold{[1-9][0-9]*}/fattas', async c => {
    const { office, clerk, page } = c.var
    const said = await office.notFound(clerk, Number(c.req.param('hold')))
    const view = await office.pickList(clerk)
    return show(c, <PickListPage ctx={page} clerk={clerk} view={{ ...view, said }} />)
  })
  .get('/hamthylla', async c => {
    const { office, clerk, page } = c.var
    return show(c, <HoldShelfPage ctx={page} clerk={clerk} view={await office.holdShelf(clerk)} />)
  })
  .get('/transporter', async c => {
    const { office, clerk, page } = c.var
    return show(c, <TransfersPage ctx={page} clerk={clerk} view={await office.transfers(clerk)} />)
  })
