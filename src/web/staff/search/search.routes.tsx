import { Hono } from 'hono'
import { MissingPage } from '../missing.page.tsx'
import { type Shift, type ShiftContext, seeOther, show } from '../visit.tsx'
import { ChoiceFormPage } from './choice-form.page.tsx'
import { ChoicesPage, type ListNews } from './choices.page.tsx'
import { FiguresPage } from './figures.page.tsx'
import { ReasonsPage } from './reasons.page.tsx'
import { choiceFormOf, readListAsked, readReasonsAsked } from './search.view.ts'

const done: Readonly<
  Record<string, { readonly text: string; readonly undo: 'ta-bort' | 'aterstall' | null }>
> = {
  gjort: { text: 'Valet gäller från och med nu.', undo: 'ta-bort' },
  andrat: { text: 'Valet är ändrat.', undo: null },
  borttaget: { text: 'Valet är borttaget. Träffarna står som sökningen ordnar dem.', undo: 'aterstall' },
  aterstallt: { text: 'Valet är återställt.', undo: 'ta-bort' },
}

/** What the address says was just done. */
function newsOf(params: URLSearchParams): ListNews | null {
  const word = params.get('klart') ?? ''
  const deed = Object.hasOwn(done, word) ? done[word] : undefined
  if (!deed) return null
  const id = /^[1-9]\d{0,14}$/.exec(params.get('nr') ?? '')?.[0]
  const undo = deed.undo && id ? { action: `/personal/sok/val/${id}/${deed.undo}`, label: 'Ångra' } : null
  return { good: true, text: deed.text, undo }
}

const paramsOf = (c: ShiftContext) => new URL(c.req.url).searchParams

async function setRemoved(c: ShiftContext, id: number, removed: boolean): Promise<Response> {
  const { office, clerk, page } = c.var
  const refused = await office.removeChoice(clerk, id, removed)
  if (refused === null)
    return seeOther(c, `/personal/sok/val?klart=${removed ? 'borttaget' : 'aterstallt'}&nr=${id}`)
  const view = await office.choiceList(clerk, readListAsked(new URLSearchParams()))
  return show(
    c,
    <ChoicesPage ctx={page} clerk={clerk} view={view} news={{ good: false, text: refused, undo: null }} />,
    422,
  )
}

export const staffSearchRoutes = new Hono<Shift>()
  .get('/sok', async c => {
    const { office, clerk, page } = c.var
    return show(
      c,
      <ReasonsPage
        ctx={page}
        clerk={clerk}
        view={await office.reasons(clerk, readReasonsAsked(paramsOf(c)))}
      />,
    )
  })
  .get('/sok/kvalitet', async c => {
    const { office, clerk, page } = c.var
    return show(c, <FiguresPage ctx={page} clerk={clerk} view={await office.searchFigures(clerk)} />)
  })
  .get('/sok/val', async c => {
    const { office, clerk, page } = c.var
    const view = await office.choiceList(clerk, readListAsked(paramsOf(c)))
    return show(c, <ChoicesPage ctx={page} clerk={clerk} view={view} news={newsOf(paramsOf(c))} />)
  })
  .post('/sok/val', async c => {
    const { office, clerk, page, form } = c.var
    const answer = await office.saveChoice(clerk, null, choiceFormOf(form))
    if (answer.outcome === 'done') return seeOther(c, `/personal/sok/val?klart=gjort&nr=${answer.id}`)
    return show(c, <ChoiceFormPage ctx={page} clerk={clerk} view={answer.view} />, 422)
  })
  .get('/sok/val/ny', async c => {
    const { office, clerk, page } = c.var
    const params = paramsOf(c)
    const { question, work, kind } = choiceFormOf(params)
    return show(
      c,
      <ChoiceFormPage
        ctx={page}
        clerk={clerk}
        view={await office.newChoice(clerk, { question, work, kind })}
      />,
    )
  })
  .get('/sok/val/:id{[1-9][0-9]{0,14}}', async c => {
    const { office, clerk, page } = c.var
    const view = await office.choice(clerk, Number(c.req.param('id')))
    return view
      ? show(c, <ChoiceFormPage ctx={page} clerk={clerk} view={view} />)
      : show(c, <MissingPage ctx={page} clerk={clerk} what="Valet" />, 404)
  })
  .post('/sok/val/:id{[1-9][0-9]{0,14}}', async c => {
    const { office, clerk, page, form } = c.var
    const id = Number(c.req.param('id'))
    const answer = await office.saveChoice(clerk, id, choiceFormOf(form))
    if (answer.outcome === 'done') return seeOther(c, `/personal/sok/val?klart=andrat&nr=${id}`)
    return show(c, <ChoiceFormPage ctx={page} clerk={clerk} view={answer.view} />, 422)
  })
  .post('/sok/val/:id{[1-9][0-9]{0,14}}/ta-bort', c => setRemoved(c, Number(c.req.param('id')), true))
  .post('/sok/val/:id{[1-9][0-9]{0,14}}/aterstall', c => setRemoved(c, Number(c.req.param('id')), false))
