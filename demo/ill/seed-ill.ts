import type { Deps } from '../../src/database/deps.ts'
import { addDays, type Day, dayOf } from '../../src/kernel/day.ts'
import type { FeeDeps } from '../../src/modules/fees/index.ts'
import {
  actOnCase,
  actOnLending,
  actOnOwnCase,
  askForLoan,
  type IllDeed,
  type IllWish,
  registerLending,
} from '../../src/modules/ill/index.ts'

interface DemoCase {
  /** Whose, by place among the borrowers. */
  readonly who: number
  readonly daysAgo: number
  readonly wish: Partial<IllWish>
  /** What was done with it, each a day after the other. */
  readonly deeds: (today: Day) => readonly (IllDeed | 'ask-cancel' | 'ask-renewal')[]
}

const uppsala: IllDeed = { deed: 'send', lender: 'Uppsala stadsbibliotek', isil: 'SE-Ua' }
const kungliga: IllDeed = { deed: 'send', lender: 'Kungliga biblioteket', isil: 'SE-S' }
const oslo: IllDeed = { deed: 'send', lender: 'Nasjonalbiblioteket, Oslo', isil: 'NO-0030100' }
const promised: IllDeed = { deed: 'will-supply' }
const received = (today: Day, days: number, renewable = true): IllDeed => ({
  ...{ deed: 'receive', localId: '', renewable },
  ...{ lenderDueOn: addDays(today, days + 5), dueOn: addDays(today, days) },
})

const cases: readonly DemoCase[] = [
  {
    ...{ who: 0, daysAgo: 9 },
    wish: { title: 'Dalska hemman: gårdar i Siljansbygden', author: 'Boëthius, Gerda', year: '1931' },
    deeds: today => [
      ...[uppsala, { deed: 'not-supplied', reason: 'on-loan' } as const, kungliga, promised],
      ...[received(today, 24), { deed: 'shelve', collectBy: addDays(today, 5) } as const],
    ],
  },
  {
    ...{ who: 0, daysAgo: 1 },
    wish: {
      ...{
        kind: 'copy',
        title: 'Rig',
        part: 'Fäbodväsendet i övre Dalarna',
        partAuthor: 'Montelius, Sigvard',
      },
      ...{ pages: '65–88', volume: '58', issue: '3', identifier: '0035-5267', copyrightAccepted: true },
    },
    deeds: () => [],
  },
  {
    ...{ who: 0, daysAgo: 30 },
    wish: { title: 'Gamla älvdalsmål', author: 'Levander, Lars', year: '1925', anyEdition: false },
    deeds: today => [
      oslo,
      promised,
      received(today, 12),
      { deed: 'shelve', collectBy: addDays(today, 1) },
      { deed: 'lend' },
    ],
  },
  {
    ...{ who: 1, daysAgo: 6 },
    wish: { title: 'Folk costumes of the world', author: 'Harrold, Robert', language: 'eng' },
    deeds: () => [uppsala, 'ask-cancel'],
  },
  {
    ...{ who: 2, daysAgo: 60 },
    wish: { title: 'Kopparbergs läns hushållningssällskap 1814–1914', author: '' },
    deeds: today => [
      ...[
        kungliga,
        received(addDays(today, -14), 10, false),
        { deed: 'shelve', collectBy: addDays(today, -7) } as const,
      ],
      { deed: 'lend' },
    ],
  },
  {
    ...{ who: 3, daysAgo: 20 },
    wish: { title: 'Masskädet', author: 'Okänd', year: '1899' },
    deeds: () => [
      kungliga,
      { deed: 'not-supplied', reason: 'not-held' },
      { deed: 'unfilled', reason: 'not-held' },
    ],
  },
  {
    ...{ who: 4, daysAgo: 75 },
    wish: { title: 'Svensk bygd och folkkultur', author: 'Erixon, Sigurd' },
    deeds: today => [
      ...[uppsala, promised, received(today, 5), { deed: 'shelve', collectBy: addDays(today, 2) } as const],
      ...([{ deed: 'lend' }, { deed: 'take-back' }, { deed: 'send-back' }, { deed: 'close' }] as const),
    ],
  },
]

/**
 * Asks for some loans from outside and works on them by the same deeds as borrowers and staff do, on the days when it was done.
 *
 * @returns how many there are
 */
export async function addInterlibraryLoans(
  deps: FeeDeps,
  of: {
    readonly patrons: readonly { readonly id: number; readonly home: { readonly id: number } }[]
    readonly staff: { readonly account: number; readonly branch: number }
  },
): Promise<number> {
  let asked = 0
  for (const [n, one] of cases.entries()) {
    const borrower = of.patrons[one.who]
    if (!borrower) continue
    let clock = deps.now().subtract({ hours: 24 * one.daysAgo })
    const then: FeeDeps = { ...deps, now: () => clock }
    const actor = { kind: 'patron', patron: borrower.id } as const
    const answer = await askForLoan(then, {
      ...{ patron: borrower.id, pickup: borrower.home.id, actor, token: `demo-${n}` },
      wish: {
        ...{ kind: 'loan', title: '', author: '', year: '', edition: '', identifier: '', language: '' },
        ...{
          anyEdition: true,
          part: '',
          partAuthor: '',
          pages: '',
          volume: '',
          issue: '',
          neededBy: '',
          note: '',
        },
        ...{ copyrightAccepted: false, ...one.wish },
      },
    })
    if (answer.outcome !== 'asked') continue
    asked++
    const { id, number } = answer
    const by = { actor: { kind: 'staff', ...of.staff }, role: 'librarian' } as const
    for (const deed of one.deeds(dayOf(deps.now()))) {
      clock = clock.add({ hours: 20 })
      if (typeof deed === 'string') await actOnOwnCase(then, { id, deed }, actor)
      else {
        const labelled = deed.deed === 'receive' ? { ...deed, localId: number } : deed
        await actOnCase(then, { id, deed: labelled, seen: null }, by)
      }
    }
  }
  return asked + (await addLending(deps, of.staff))
}

/** Two requests of other libraries: one that waits for an answer, one that was sent. */
async function addLending(
  deps: Deps,
  staff: { readonly account: number; readonly branch: number },
): Promise<number> {
  const by = { actor: { kind: 'staff', ...staff }, role: 'librarian' } as const
  const wish = { library: 'Umeå stadsbibliotek', isil: 'SE-Um', kind: 'loan', reference: 'UM-2041' } as const
  const [title, author] = ['Dalarnas hembygdsbok 1987', 'Dalarnas fornminnes- och hembygdsförbund']
  await registerLending(deps, { wish: { ...wish, title, author }, token: 'demo-lending-0' }, by)
  const sent = await registerLending(
    deps,
    {
      wish: { ...wish, title: 'Falu gruvas historia', author: '', reference: 'UM-2038' },
      token: 'demo-lending-1',
    },
    by,
  )
  if (sent.outcome === 'done')
    await actOnLending(
      deps,
      { id: sent.id, deed: { deed: 'send', dueOn: addDays(dayOf(deps.now()), 21) }, seen: 1 },
      by,
    )
  return 2
}
