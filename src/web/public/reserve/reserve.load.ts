import type { Organisation } from '../../../modules/organisation/index.ts'
import { formatOf } from '../../texts/formats.ts'
import type { PageContext } from '../../ui/index.ts'
import type { Reader } from '../house.ts'
import type { PromisedDays } from '../promised.ts'
import { slugOf } from '../slug.ts'
import { partsOf } from '../work/copies.ts'
import { languageName } from '../work/language-name.ts'
import type { WorkSource } from '../work/work.load.ts'
import { type EditionChoice, editionValue, type PickupChoice, type ReserveView } from './reserve.page.tsx'
import { type EditionWish, languageMeant, readWish, wishFor } from './wish.ts'

/** Where to collect: the reader's own library first, then by municipality. */
export function pickupChoices(
  organisation: Organisation,
  reader: Pick<Reader, 'homeBranch'>,
  { arrivals, today }: { arrivals: ReadonlyMap<number, PromisedDays>; today: string },
): PickupChoice[] {
  const own = (id: number) => (id === reader.homeBranch ? 0 : 1)
  return organisation.branches
    .filter(branch => branch.isPickup)
    .map(branch => ({ branch, municipality: organisation.municipality(branch.municipalityId).name }))
    .sort(
      (a, b) =>
        own(a.branch.id) - own(b.branch.id) ||
        a.municipality.localeCompare(b.municipality, 'sv') ||
        a.branch.name.localeCompare(b.branch.name, 'sv'),
    )
    .map(({ branch, municipality }) => {
      const arrival = arrivals.get(branch.id)
      return {
        slug: branch.slug,
        name: branch.name,
        municipality,
        when: arrival ? { today, from: arrival.from, latest: arrival.latest } : null,
        hereNow: arrival?.comesFrom === branch.id,
      }
    })
}

function editionChoices(ctx: PageContext, work: WorkSource, wish: EditionWish): EditionChoice[] {
  const formats = [...new Set(work.editions.map(edition => formatOf(edition.format)))]
  const languages = [...new Set(work.editions.flatMap(edition => edition.language ?? []))]
  const chosen =
    wish.kind === 'edition' ? work.editions.find(edition => edition.id === wish.edition) : undefined
  return [
    { kind: 'any' },
    ...(formats.length > 1
      ? formats.map(
          (format): EditionChoice => ({ kind: 'format', format, language: languageMeant(work, format) }),
        )
      : []),
    ...(languages.length > 1
      ? languages.map((language): EditionChoice => ({ kind: 'language', language }))
      : []),
    ...(chosen
      ? [
          {
            kind: 'edition' as const,
            edition: chosen.id,
            label: [languageName(ctx, chosen.language), chosen.publisher, chosen.year]
              .filter(Boolean)
              .join(', '),
          },
        ]
      : []),
  ]
}

const firstName = (name: string): string => name.split(' ')[0] ?? name

/** The child that was chosen, among those the reader may act for. */
export const childOf = <C extends { readonly id: number }>(
  wish: URLSearchParams,
  children: readonly C[],
): C | null => children.find(child => String(child.id) === wish.get('vem')) ?? null

/** For whom: the reader first. Whoever is chosen has the pick-up filled in anew. */
function peopleOf(
  ctx: PageContext,
  work: number,
  { wish, children }: { wish: URLSearchParams; children: readonly { id: number; name: string }[] },
): ReserveView['people'] {
  const href = (child: number | null) => {
    const params = new URLSearchParams(wish)
    params.delete('hamta')
    params.delete('vem')
    if (child !== null) params.set('vem', String(child))
    return `/reservera/${work}${params.size ? `?${params}` : ''}`
  }
  return [
    { child: null, name: ctx.texts.family.me, href: href(null) },
    ...children.map(({ id, name }) => ({ child: id, name: firstName(name), href: href(id) })),
  ]
}

/** The reserve form with everything filled in beforehand. */
export function reserveView(
  ctx: PageContext,
  organisation: Organisation,
  reader: Reader,
  work: WorkSource,
  given: {
    arrivals: ReadonlyMap<number, PromisedDays>
    today: string
    wish: URLSearchParams
    deed: string
    /** Whom the reader may reserve for, and who of them was chosen. */
    children: readonly { readonly id: number; readonly name: string; readonly homeBranch: number }[]
  },
): ReserveView {
  const value = wishFor(given.wish, work)
  const child = childOf(given.wish, given.children)
  const pickups = pickupChoices(organisation, child ?? reader, given)
  const wished = readWish(value)
  const editions = editionChoices(ctx, work, wished)
  const parts = partsOf(work.copies)
  const asked = given.wish.get('hamta')
  return {
    work: {
      id: work.id,
      slug: slugOf(work.title),
      title: work.title,
      creator: work.creator,
      cover: {
        id: work.id,
        title: work.title,
        creator: work.creator,
        subjects: work.subjects,
        audience: work.audience,
      },
    },
    people: given.children.length ? peopleOf(ctx, work.id, given) : [],
    child: child ? { id: child.id, name: firstName(child.name) } : null,
    pickups,
    chosenPickup: pickups.find(choice => choice.slug === asked)?.slug ?? pickups[0]?.slug ?? null,
    editions,
    chosenEdition: editions.map(editionValue).find(choice => choice === value) ?? 'alla',
    parts,
    chosenPart: wished.kind === 'part' && parts.includes(wished.part) ? wished.part : '',
    deed: given.deed,
    errors: [],
    refusals: [],
  }
}
