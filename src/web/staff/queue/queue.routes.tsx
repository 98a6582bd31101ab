import { Hono } from 'hono'
import { MissingPage } from '../missing.page.tsx'
import { type Shift, seeOther, show } from '../visit.tsx'
import { QueuePage } from './queue.page.tsx'
import type { QueueDeed } from './queue.view.ts'
import { QueuedPage } from './queued.page.tsx'

const done: Readonly<Record<string, string>> = {
  fortur: 'Förturen är ändrad och exemplaren fördelade på nytt.',
  plats: 'Platsen är ändrad och exemplaren fördelade på nytt.',
  'nytt-exemplar': 'Exemplaren är fördelade på nytt.',
  flytta: 'Reservationen gäller nu det andra exemplaret.',
}
const number = (text: string | undefined): number => {
  const value = Number(text)
  return Number.isSafeInteger(value) && value > 0 ? value : 1
}

export const queueRoutes = new Hono<Shift>()
  .get('/ko/:work{[1-9][0-9]{0,14}}', async c => {
    const { office, clerk, page } = c.var
    const at = { page: number(c.req.query('sida')), decisions: number(c.req.query('beslut')) }
    const view = await office.queue(clerk, Number(c.req.param('work')), at)
    return view
      ? show(c, <QueuePage ctx={page} clerk={clerk} view={view} />)
      : show(c, <MissingPage ctx={page} clerk={clerk} what="Titeln" />, 404)
  })
  .get('/ko/:work{[1-9][0-9]{0,14}}/:hold{[1-9][0-9]{0,14}}', async c => {
    const { office, clerk, page } = c.var
    const view = await office.queued(clerk, {
      work: Number(c.req.param('work')),
      hold: Number(c.req.param('hold')),
    })
    if (!view) return show(c, <MissingPage ctx={page} clerk={clerk} what="Reservationen" />, 404)
    const said = done[c.req.query('gjort') ?? ''] ?? null
    return show(c, <QueuedPage ctx={page} clerk={clerk} view={{ ...view, said }} />)
  })
  .post(
    '/ko/:work{[1-9][0-9]{0,14}}/:hold{[1-9][0-9]{0,14}}/:deed{fortur|plats|nytt-exemplar|flytta}',
    async c => {
      const { office, clerk, page, form } = c.var
      const of = { work: Number(c.req.param('work')), hold: Number(c.req.param('hold')) }
      const deed = c.req.param('deed') as QueueDeed
      const answer = await office.changeQueue(clerk, { ...of, deed, form })
      const here = `/personal/ko/${of.work}/${of.hold}`
      if (answer.outcome === 'done') return seeOther(c, `${here}?gjort=${deed}`)
      const view = answer.outcome === 'refused' ? await office.queued(clerk, of) : null
      if (!view || answer.outcome === 'unknown')
        return show(c, <MissingPage ctx={page} clerk={clerk} what="Reservationen" />, 404)
      const status = view.mayChange ? 422 : 403
      return show(
        c,
        <QueuedPage ctx={page} clerk={clerk} view={{ ...view, errors: answer.errors }} />,
        status,
      )
    },
  )
