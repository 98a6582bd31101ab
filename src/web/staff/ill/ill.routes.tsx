import { Hono } from 'hono'
import { MissingPage } from '../missing.page.tsx'
import { type Shift, type ShiftContext, seeOther, show } from '../visit.tsx'
import { readIllListAsked } from './ill.view.ts'
import { IllCaseStaffPage } from './ill-case.page.tsx'
import { IllListPage } from './ill-list.page.tsx'
import { IllRulesPage } from './ill-rules.page.tsx'
import { IllSlipPage } from './ill-slip.page.tsx'
import { deedAt, deedPaths, deedWords } from './ill-words.ts'

const askedOf = (c: ShiftContext) => readIllListAsked(new URL(c.req.url).searchParams)
const idOf = (c: ShiftContext): number => Number(c.req.param('id'))
const missing = (c: ShiftContext): Response =>
  show(c, <MissingPage ctx={c.var.page} clerk={c.var.clerk} what="Fjärrlånet" />, 404)

const one = '/fjarrlan/:id{[1-9][0-9]{0,14}}'

export const staffIllRoutes = new Hono<Shift>()
  .get('/fjarrlan', async c => {
    const { office, clerk, page } = c.var
    return show(c, <IllListPage ctx={page} clerk={clerk} view={await office.illList(clerk, askedOf(c))} />)
  })
  .get('/fjarrlan.csv', async c => {
    const { office, clerk } = c.var
    return c.body(await office.illFile(clerk, askedOf(c)), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="fjarrlan.csv"',
      'cache-control': 'no-store',
    })
  })
  .get('/fjarrlan/regler', async c => {
    const { office, clerk, page } = c.var
    return show(c, <IllRulesPage ctx={page} clerk={clerk} view={await office.illRules(clerk)} />)
  })
  .post('/fjarrlan/regler', async c => {
    const { office, clerk, page, form } = c.var
    const text = (name: string) => (form.get(name) ?? '').trim().slice(0, 20)
    const view = await office.setIllRules(clerk, {
      ...{ open: text('open'), loanFee: text('loanFee'), copyFee: text('copyFee') },
      ...{ shelfDays: text('shelfDays'), marginDays: text('marginDays') },
    })
    return show(c, <IllRulesPage ctx={page} clerk={clerk} view={view} />, view.errors.length ? 422 : 200)
  })
  .get(one, async c => {
    const { office, clerk, page } = c.var
    const view = await office.illCase(clerk, idOf(c))
    const deed = deedAt(c.req.query('klart') ?? '')
    const done = deed ? deedWords[deed].done : null
    return view ? show(c, <IllCaseStaffPage ctx={page} clerk={clerk} view={view} done={done} />) : missing(c)
  })
  .get(`${one}/lapp`, async c => {
    const { office, clerk, page } = c.var
    const slip = await office.illSlip(idOf(c))
    return slip ? show(c, <IllSlipPage ctx={page} clerk={clerk} slip={slip} />) : missing(c)
  })
  .post(`${one}/:deed{[a-z-]+}`, async c => {
    const { office, clerk, page, form } = c.var
    const deed = deedAt(c.req.param('deed'))
    const answer = deed ? await office.workOnIll(clerk, idOf(c), deed, form) : null
    if (answer === null || !deed) return missing(c)
    if (answer === 'done') return seeOther(c, `/personal/fjarrlan/${idOf(c)}?klart=${deedPaths[deed]}`)
    return show(c, <IllCaseStaffPage ctx={page} clerk={clerk} view={answer} done={null} />, 422)
  })
