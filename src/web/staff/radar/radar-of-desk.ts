import { dayOf } from '../../../kernel/day.ts'
import { type DeskDeps, makeRadar } from '../../../modules/desk/index.ts'
import { type Kept, promisesKept, radarLines, radarSummary } from '../../../modules/holds/index.ts'
import { dayText, timeText } from '../../texts/dates.ts'
import { formatOf } from '../../texts/formats.ts'
import { textsFor } from '../../texts/texts.ts'
import type { Clerk } from '../clerk.ts'
import { csvOf } from '../csv.ts'
import type { KeptView, RadarFilter, RadarLineView, RadarView } from './radar.view.ts'

const onAPage = 50
/** Lines of the file: the list is never so long. */
const inTheFile = 100_000
/** Promises of so many days are looked at. */
const keptDays = 90

const percent = (part: number, all: number): number => Math.round((part / all) * 100)
const oneDecimal = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 })

const keptView = (kept: Kept): KeptView => ({
  kind: kept.wasFree ? 'Exemplar fanns inne' : 'Exemplar var utlånade',
  settled: kept.settled,
  inside: percent(kept.inside, kept.settled),
  sooner: percent(kept.sooner, kept.settled),
  later: percent(kept.later, kept.settled),
  medianError: kept.medianError === null ? '–' : oneDecimal.format(kept.medianError),
})

/** The purchase radar and how promises were kept, by the lists of holds and the deeds of the desk. */
export function radarPageOf(desk: () => DeskDeps) {
  const names = textsFor('sv').search.formats

  const choiceOf = ({ municipality, format }: RadarFilter) => {
    const { municipalities } = desk().organisation
    return { municipality: municipalities.find(one => one.slug === municipality)?.id ?? null, format }
  }
  const linesOf = async (filter: RadarFilter, limit: number, offset: number): Promise<RadarLineView[]> => {
    const { db, organisation } = desk()
    const rows = await radarLines(db, { ...choiceOf(filter), sort: filter.sort, limit, offset })
    return rows.map(row => ({
      ...row,
      format: names[formatOf(row.format)],
      municipality: organisation.municipality(row.municipality).name,
      branch: row.branch === null ? null : organisation.branch(row.branch).shortName,
    }))
  }

  return {
    radar: async (clerk: Clerk, filter: RadarFilter): Promise<RadarView> => {
      const { db, organisation, now } = desk()
      const [summary, lines, kept] = await Promise.all([
        radarSummary(db, choiceOf(filter)),
        linesOf(filter, onAPage, (filter.page - 1) * onAPage),
        promisesKept(db, now(), keptDays),
      ])
      return {
        filter,
        titles: summary.titles,
        savedDays: summary.savedDays,
        pages: Math.ceil(summary.titles / onAPage),
        madeAt:
          summary.madeAt && `${dayText('sv', dayOf(summary.madeAt), 'long')} ${timeText(summary.madeAt)}`,
        mayMake: clerk.role !== 'librarian',
        municipalities: organisation.municipalities
          .filter(one => summary.municipalities.includes(one.id))
          .map(({ slug, name }) => ({ slug, name })),
        formats: summary.formats.map(value => ({ value, name: names[formatOf(value)] })),
        lines,
        kept: kept.map(keptView),
        said: null,
        refused: null,
      }
    },
    radarFile: async (_clerk: Clerk, filter: RadarFilter): Promise<string> => {
      const lines = await linesOf(filter, inTheFile, 0)
      return csvOf([
        [
          ...['Titel', 'Upphov', 'Form', 'Väntar', 'Exemplar', 'Väntetid i dagar'],
          ...['Väntetid med ett till', 'Sparade dagar', 'Kommun', 'Bibliotek', 'Verk'],
        ],
        ...lines.map(line => [
          ...[line.title, line.creator, line.format, line.waiting, line.copies, line.waitNow],
          ...[line.waitThen, line.savedDays, line.municipality, line.branch, line.work],
        ]),
      ])
    },
    makeRadar: async (clerk: Clerk): Promise<{ readonly refused: string | null }> => {
      const actor = { kind: 'staff', account: clerk.account, branch: clerk.branch } as const
      const outcome = await makeRadar(desk(), { actor, role: clerk.role })
      const mayNot =
        'Bara katalogisatörer och administratörer gör om listan. Den görs om av sig själv varje natt.'
      return { refused: outcome.outcome === 'refused' ? mayNot : null }
    },
  }
}
