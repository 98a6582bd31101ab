import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { mostOfTray } from '../../../modules/desk/index.ts'
import { type Shift, seeOther, show } from '../visit.tsx'
import { TrayPage } from './tray.page.tsx'

const isToken = (text: string): boolean => /^[0-9a-f-]{36}$/.test(text)
const codesOf = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean)
const address = '/personal/disk/flera'

export const trayRoutes = new Hono<Shift>()
  .get('/disk/flera', async c => {
    const { office, clerk, page } = c.var
    const done = c.req.query('bevis') ?? ''
    const barcodes = codesOf(c.req.query('koder') ?? '').slice(0, mostOfTray)
    const copies = isToken(done) ? await office.trayOf(clerk, done, barcodes) : []
    const view = { token: randomUUID(), copies, left: '', mayChange: office.mayReadTrays(clerk), errors: [] }
    return show(c, <TrayPage ctx={page} clerk={clerk} view={view} />)
  })
  .post('/disk/flera', async c => {
    const { office, clerk, page, form } = c.var
    const sent = form.get('bevis') ?? ''
    const token = isToken(sent) ? sent : randomUUID()
    const barcodes = codesOf(form.get('koder') ?? '')
    if (!barcodes.length) return seeOther(c, address)
    const tray = await office.receiveTray(clerk, { barcodes, token })
    if (!tray.errors.length)
      return seeOther(c, `${address}?${new URLSearchParams({ bevis: token, koder: barcodes.join(',') })}`)
    // What is left is another tray: its own token, so that what was read is not read again.
    const view = { ...tray, token: randomUUID(), mayChange: office.mayReadTrays(clerk) }
    return show(c, <TrayPage ctx={page} clerk={clerk} view={view} />, 422)
  })
