import { createHash } from 'node:crypto'
import { dayOf } from '../../../kernel/day.ts'
import { dayText, timeText } from '../../texts/dates.ts'
import type { EventView } from '../events/event-list.page.tsx'
import type { LibraryView } from '../libraries/library.view.ts'
import type { WorkView } from '../work/work.view.ts'
import { drawPoster, type Poster } from './poster.ts'

const named = 3

/** The libraries that have it, in the order of the alphabet: "Falun, Leksand, Mora +4". */
function libraries(names: readonly string[]): string | null {
  const all = [...new Set(names)].sort((a, b) => a.localeCompare(b, 'sv'))
  const more = all.length - named
  return all.length ? all.slice(0, named).join(', ') + (more > 0 ? ` +${more}` : '') : null
}

export const workPoster = (view: WorkView): Poster => ({
  ...{ title: view.title, by: view.creator, cover: view.cover },
  where: libraries(view.shelves.map(row => row.branch)),
})

/** In Swedish for all: the picture of a page goes where nobody knows who will see it. */
export const eventPoster = (event: EventView): Poster => ({
  title: event.title,
  by: `${dayText('sv', dayOf(event.startsAt), 'long')} ${timeText(event.startsAt)}`,
  ...{ where: event.branch.name, cover: null },
})

export const libraryPoster = (view: LibraryView): Poster => ({
  ...{ title: view.name, by: view.municipality === view.name ? null : view.municipality },
  ...{ where: view.address, cover: null },
})

/** Of pages about no single thing: the start page, searching, what goes on, names and subjects. */
export const housePoster: Poster = {
  ...{ title: 'Femton kommuner, ett bibliotek', by: 'Sök, reservera och låna i hela Dalarna' },
  ...{ where: null, cover: null },
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
/** How pictures are drawn at present: two words on a cover, drawn once. */
const style = hashOf(
  drawPoster({
    ...{ title: 'Kurbits', by: 'Dalarna', where: 'Mora' },
    cover: { id: 1, title: 'Kurbits', creator: 'Dalarna', subjects: [] },
  }),
)

/** Changes when the picture does, also when it is drawn in another way. */
export const versionOf = (poster: Poster): string => hashOf(style + JSON.stringify(poster)).slice(0, 10)

/** The address of the picture of a page: '/og/verk/7.png?v=1a2b3c4d5e'. */
export const pictureAddress = (
  kind: 'verk' | 'evenemang' | 'bibliotek' | 'huset',
  id: number | string,
  poster: Poster,
): string => `/og/${kind}/${id}.png?v=${versionOf(poster)}`

/** The picture that pages about no single thing share. */
export const housePicture = pictureAddress('huset', 'dalabiblioteken', housePoster)
