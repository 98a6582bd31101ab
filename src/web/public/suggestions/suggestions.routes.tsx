import { Hono } from 'hono'
import type { WithdrawOutcome } from '../../../modules/acquisitions/index.ts'
import type { Reader } from '../house.ts'
import { packedAddress, unpackedFields } from '../packed.ts'
import { idFrom, logInFirst, seeOther, show, type Visit, type VisitContext } from '../visit.ts'
import {
  type OwnNews,
  OwnSuggestionsPage,
  type OwnSuggestionView,
  ownSuggestionsPath,
} from './own-suggestions.page.tsx'
import { SuggestPage } from './suggest.page.tsx'
import { readWritten, suggestPath, type Written, writtenPath } from './written.ts'

/** A page or deed for who is logged in; everybody else logs in first. */
const mine =
  (of: (c: VisitContext, reader: Reader) => Promise<Response>) =>
  async (c: VisitContext): Promise<Response> =>
    c.var.reader ? of(c, c.var.reader) : logInFirst(c, ownSuggestionsPath)

const writtenIn = (c: VisitContext, params: URLSearchParams): Written =>
  readWritten(params, c.var.page.texts.search.seriesPart)

function newsOf(c: VisitContext, all: readonly OwnSuggestionView[]): OwnNews | null {
  const id = idFrom(c.req.query('forslag'))
  const found = all.find(one => one.id === id)
  switch (c.req.query('klart')) {
    case 'skickat':
      return found ? { kind: 'sent', suggestion: found } : null
    case 'tillbakadraget':
      return id !== null && !found ? { kind: 'withdrawn', suggestion: id } : null
    case 'tillbaka':
      return { kind: 'restored' }
    default:
      return null
  }
}

/** A deed on one of one's own suggestions; refused, the page says why. */
const onOwn = (
  word: string,
  deed: (c: VisitContext, reader: Reader, suggestion: number) => Promise<WithdrawOutcome>,
) =>
  mine(async (c, reader) => {
    const suggestion = idFrom(c.req.param('forslag'))
    if (suggestion === null) return c.notFound()
    const answer = await deed(c, reader, suggestion)
    if (answer.outcome === 'done')
      return seeOther(c, `${ownSuggestionsPath}?klart=${word}&forslag=${suggestion}`)
    const { house, page } = c.var
    const words = page.texts.suggestions.notWithdrawn
    const text = answer.refusals.map(({ code }) => words[code]).join(' ')
    const all = await house.suggestions.all(page, reader)
    return show(c, <OwnSuggestionsPage ctx={page} all={all} news={{ kind: 'refused', text }} />, 422)
  })

export const suggestionRoutes = new Hono<Visit>()
  .get(suggestPath, async c => {
    const { house, page, reader } = c.var
    const written = writtenIn(c, unpackedFields(new URL(c.req.url).searchParams))
    const view = await house.suggestions.form(page, reader, written)
    return show(c, <SuggestPage ctx={page} view={{ ...view, refusals: [] }} />)
  })
  .post(suggestPath, async c => {
    const { house, page, reader, form } = c.var
    const written = writtenIn(c, form)
    if (!reader) return logInFirst(c, packedAddress(writtenPath(written)))
    const answer = await house.suggestions.send(reader, written)
    if (answer.outcome === 'done')
      return seeOther(c, `${ownSuggestionsPath}?klart=skickat&forslag=${answer.suggestion}`)
    const view = await house.suggestions.form(page, reader, written)
    return show(c, <SuggestPage ctx={page} view={{ ...view, refusals: answer.refusals }} />, 422)
  })
  .get(
    ownSuggestionsPath,
    mine(async (c, reader) => {
      const { house, page } = c.var
      const all = await house.suggestions.all(page, reader)
      return show(c, <OwnSuggestionsPage ctx={page} all={all} news={newsOf(c, all)} />)
    }),
  )
  .post(
    `${ownSuggestionsPath}/:forslag/dra-tillbaka`,
    onOwn('tillbakadraget', (c, reader, id) => c.var.house.suggestions.withdraw(reader, id)),
  )
  .post(
    `${ownSuggestionsPath}/:forslag/angra`,
    onOwn('tillbaka', (c, reader, id) => c.var.house.suggestions.restore(reader, id)),
  )
