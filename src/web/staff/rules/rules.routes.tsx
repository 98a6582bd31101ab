import { Hono } from 'hono'
import { type Shift, show } from '../visit.tsx'
import { RulesPage } from './rules.page.tsx'

export const rulesRoutes = new Hono<Shift>()
  .get('/regler', async c => {
    const { office, clerk, page } = c.var
    return show(c, <RulesPage ctx={page} clerk={clerk} view={await office.rules(clerk)} />)
  })
  .post('/regler', async c => {
    const { office, clerk, page, form } = c.var
    const text = (name: string) => (form.get(name) ?? '').trim()
    const view = await office.setRules(clerk, {
      windowDays: text('windowDays'),
      protectNewDays: text('protectNewDays'),
      minTransitMinutes: text('minTransitMinutes'),
      municipalOnly: form.has('municipalOnly'),
      keepLastInMunicipality: form.has('keepLastInMunicipality'),
      keepLastInCounty: form.has('keepLastInCounty'),
      skipClosed: form.has('skipClosed'),
      floating: form.has('floating'),
      cartForNew: form.has('cartForNew'),
      shelfDays: text('shelfDays'),
      borrowersRedirect: form.has('borrowersRedirect'),
    })
    return show(c, <RulesPage ctx={page} clerk={clerk} view={view} />, view.errors.length ? 422 : 200)
  })
