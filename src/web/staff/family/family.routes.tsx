import { Hono } from 'hono'
import type { FormError } from '../../ui/index.ts'
import { MissingPage } from '../missing.page.tsx'
import { type Shift, type ShiftContext, seeOther, show } from '../visit.tsx'
import { StaffFamilyPage } from './family.page.tsx'
import type { FamilyForm } from './family.view.ts'

const empty: FamilyForm = { card: '', reason: '' }
const news: Readonly<Record<string, string>> = {
  kopplad: 'De är kopplade.',
  avslutad: 'Kopplingen är avslutad.',
}

async function family(
  c: ShiftContext,
  errors: readonly FormError[] = [],
  form: FamilyForm = empty,
): Promise<Response> {
  const { office, clerk, page } = c.var
  const view = await office.familyOf(clerk, Number(c.req.param('id')))
  if (!view) return show(c, <MissingPage ctx={page} clerk={clerk} what="Låntagaren" />, 404)
  const said = news[c.req.query('klart') ?? ''] ?? null
  return show(
    c,
    <StaffFamilyPage {...{ ctx: page, clerk, view, form, said, errors }} />,
    errors.length ? 422 : 200,
  )
}

const here = (c: ShiftContext, said: string): Response =>
  seeOther(c, `/personal/lantagare/${c.req.param('id')}/familj?klart=${said}`)

export const staffFamilyRoutes = new Hono<Shift>()
  .get('/lantagare/:id{[1-9][0-9]*}/familj', c => family(c))
  .post('/lantagare/:id{[1-9][0-9]*}/familj', async c => {
    const { office, clerk, form } = c.var
    const given = { card: (form.get('kort') ?? '').trim(), reason: (form.get('skal') ?? '').trim() }
    const { errors } = await office.linkFamily(clerk, Number(c.req.param('id')), given)
    return errors.length ? family(c, errors, given) : here(c, 'kopplad')
  })
  .post('/lantagare/:id{[1-9][0-9]*}/familj/:link{[1-9][0-9]*}/avsluta', async c => {
    const { office, clerk, form } = c.var
    const order = { link: Number(c.req.param('link')), reason: (form.get('skal') ?? '').trim() }
    const { errors } = await office.unlinkFamily(clerk, Number(c.req.param('id')), order)
    return errors.length ? family(c, errors) : here(c, 'avslutad')
  })
