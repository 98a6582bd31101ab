import { Hono } from 'hono'
import { MissingPage } from '../missing.page.tsx'
import { type Shift, type ShiftContext, seeOther, show } from '../visit.tsx'
import { SuggestionPage } from './suggestion.page.tsx'
import { SuggestionListPage } from './suggestions.page.tsx'
import { readSuggestionFilter, suggestionsPath } from './suggestions.view.ts'
import type { SuggestionOrder } from './suggestions-of-desk.ts'

const done: Readonly<Record<string, string>> = {
  overvags: 'Noterat. Den som har föreslagit den ser att ni tittar på den.',
  bestallt: 'Noterat som beställt. De som har föreslagit den får besked.',
  avbojt: 'Svaret är noterat. De som har föreslagit den får besked.',
  kopplat: 'Kopplat. Den reserveras nu åt dem som har bett om det, och alla får besked.',
  uppe: 'Förslaget är uppe igen. Besked som redan har gått ut går inte att ta tillbaka.',
  regler: 'Ändringen är sparad.',
}
const doneOf = (c: ShiftContext): string | null => {
  const word = c.req.query('klart') ?? ''
  return Object.hasOwn(done, word) ? (done[word] ?? null) : null
}
const filterOf = (c: ShiftContext) => readSuggestionFilter(new URL(c.req.url).searchParams)
const idOf = (c: ShiftContext): number => Number(c.req.param('id'))
const text = (c: ShiftContext, name: string): string => (c.var.form.get(name) ?? '').slice(0, 2000)

const missing = (c: ShiftContext): Response =>
  show(c, <MissingPage ctx={c.var.page} clerk={c.var.clerk} what="Förslaget" />, 404)

async function answer(c: ShiftContext, order: SuggestionOrder, word: string): Promise<Response> {
  const { office, clerk, page } = c.var
  const view = await office.answerSuggestion(clerk, idOf(c), order)
  if (view === 'done') return seeOther(c, `${suggestionsPath}/${idOf(c)}?klart=${word}`)
  if (view === null) return missing(c)
  return show(c, <SuggestionPage ctx={page} clerk={clerk} view={view} done={null} />, 422)
}

const one = '/inkopsforslag/:id{[1-9][0-9]{0,14}}'

export const staffSuggestionRoutes = new Hono<Shift>()
  .get('/inkopsforslag', async c => {
    const { office, clerk, page } = c.var
    const view = await office.suggestionList(clerk, filterOf(c))
    return show(c, <SuggestionListPage ctx={page} clerk={clerk} view={view} done={doneOf(c)} />)
  })
  .get('/inkopsforslag.csv', async c => {
    const { office, clerk } = c.var
    return c.body(await office.suggestionFile(clerk, filterOf(c)), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="inkopsforslag.csv"',
      'cache-control': 'no-store',
    })
  })
  .post('/inkopsforslag/regler', async c => {
    const { office, clerk, page } = c.var
    const form = { most: text(c, 'antal'), days: text(c, 'dagar') }
    const view = await office.setSuggestionRules(clerk, filterOf(c), form)
    if (!view) return seeOther(c, `${suggestionsPath}?klart=regler`)
    return show(c, <SuggestionListPage ctx={page} clerk={clerk} view={view} done={null} />, 422)
  })
  .get(one, async c => {
    const { office, clerk, page } = c.var
    const asked = {
      words: (c.req.query('q') ?? '').trim().slice(0, 200),
      chosen: c.req.query('verk') ?? '',
    }
    const view = await office.suggestion(clerk, idOf(c), asked)
    return view
      ? show(c, <SuggestionPage ctx={page} clerk={clerk} view={view} done={doneOf(c)} />)
      : missing(c)
  })
  .post(`${one}/overvag`, c => answer(c, { deed: 'consider' }, 'overvags'))
  .post(`${one}/bestallt`, c => answer(c, { deed: 'order' }, 'bestallt'))
  .post(`${one}/ta-upp`, c => answer(c, { deed: 'reopen' }, 'uppe'))
  .post(`${one}/avboj`, c =>
    answer(c, { deed: 'decline', reason: text(c, 'skal'), words: text(c, 'ord') }, 'avbojt'),
  )
  .post(`${one}/koppla`, c => answer(c, { deed: 'link', work: text(c, 'verk') }, 'kopplat'))
