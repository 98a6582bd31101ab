import { Hono } from 'hono'
import { type Shift, seeOther, show } from '../visit.tsx'
import { ClearListPage } from './clear-list.page.tsx'
import { HoldShelfPage } from './hold-shelf.page.tsx'
import { MissingCopiesPage } from './missing.page.tsx'
import { PickListPage } from './pick-list.page.tsx'
import { PickTimesPage } from './pick-times.page.tsx'

const pickList = '/personal/plocklista'
const about = (name: string, barcode: string): string => `?${new URLSearchParams({ [name]: barcode })}`

export const listRoutes = new Hono<Shift>()
  .get('/plocklista', async c => {
    const { office, clerk, page } = c.var
    const view = await office.pickList(clerk, {
      all: c.req.query('visa') === 'alla',
      missed: c.req.query('fattas') ?? null,
      found: c.req.query('hittad') ?? null,
    })
    return show(c, <PickListPage ctx={page} clerk={clerk} view={view} />)
  })
  .get('/plocklista/tider', async c => {
    const { office, clerk, page } = c.var
    return show(
      c,
      <PickTimesPage
        ctx={page}
        clerk={clerk}
        view={await office.pickTimes(clerk, c.req.query('klart') === '1')}
      />,
    )
  })
  .post('/plocklista/tider', async c => {
    const { office, clerk, page, form } = c.var
    const view = await office.setPickTimes(clerk, {
      rounds: form.get('tider') ?? '',
      walk: form.get('avdelningar') ?? '',
    })
    if (!view) return seeOther(c, `${pickList}/tider?klart=1`)
    return show(c, <PickTimesPage ctx={page} clerk={clerk} view={view} />, 422)
  })
  .get('/plocklista/saknas', async c => {
    const { office, clerk, page } = c.var
    const view = await office.missing(clerk, {
      page: Number(c.req.query('sida') ?? 1),
      found: c.req.query('hittad') ?? null,
    })
    return show(c, <MissingCopiesPage ctx={page} clerk={clerk} view={view} />)
  })
  .post('/plocklista/saknas/:barcode/hittad', async c => {
    const { office, clerk, page, form } = c.var
    const barcode = c.req.param('barcode')
    const refused = await office.foundAgain(clerk, barcode)
    const list = form.get('till') === 'plocklista' ? pickList : `${pickList}/saknas`
    if (refused === null) return seeOther(c, `${list}${about('hittad', barcode)}`)
    const view = await office.missing(clerk, { page: 1, found: null })
    const news = { tone: 'bad' as const, text: refused, undo: null }
    return show(c, <MissingCopiesPage ctx={page} clerk={clerk} view={{ ...view, news }} />, 422)
  })
  .post('/plocklista/:hold{[1-9][0-9]*}/fattas', async c => {
    const { office, clerk, page, form } = c.var
    const refused = await office.notFound(clerk, Number(c.req.param('hold')))
    if (refused === null) return seeOther(c, `${pickList}${about('fattas', form.get('kod') ?? '')}`)
    const view = await office.pickList(clerk, { all: false, missed: null, found: null })
    const news = { tone: 'bad' as const, text: refused, undo: null }
    return show(c, <PickListPage ctx={page} clerk={clerk} view={{ ...view, news }} />, 422)
  })
  .get('/hamthylla', async c => {
    const { office, clerk, page } = c.var
    const view = await office.holdShelf(clerk, Number(c.req.query('sida') ?? 1))
    return show(c, <HoldShelfPage ctx={page} clerk={clerk} view={view} />)
  })
  .get('/hamthylla/rensa', async c => {
    const { office, clerk, page } = c.var
    return show(c, <ClearListPage ctx={page} clerk={clerk} view={await office.clearList(clerk)} />)
  })
