import {
  answerSuggesters,
  type By,
  type SuggestOutcome,
  suggest,
  suggestionById,
  suggestionsOf,
  type WantedSuggestion,
} from '../../src/modules/acquisitions/index.ts'
import { type Person, type Place, places, type World } from './world.ts'

export const by: By = { actor: { kind: 'staff', account: 1, branch: places.FAL }, role: 'librarian' }
export const boss: By = { ...by, role: 'administrator' }

interface Letter {
  patron: number
  kind: string
  subject: string
  body: string
}

/** What the people of a scenario suggest to buy, what becomes of it and who is told: in few words. */
export function suggestionsIn(world: World) {
  const { db } = world
  const deps = { ...world.deps, baseUrl: 'http://localhost', canMail: true }

  /** A title and an ISBN that nobody has suggested. */
  let serial = 0
  const fresh = (): WantedSuggestion => {
    serial++
    return {
      title: `Kolmilan ${serial}`,
      creator: 'Petra Påhittad',
      ...{ isbn: '', format: 'book', language: null, audience: null, why: '' },
    }
  }
  const isbnOf = (n: number): string => {
    const body = `978${String(500_000_000 + n)}`
    const sum = [...body].reduce((all, digit, at) => all + Number(digit) * (at % 2 ? 3 : 1), 0)
    return body + ((10 - (sum % 10)) % 10)
  }
  const from = (
    name: Person,
    wanted: WantedSuggestion,
    change: { reserve?: boolean; anyway?: boolean; branch?: Place | null } = {},
  ) => {
    const { reserve = true, anyway = false, branch = 'MOR' } = change
    world.pass({ seconds: 1 })
    const order = { patron: world.patron(name), wanted, reserve, anyway }
    return suggest(deps, { ...order, branch: branch === null ? null : places[branch] })
  }
  const done = (outcome: SuggestOutcome) => {
    if (outcome.outcome !== 'done') throw new Error(JSON.stringify(outcome))
    return outcome
  }
  const codes = (outcome: { outcome: string; refusals?: readonly { readonly code: string }[] }) =>
    outcome.refusals?.map(({ code }) => code) ?? outcome.outcome
  const standing = async (suggestion: number) => (await suggestionById(db, suggestion))?.suggesters
  const stateOf = async (suggestion: number) => (await suggestionById(db, suggestion))?.state
  const own = async (name: Person, suggestion: number) =>
    (await suggestionsOf(db, world.patron(name))).find(one => one.id === suggestion)
  const letters = (about: string) =>
    world.rows<Letter>(
      `select patron_id::integer as patron, kind, subject, body from notices.notice where subject like '%${about}%' order by id`,
    )
  const holdsOn = (work: number) =>
    world.rows<{ patron: number; pickup: number }>(
      `select patron_id::integer as patron, pickup_branch as pickup from holds.hold where work_id = ${work} and ended_at is null order by queued_at, id`,
    )
  async function comesIn(isbn: string, ...barcodes: string[]): Promise<number> {
    const work = await world.title(...barcodes)
    await world.rows(`update catalogue.edition set isbns = '{${isbn}}' where work_id = ${work}`)
    return work
  }
  /** What the feed tells since the last call of suggestions to be answered, done in turn. */
  let seen = 0
  async function doJobs(): Promise<void> {
    const events = await world.rows<{ seq: number; facts: { suggestionMoved?: { suggestion: number } } }>(
      `select seq, facts from feed.event where seq > ${seen} order by seq`,
    )
    seen = events.at(-1)?.seq ?? seen
    for (const { facts } of events)
      if (facts.suggestionMoved) await answerSuggesters(deps, facts.suggestionMoved.suggestion)
  }
  return { deps, fresh, isbnOf, from, done, codes, standing, stateOf, own, letters, holdsOn, comesIn, doJobs }
}
