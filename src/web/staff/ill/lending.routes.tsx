import { Hono } from 'hono'
import { MissingPage } from '../missing.page.tsx'
import { type Shift, type ShiftContext, seeOther, show } from '../visit.tsx'
import { LendingPage } from './lending.page.tsx'
import { type LendingView, lendingFormOf } from './lending.view.ts'

const words: Readonly<Record<string, string>> = {
  sparad: 'Frågan är sparad.',
  skicka: 'Noterat: den är skickad.',
  nej: 'Noterat: vi kunde inte.',
  tillbaka: 'Noterat: den är tillbaka.',
}

const answer = (c: ShiftContext, of: 'done' | LendingView, word: string): Response => {
  if (of === 'done') return seeOther(c, `/personal/fjarrlan/utlan?klart=${word}`)
  return show(c, <LendingPage ctx={c.var.page} clerk={c.var.clerk} view={of} done={null} />, 422)
}

export const lendingRoutes = new Hono<Shift>()
  .get('/fjarrlan/utlan', async c => {
    const { office, clerk, page } = c.var
    const asked = Number(c.req.query('sida'))
    const view = await office.lendings(
      clerk,
      Number.isInteger(asked) && asked > 0 && asked < 100_000 ? asked : 1,
    )
    const word = c.req.query('klart') ?? ''
    const done = Object.hasOwn(words, word) ? (words[word] ?? null) : null
    return show(c, <LendingPage ctx={page} clerk={clerk} view={view} done={done} />)
  })
  .post('/fjarrlan/utlan', async c => {
    const { office, clerk, form } = c.var
    const of = await office.registerLending(clerk, lendingFormOf(form), form.get('deed') ?? '')
    return answer(c, of, 'sparad')
  })
  .post('/fjarrlan/utlan/:id{[1-9][0-9]{0,14}}/:deed{[a-z-]+}', async c => {
    const { office, clerk, page, form } = c.var
    const name = c.req.param('deed')
    const of = await office.workOnLending(clerk, Number(c.req.param('id')), name, form)
    return of
      ? answer(c, of, name)
      : show(c, <MissingPage ctx={page} clerk={clerk} what="Fjärrutlånet" />, 404)
  })
