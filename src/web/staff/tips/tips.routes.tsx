import { Hono } from 'hono'
import type { WorkDeed } from '../../../modules/editorial/index.ts'
import { MissingPage } from '../missing.page.tsx'
import { type Shift, type ShiftContext, seeOther, show } from '../visit.tsx'
import { PiecePage } from './piece.page.tsx'
import { PieceFormPage } from './piece-form.page.tsx'
import { PieceListPage } from './tips.page.tsx'
import { pieceFormOf, readPieceListAsked } from './tips.view.ts'
import type { PieceDeed, PieceFormAnswer } from './tips-of-desk.ts'

const done: Readonly<Record<string, string>> = {
  sparat: 'Utkastet är sparat. Titta igenom det och publicera när du är nöjd.',
  andrat: 'Ändringen är sparad.',
  publicerat: 'Publicerat. Läsarna ser det från första dagen.',
  avslutat: 'Avslutat. Läsarna ser det inte längre.',
  titlar: 'Titlarna är ändrade.',
}
const doneOf = (c: ShiftContext): string | null => {
  const word = c.req.query('klart') ?? ''
  return Object.hasOwn(done, word) ? (done[word] ?? null) : null
}
const wordsOf = (c: ShiftContext): string => (c.req.query('q') ?? '').trim().slice(0, 200)
const idOf = (c: ShiftContext): number => Number(c.req.param('id'))

const missing = (c: ShiftContext): Response =>
  show(c, <MissingPage ctx={c.var.page} clerk={c.var.clerk} what="Tipset" />, 404)

async function newPiece(c: ShiftContext, kind: 'tip' | 'theme'): Promise<Response> {
  const { office, clerk, page } = c.var
  const of = { kind, work: c.req.query('verk') ?? '', words: wordsOf(c) }
  return show(c, <PieceFormPage ctx={page} clerk={clerk} view={await office.newPiece(clerk, of)} />)
}

function saved(c: ShiftContext, answer: PieceFormAnswer, word: string): Response {
  if (answer.outcome === 'done') return seeOther(c, `/personal/tips/${answer.id}?klart=${word}`)
  return show(c, <PieceFormPage ctx={c.var.page} clerk={c.var.clerk} view={answer.view} />, 422)
}

async function change(c: ShiftContext, deed: PieceDeed, word: string): Promise<Response> {
  const { office, clerk, page } = c.var
  const answer = await office.changePiece(page, clerk, idOf(c), deed)
  if (answer === 'done') return seeOther(c, `/personal/tips/${idOf(c)}?klart=${word}`)
  if (answer === null) return missing(c)
  return show(c, <PiecePage ctx={page} clerk={clerk} view={answer} done={null} />, 422)
}

const workDeeds: readonly WorkDeed[] = ['add', 'remove', 'up', 'down']
const one = '/tips/:id{[1-9][0-9]{0,14}}'

export const staffTipsRoutes = new Hono<Shift>()
  .get('/tips', async c => {
    const { office, clerk, page } = c.var
    const view = await office.pieceList(clerk, readPieceListAsked(new URL(c.req.url).searchParams))
    return show(c, <PieceListPage ctx={page} clerk={clerk} view={view} />)
  })
  .get('/tips/nytt', c => newPiece(c, 'tip'))
  .get('/tips/nytt-tema', c => newPiece(c, 'theme'))
  .post('/tips', async c => {
    const { office, clerk, form } = c.var
    return saved(c, await office.savePiece(clerk, null, pieceFormOf(form)), 'sparat')
  })
  .get(one, async c => {
    const { office, clerk, page } = c.var
    const view = await office.piece(page, clerk, idOf(c), wordsOf(c))
    return view ? show(c, <PiecePage ctx={page} clerk={clerk} view={view} done={doneOf(c)} />) : missing(c)
  })
  .get(`${one}/andra`, async c => {
    const { office, clerk, page } = c.var
    const view = await office.pieceForm(clerk, idOf(c))
    return view ? show(c, <PieceFormPage ctx={page} clerk={clerk} view={view} />) : missing(c)
  })
  .post(one, async c => {
    const { office, clerk, form } = c.var
    return saved(c, await office.savePiece(clerk, idOf(c), pieceFormOf(form)), 'andrat')
  })
  .post(`${one}/publicera`, c => change(c, { deed: 'publish' }, 'publicerat'))
  .post(`${one}/avsluta`, c => change(c, { deed: 'end' }, 'avslutat'))
  .post(`${one}/verk`, c => {
    const { form } = c.var
    const how = workDeeds.find(deed => deed === form.get('vad'))
    return how ? change(c, { deed: 'change', work: form.get('verk') ?? '', how }, 'titlar') : missing(c)
  })
