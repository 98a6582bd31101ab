import type { Deps } from '../../../database/deps.ts'
import { dayOf } from '../../../kernel/day.ts'
import {
  isOpen,
  longest,
  type OwnSuggestion,
  readIsbn,
  restore,
  suggest,
  suggestedFormats,
  suggestionsOf,
  withdraw,
} from '../../../modules/acquisitions/index.ts'
import { worksByIds, worksMeant } from '../../../modules/catalogue/index.ts'
import { suggestionWords } from '../../../modules/notices/index.ts'
import type { Organisation } from '../../../modules/organisation/index.ts'
import { feeBlockOf } from '../../../modules/patrons/index.ts'
import { dayText } from '../../texts/dates.ts'
import { formatOf, languageCodes } from '../../texts/formats.ts'
import type { Option, PageContext } from '../../ui/index.ts'
import type { OwnReader } from '../my-pages/own.ts'
import { pickupChoices } from '../reserve/reserve.load.ts'
import { foundWork } from '../rooms-of-catalogue.ts'
import { slugOf } from '../slug.ts'
import type { OwnSuggestionView } from './own-suggestions.page.tsx'
import type { KnownWork } from './suggest.page.tsx'
import type { SuggestionsHouse } from './suggestions.house.ts'
import { type Written, wantedOf } from './written.ts'

type SuggestionsDeps = Deps & { readonly organisation: () => Organisation }

/** Works shown that the catalogue has already. */
const mostKnown = 3

const spoken = languageCodes.filter(code => code !== 'mul' && code !== 'und')

const formatName = (ctx: PageContext, format: string): string =>
  format === 'object' ? ctx.texts.suggestions.otherForm : ctx.texts.search.formats[formatOf(format)]

const languageOptions = (ctx: PageContext): Option[] => [
  { value: '', label: ctx.texts.suggestions.anyLanguage },
  ...spoken.map(value => ({ value, label: ctx.texts.search.languages[value] })),
]

function libraryOptions(organisation: Organisation, reader: OwnReader | null): Option[] {
  if (!reader) return []
  return pickupChoices(organisation, reader, { arrivals: new Map(), today: '' }).map(
    ({ slug, name, municipality }, n) => ({
      value: slug,
      label: name,
      ...(n === 0 ? {} : { group: municipality }),
    }),
  )
}

/** What the catalogue has of what was written, when enough was written to know. */
async function knownWorks(deps: Deps, ctx: PageContext, written: Written): Promise<KnownWork[]> {
  const read = readIsbn(written.isbn)
  const isbn = 'isbn' in read ? read.isbn : null
  const { works } = await worksMeant(deps.db, { isbn, title: written.title, creator: written.creator })
  const found = await worksByIds(deps.db, works.slice(0, mostKnown))
  return found.map(work => {
    const { id, title, creator } = foundWork(work)
    const formats = [...new Set(work.editions.map(edition => formatName(ctx, edition.format)))].join(', ')
    return { id, title, creator, slug: slugOf(title), formats }
  })
}

const namesOf = (work: KnownWork | undefined) =>
  work ? { title: work.title, creator: work.creator ?? '' } : {}

function ownView(ctx: PageContext, organisation: Organisation, one: OwnSuggestion): OwnSuggestionView {
  const { declined, barred } = suggestionWords[ctx.locale]
  return {
    ...{ id: one.id, title: one.title, creator: one.creator, state: one.state, others: one.others },
    ...{ reserve: one.reserve, reasonWords: one.reasonWords, answered: one.answered },
    format: formatName(ctx, one.format),
    madeOn: dayText(ctx.locale, dayOf(one.madeAt), 'full'),
    pickup: organisation.branch(one.branch).name,
    reason: one.reason === null ? '' : declined[one.reason],
    work: one.work === null ? null : { id: one.work, slug: slugOf(one.title) },
    barred: one.bars.map(bar => barred[bar]),
    canWithdraw: isOpen(one.state),
  }
}

/** What readers want the libraries to buy, by the deeds of the module. */
export function suggestionsHouse(deps: SuggestionsDeps): SuggestionsHouse {
  const { organisation } = deps
  return {
    form: async (ctx, reader, written) => {
      const libraries = libraryOptions(organisation(), reader)
      const [known, block] = await Promise.all([
        knownWorks(deps, ctx, written),
        reader ? feeBlockOf(deps.db, reader.id) : null,
      ])
      // An ISBN that the catalogue knows says the rest.
      const { title, creator } = written.title ? written : { ...written, ...namesOf(known[0]) }
      return {
        written: { ...written, title, creator, library: written.library || (libraries[0]?.value ?? '') },
        loggedIn: reader !== null,
        owes: block !== null,
        libraries,
        formats: suggestedFormats.map(value => ({ value, label: formatName(ctx, value) })),
        languages: languageOptions(ctx),
        known,
        longestWhy: longest.why,
      }
    },
    send: (reader, written) => {
      const library = organisation().bySlug(written.library)
      return suggest(deps, {
        patron: reader.id,
        wanted: wantedOf(written, spoken),
        branch: library?.isPickup ? library.id : null,
        reserve: written.reserve,
        anyway: written.anyway,
      })
    },
    all: async (ctx, reader) =>
      (await suggestionsOf(deps.db, reader.id)).map(one => ownView(ctx, organisation(), one)),
    withdraw: ({ id: patron }, suggestion) => withdraw(deps, { patron, suggestion }),
    restore: ({ id: patron }, suggestion) => restore(deps, { patron, suggestion }),
  }
}
