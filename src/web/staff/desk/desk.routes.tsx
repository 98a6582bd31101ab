import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { type Shift, type ShiftContext, seeOther, show } from '../visit.tsx'
import { DeskPage } from './desk.page.tsx'
import type { DeskView, ScanView } from './desk.view.ts'

/** So many scans stay in sight. */
const kept = 6

const tokensFrom = (text: string | null | undefined): string[] =>
  (text ?? '')
    .split('.')
    .filter(token => /^[0-9a-f-]{36}$/.test(token))
    .slice(0, kept)

const modeOf = (c: ShiftContext): DeskView['mode'] => (c.req.path.endsWith('/in') ? 'in' : 'ut')

type Shown = { card: string; tokens: string[]; unknown?: string; refused?: ScanView }

async function desk(c: ShiftContext, { card, tokens, unknown, refused }: Shown): Promise<Response> {
  const { office, clerk, page } = c.var
  const [borrower, scans] = await Promise.all([
    card ? office.borrower(clerk, card) : null,
    tokens.length ? office.scans(clerk, tokens) : [],
  ])
  const view: DeskView = {
    mode: modeOf(c),
    token: randomUUID(),
    borrower,
    unknown: unknown ?? null,
    refused: refused ?? null,
    scans,
  }
  return show(c, <DeskPage ctx={page} clerk={clerk} view={view} />, unknown || refused ? 422 : 200)
}

const addressOf = (mode: DeskView['mode'], card: string, tokens: readonly string[]): string => {
  const query = new URLSearchParams()
  if (card) query.set('kort', card)
  if (tokens.length) query.set('senast', tokens.slice(0, kept).join('.'))
  const text = query.toString()
  return `/personal/disk/${mode}${text ? `?${text}` : ''}`
}

async function scan(c: ShiftContext): Promise<Response> {
  const { office, clerk, form } = c.var
  const mode = modeOf(c)
  const code = (form.get('kod') ?? '').trim()
  const tokens = tokensFrom(form.get('senast'))
  const card = (form.get('lantagare') ?? '').trim()
  const [token = randomUUID()] = tokensFrom(form.get('bevis'))
  if (!code) return seeOther(c, addressOf(mode, card, tokens))
  if (mode === 'in') {
    const answer = await office.receive(clerk, { barcode: code, token })
    if (answer.outcome === 'done') return seeOther(c, addressOf(mode, '', [token, ...tokens]))
    return desk(c, { card: '', tokens, refused: answer.view })
  }
  // A card takes the place of the borrower in hand: cards and barcodes never look the same to the register.
  const borrower = await office.borrower(clerk, code)
  if (borrower) return seeOther(c, addressOf(mode, borrower.card, []))
  if (!card) return desk(c, { card: '', tokens, unknown: code })
  const overrides = (form.get('trots') ?? '').split(' ').filter(Boolean)
  const answer = await office.lend(clerk, { card, barcode: code, overrides, token })
  if (answer.outcome === 'done') return seeOther(c, addressOf(mode, card, [token, ...tokens]))
  return desk(c, { card, tokens, refused: answer.view })
}

export const deskRoutes = new Hono<Shift>()
  .get('/disk', c => seeOther(c, '/personal/disk/ut'))
  .get('/disk/:mode{ut|in}', c =>
    desk(c, { card: c.req.query('kort') ?? '', tokens: tokensFrom(c.req.query('senast')) }),
  )
  .post('/disk/:mode{ut|in}', scan)
