import { event } from '../../database/feed.ts'
import { type Bound, bind } from '../../database/statement.ts'
import { answer, inTransaction } from '../../database/transaction.ts'
import { hashToken } from '../../kernel/secret.ts'
import * as rows from './applications.sql.ts'
import { noticeLanguage } from './compose.rules.ts'
import type { NoticeFacts } from './letter.rules.ts'
import { addNotice } from './notices.sql.ts'
import { type NoticeDeps, noticeRow, siteFor } from './notices.ts'

/** The occasion stays long after the letter, so it carries neither address nor secret. */
const occasionOf = (kind: NoticeFacts['kind'], words: string): string =>
  `${kind}:${hashToken(words).toString('hex')}`

/**
 * Answers an application for a card, to the address that was given and to nobody else.
 * @param order.token leads to the card; null = the address has one already
 */
export const noticeApplication = (
  deps: NoticeDeps,
  order: {
    readonly to: string
    readonly language: string
    readonly token: string | null
    readonly hours: number
  },
): Promise<void> => {
  const { to, token, hours } = order
  const language = noticeLanguage(order.language)
  const site = siteFor(deps, { language })
  const facts: NoticeFacts =
    token === null
      ? { kind: 'registered-already', link: `${site}/logga-in` }
      : { kind: 'confirm-address', of: 'card', link: `${site}/bli-lantagare/bekrafta?kod=${token}`, hours }
  const occasion = occasionOf(facts.kind, token ?? `${to}:${deps.now().epochMilliseconds}`)
  return inTransaction(deps.db, async tx => {
    const owners = token === null ? await tx.run(rows.ownersOfAddress, { email: to }) : []
    // Theirs from the start, unless an address serves several: then it is nobody's, and found by its address.
    const patronId = owners.length === 1 ? (owners[0]?.id ?? null) : null
    const reader = { patronId, email: to, language }
    return answer(undefined, [
      bind(addNotice, noticeRow(deps, [occasion], reader, facts, { channel: 'mail', recipient: to })),
      // Somebody sits and waits for it: it goes at once, not at the next full minute.
      event({ kind: 'notice.written', facts: { mailWaits: true } }),
    ])
  })
}

/** The letter was written before there was a borrower; from now on it is theirs, and comes into their export and goes with them. */
export const applicationAnswered = async (
  deps: Pick<NoticeDeps, 'db'>,
  order: { readonly token: string; readonly patron: number },
): Promise<void> =>
  void (await deps.db.run(rows.giveToPatron, {
    occasion: occasionOf('confirm-address', order.token),
    patron: order.patron,
  }))

/**
 * The writes that erase the letters to the address of somebody who leaves that were written to no borrower: answers to
 * applications. What was written to the borrower goes with the borrower. To be done while the address is known.
 */
export const lettersErased = (patron: number): Bound[] => [bind(rows.eraseToAddress, { patron })]
