import { getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import type { FormError, PageContext } from '../../ui/index.ts'
import type { LoginAnswer } from '../house.ts'
import { seeOther, type VisitContext } from '../visit.ts'

/** The cookie that holds a refused login until the next one succeeds; sealed, and never with the PIN. */
export const refusedCookie = 'dala-nekad'
const tenMinutes = 600
/** Longer than any card number; the rest of a mistake is not kept. */
const mostOfCard = 60

const shape = z.object({
  card: z.string(),
  missing: z.array(z.enum(['kort', 'pinkod'])),
  code: z.enum(['wrong-card-or-pin', 'too-many-tries', 'card-blocked', 'linked-to-another']).nullable(),
  until: z.string().nullable(),
  at: z.number(),
})
type Kept = z.infer<typeof shape>
type Why = Partial<Pick<Kept, 'missing' | 'code' | 'until'>>

/** What of card and PIN has not been filled in. */
export const lacking = (card: string, pin: string): Kept['missing'] => [
  ...(card ? [] : (['kort'] as const)),
  ...(pin ? [] : (['pinkod'] as const)),
]

export const whyRefused = ({ code, until }: Extract<LoginAnswer, { outcome: 'refused' }>): Why => ({
  code,
  until,
})

/**
 * Other refused forms are answered in place (422). A login is what one goes back through from the page it led to: its refusal
 * is a page of its own, so that neither back nor reload asks to send card and PIN again.
 */
export function refuseLogin(c: VisitContext, to: string, order: Why & { card: string }): Response {
  const { missing = [], code = null, until = null } = order
  const card = order.card.slice(0, mostOfCard)
  const kept: Kept = { card, missing, code, until, at: c.var.house.now().epochMilliseconds }
  setCookie(c, refusedCookie, c.var.box.seal(kept) ?? '', {
    httpOnly: true,
    // Lax: a broker of identities sends the browser back from its own site.
    sameSite: 'Lax',
    path: '/',
    maxAge: tenMinutes,
    secure: c.var.page.origin.startsWith('https:'),
  })
  return seeOther(c, to)
}

/** The card that was typed and what is to be put right, where the address says that a login was refused; null elsewhere. */
export function keptRefusal(c: VisitContext): { card: string; errors: FormError[] } | null {
  if (c.req.query('nekad') !== '1') return null
  const kept = c.var.box.open(getCookie(c, refusedCookie) ?? '', shape)
  if (!kept || c.var.house.now().epochMilliseconds - kept.at >= tenMinutes * 1000) return null
  return { card: kept.card, errors: errorsOf(c.var.page, kept) }
}

function errorsOf({ texts: { login: t } }: PageContext, { missing, code, until }: Kept): FormError[] {
  if (code === null)
    return missing.map(field => ({ field, text: field === 'kort' ? t.writeCard : t.writePin }))
  // Who must wait is told until when.
  if (code === 'too-many-tries' && until) return [{ field: 'kort', text: t.tryAgainAt(until) }]
  return [{ field: 'kort', text: code === 'linked-to-another' ? t.linkedToAnother : t.refusals[code] }]
}
