import type { ListOutcome, ListRefusal } from '../../../modules/lists/index.ts'
import type { HitView } from '../search/hit.page.tsx'
import type { ListsHouse } from './lists.house.ts'

const done = { outcome: 'done' } as const
const refused = (...refusals: ListRefusal[]): ListOutcome<never> => ({ outcome: 'refused', refusals })
const notThere = refused({ code: 'not-there' })

/** Alva's lists for page tests: 1 has works and is shared, 2 is empty; what is done is told to `deeds`. */
export function fixtureLists(deeds: string[], hit: (n: number) => HitView): ListsHouse {
  const tell = <T extends object>(deed: string, value: T) => {
    deeds.push(deed)
    return { ...done, ...value }
  }
  const known = (list: number) => list === 1 || list === 2
  const { cover, creator } = hit(0)
  const work = { id: 1, slug: hit(0).slug, title: hit(0).title, creator, cover }
  const entries = [0, 1].map(n => ({ id: n + 11, note: n ? '' : 'Tips från Karin', hit: hit(n) }))
  const part = { page: 1, pages: 1, total: 2, entries }
  return {
    all: async () => ({
      lists: [
        { id: 1, name: 'Läsa i sommar', works: 2, isShared: true, covers: [cover] },
        { id: 2, name: 'Tomma listan', works: 0, isShared: false, covers: [] },
      ],
    }),
    one: async (_reader, list, page) => {
      if (!known(list)) return null
      const one = { id: list, isWhole: page === 'all', shownAs: 'Klass 4B', showsNotes: false, ...part }
      return list === 1
        ? { ...one, name: 'Läsa i sommar', shareToken: 'hemligt', others: [{ id: 2, name: 'Tomma listan' }] }
        : { ...one, name: 'Tomma listan', shareToken: null, others: [], total: 0, entries: [] }
    },
    file: async (_reader, list) =>
      list === 1
        ? {
            name: 'Läsa i sommar',
            lines: [{ title: '=1+1', creator: null, note: 'Säg "hej"', addedOn: '2026-11-24' }],
          }
        : null,
    shared: async token =>
      token === 'hemligt' ? { token, name: 'Läsa i sommar', shownAs: '', ...part } : null,
    saveForm: async (reader, id) =>
      id > 6 ? null : { work, lists: reader.name ? [{ id: 1, name: 'Läsa i sommar' }] : [] },
    saved: async (_reader, id, list) =>
      id === 1 && list === 1 ? { work, entry: 11, list: { id: 1, name: 'Läsa i sommar' } } : null,
    save: async (_reader, { work: id, to, note }) => {
      if (id > 6) return notThere
      if (to.kind === 'new' && !to.name) return refused({ code: 'name-missing' })
      if (to.kind === 'list' && !known(to.list)) return notThere
      if (note.length > 1000) return refused({ code: 'note-too-long', most: 1000 })
      const where = to.kind === 'list' ? to.list : to.name
      return tell(`save ${id} in ${where}${note ? `: ${note}` : ''}`, { list: 1 })
    },
    make: async (_reader, name) =>
      name ? tell(`make ${name}`, { list: 2 }) : refused({ code: 'name-missing' }),
    rename: async (_reader, list, name) => {
      if (!known(list)) return notThere
      return name ? tell(`rename ${list} ${name}`, {}) : refused({ code: 'name-missing' })
    },
    delete: async (_reader, list) => (known(list) ? tell(`delete ${list}`, {}) : notThere),
    restore: async (_reader, list) =>
      list === 1 ? tell('restore 1', { name: 'Läsa i sommar' }) : refused({ code: 'too-late-to-undo' }),
    share: async (_reader, list, { shownAs, showsNotes }) => {
      if (shownAs.length > 60) return refused({ code: 'shown-as-too-long', most: 60 })
      return tell(`share ${list} as ${shownAs}${showsNotes ? ' with notes' : ''}`, {})
    },
    unshare: async (_reader, list) => tell(`unshare ${list}`, {}),
    note: async (_reader, entry, note) =>
      note.length > 1000
        ? refused({ code: 'note-too-long', most: 1000 })
        : tell(`note ${entry}: ${note}`, {}),
    takeOut: async (_reader, entry) => tell(`take out ${entry}`, {}),
    putBack: async (_reader, entry) => tell(`put back ${entry}`, {}),
    move: async (_reader, entry, way) => tell(`move ${entry} ${way}`, {}),
    moveTo: async (_reader, entry, list) =>
      list === 2
        ? tell(`move ${entry} to ${list}`, { name: 'Tomma listan' })
        : refused({ code: 'in-list-already' }),
  }
}
