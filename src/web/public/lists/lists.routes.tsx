import { Hono } from 'hono'
import { type ListOutcome, moveWays, type SaveTo } from '../../../modules/lists/index.ts'
import { splitLocale } from '../../texts/locale.ts'
import type { FormError } from '../../ui/index.ts'
import type { Reader } from '../house.ts'
import { idFrom, logInFirst, ownPath, seeOther, show, type Visit, type VisitContext } from '../visit.ts'
import { ListPage, listFile, SharedPage, type Written } from './list.page.tsx'
import { ListsPage, listsPath } from './lists.page.tsx'
import { errorsOf, SavedPage, SavePage } from './save.page.tsx'

const pageOf = (text: string | null | undefined): number => Math.min(idFrom(text ?? undefined) ?? 1, 10_000)

/** A page or deed for who is logged in; everybody else logs in first, and comes back to `home`. */
const mine =
  (home: (c: VisitContext) => string, of: (c: VisitContext, reader: Reader) => Promise<Response>) =>
  async (c: VisitContext): Promise<Response> =>
    c.var.reader ? of(c, c.var.reader) : logInFirst(c, home(c))

const toLists = () => listsPath
const toList = (c: VisitContext) => {
  const id = idFrom(c.req.param('list'))
  return id === null ? listsPath : `${listsPath}/${id}`
}

type Refused = Extract<ListOutcome, { outcome: 'refused' }>

/** A page of a list that says what was refused; 404 when it is not the reader's list. */
async function listAgain(
  c: VisitContext,
  reader: Reader,
  list: number,
  told: { readonly errors: readonly FormError[]; readonly written?: Written },
): Promise<Response> {
  const view = await c.var.house.lists.one(reader, list, pageOf(c.var.form.get('sida')))
  return view ? show(c, <ListPage ctx={c.var.page} view={view} {...told} />, 422) : c.notFound()
}

const fieldOf = (c: VisitContext, name: string): string => (c.var.form.get(name) ?? '').slice(0, 4000)

/** A deed on a list of the reader's; done, the page says so by the word. */
const onList = (
  word: string,
  deed: (c: VisitContext, reader: Reader, list: number) => Promise<ListOutcome>,
  field: 'namn' | 'fran' = 'namn',
) =>
  mine(toList, async (c, reader) => {
    const list = idFrom(c.req.param('list'))
    if (list === null) return c.notFound()
    const answer = await deed(c, reader, list)
    if (answer.outcome === 'done') return seeOther(c, `${listsPath}/${list}?klart=${word}`)
    const errors = errorsOf(c.var.page, answer, { name: field, note: field, list: field })
    return listAgain(c, reader, list, { errors, written: { [field]: fieldOf(c, field) } })
  })

/** The same on one work of a list; the page comes back where the reader was. */
const onEntry = (
  deed: (c: VisitContext, reader: Reader, entry: number) => Promise<ListOutcome | null>,
  told: (entry: number) => string,
) =>
  mine(toList, async (c, reader) => {
    const [list, entry] = [idFrom(c.req.param('list')), idFrom(c.req.param('entry'))]
    if (list === null || entry === null) return c.notFound()
    const answer = await deed(c, reader, entry)
    if (!answer) return c.notFound()
    const page = pageOf(c.var.form.get('sida'))
    if (answer.outcome === 'done')
      return seeOther(c, `${listsPath}/${list}?${page > 1 ? `sida=${page}&` : ''}${told(entry)}`)
    const [note, other] = [`anteckning-${entry}`, `lista-${entry}`]
    const errors = errorsOf(c.var.page, answer, { name: other, note, list: other })
    const written = c.var.form.has('anteckning') ? { [note]: fieldOf(c, 'anteckning') } : {}
    return listAgain(c, reader, list, { errors, written })
  })

const listRoutes = new Hono<Visit>()
  .get(
    listsPath,
    mine(toLists, async (c, reader) => {
      const view = await c.var.house.lists.all(reader)
      const undo = c.req.query('klart') === 'borttagen' ? idFrom(c.req.query('lista')) : null
      return show(c, <ListsPage ctx={c.var.page} view={view} undo={undo} />)
    }),
  )
  .post(
    listsPath,
    mine(toLists, async (c, reader) => {
      const name = fieldOf(c, 'namn')
      const answer = await c.var.house.lists.make(reader, name)
      if (answer.outcome === 'done') return seeOther(c, `${listsPath}/${answer.list}?klart=gjord`)
      const errors = errorsOf(c.var.page, answer, { name: 'namn', note: 'namn', list: 'namn' })
      const view = await c.var.house.lists.all(reader)
      return show(c, <ListsPage ctx={c.var.page} view={view} errors={errors} written={name} />, 422)
    }),
  )
  .get(
    `${listsPath}/:list/lista.csv`,
    mine(toLists, async (c, reader) => {
      const list = idFrom(c.req.param('list'))
      const file = list === null ? null : await c.var.house.lists.file(reader, list)
      if (!file) return c.notFound()
      return c.body(listFile(c.var.page, file), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="lista.csv"',
        'cache-control': 'no-store',
      })
    }),
  )
  .get(
    `${listsPath}/:list`,
    mine(toList, async (c, reader) => {
      const list = idFrom(c.req.param('list'))
      const asked = c.req.query('sida')
      const page = asked === 'alla' ? 'all' : pageOf(asked)
      const view = list === null ? null : await c.var.house.lists.one(reader, list, page)
      if (!view) return c.notFound()
      const t = c.var.page.texts.lists
      const words: Readonly<Record<string, string>> = {
        ...{ gjord: t.made, namn: t.renamed, delad: t.sharedNow, odelad: t.unshared },
        ...{ anteckning: t.noteSaved, flyttad: t.moved, tillbaka: t.putBack, listan: t.restored(view.name) },
        till: t.movedTo(view.others.find(other => String(other.id) === c.req.query('lista'))?.name ?? ''),
      }
      const word = c.req.query('klart') ?? ''
      const undo = word === 'borta' ? idFrom(c.req.query('titel')) : null
      return show(c, <ListPage ctx={c.var.page} view={view} done={words[word] ?? null} undo={undo} />)
    }),
  )
  .post(
    `${listsPath}/:list/namn`,
    onList('namn', (c, reader, list) => c.var.house.lists.rename(reader, list, fieldOf(c, 'namn'))),
  )
  .post(
    `${listsPath}/:list/dela`,
    onList(
      'delad',
      (c, reader, list) =>
        c.var.house.lists.share(reader, list, {
          shownAs: fieldOf(c, 'fran'),
          showsNotes: c.var.form.get('anteckningar') === '1',
        }),
      'fran',
    ),
  )
  .post(
    `${listsPath}/:list/sluta-dela`,
    onList('odelad', (c, reader, list) => c.var.house.lists.unshare(reader, list)),
  )
  .post(
    `${listsPath}/:list/ta-bort`,
    mine(toLists, async (c, reader) => {
      const list = idFrom(c.req.param('list'))
      if (list === null) return c.notFound()
      const answer = await c.var.house.lists.delete(reader, list)
      return answer.outcome === 'done'
        ? seeOther(c, `${listsPath}?klart=borttagen&lista=${list}`)
        : c.notFound()
    }),
  )
  .post(
    `${listsPath}/:list/angra`,
    mine(toLists, async (c, reader) => {
      const list = idFrom(c.req.param('list'))
      if (list === null) return c.notFound()
      const answer = await c.var.house.lists.restore(reader, list)
      if (answer.outcome === 'done') return seeOther(c, `${listsPath}/${list}?klart=listan`)
      const errors = errorsOf(c.var.page, answer, { name: 'ny', note: 'ny', list: 'ny' })
      const view = await c.var.house.lists.all(reader)
      return show(c, <ListsPage ctx={c.var.page} view={view} errors={errors} />, 422)
    }),
  )

const entryRoutes = new Hono<Visit>()
  .post(
    `${listsPath}/:list/titel/:entry/anteckning`,
    onEntry(
      (c, reader, entry) => c.var.house.lists.note(reader, entry, fieldOf(c, 'anteckning')),
      entry => `klart=anteckning#titel-${entry}`,
    ),
  )
  .post(
    `${listsPath}/:list/titel/:entry/flytta`,
    onEntry(
      async (c, reader, entry) => {
        const way = moveWays.find(one => one === c.var.form.get('vart'))
        return way ? c.var.house.lists.move(reader, entry, way) : null
      },
      entry => `klart=flyttad#titel-${entry}`,
    ),
  )
  .post(
    `${listsPath}/:list/titel/:entry/ta-bort`,
    onEntry(
      (c, reader, entry) => c.var.house.lists.takeOut(reader, entry),
      entry => `klart=borta&titel=${entry}`,
    ),
  )
  .post(
    `${listsPath}/:list/titel/:entry/angra`,
    onEntry(
      (c, reader, entry) => c.var.house.lists.putBack(reader, entry),
      entry => `klart=tillbaka#titel-${entry}`,
    ),
  )
  .post(`${listsPath}/:list/titel/:entry/till`, async c => {
    const other = idFrom(c.var.form.get('lista') ?? undefined)
    return onEntry(
      async (_, reader, entry) => (other === null ? null : c.var.house.lists.moveTo(reader, entry, other)),
      () => `klart=till&lista=${other}`,
    )(c)
  })

/** Where the reader was on this site, without the prefix of the language. */
function backFrom(address: string | null | undefined): string | null {
  const path = ownPath(address)
  return path === null ? null : splitLocale(path).path
}

const saveAt = (work: number | null, back: string | null): string =>
  `/spara/${work}${back ? `?tillbaka=${encodeURIComponent(back)}` : ''}`

function saveTo(c: VisitContext): SaveTo {
  const asked = c.var.form.get('lista')
  const list = idFrom(asked ?? undefined)
  if (list !== null) return { kind: 'list', list }
  if (asked === 'ny') return { kind: 'new', name: fieldOf(c, 'namn') }
  return { kind: 'usual', name: c.var.page.texts.lists.usualName }
}

async function saveAgain(c: VisitContext, reader: Reader, work: number, answer: Refused): Promise<Response> {
  const view = await c.var.house.lists.saveForm(reader, work)
  if (!view) return c.notFound()
  const errors = errorsOf(c.var.page, answer, {
    ...{ name: 'namn', note: 'anteckning' },
    list: view.lists.length ? 'lista' : 'namn',
  })
  const form = { list: fieldOf(c, 'lista'), name: fieldOf(c, 'namn'), note: fieldOf(c, 'anteckning') }
  const back = backFrom(c.var.form.get('tillbaka'))
  return show(c, <SavePage ctx={c.var.page} view={view} back={back} form={form} errors={errors} />, 422)
}

const saveRoutes = new Hono<Visit>()
  .get('/spara/:work', async c => {
    const { house, page, reader } = c.var
    const work = idFrom(c.req.param('work'))
    const back = backFrom(c.req.query('tillbaka'))
    if (work === null) return c.notFound()
    if (!reader) return logInFirst(c, saveAt(work, back))
    const view = await house.lists.saveForm(reader, work)
    return view ? show(c, <SavePage ctx={page} view={view} back={back} />) : c.notFound()
  })
  .post('/spara/:work', async c => {
    const { house, reader } = c.var
    const work = idFrom(c.req.param('work'))
    const back = backFrom(c.var.form.get('tillbaka'))
    if (work === null) return c.notFound()
    if (!reader) return logInFirst(c, saveAt(work, back))
    const order = { work, to: saveTo(c), note: fieldOf(c, 'anteckning') }
    const answer = await house.lists.save(reader, order)
    if (answer.outcome === 'refused') return saveAgain(c, reader, work, answer)
    const onwards = back ? `&tillbaka=${encodeURIComponent(back)}` : ''
    return seeOther(c, `/sparat/${work}?lista=${answer.list}${onwards}`)
  })
  .get('/sparat/:work', async c => {
    const { house, page, reader } = c.var
    const [work, list] = [idFrom(c.req.param('work')), idFrom(c.req.query('lista'))]
    if (work === null || list === null) return c.notFound()
    if (!reader) return logInFirst(c, `/sparat/${work}?lista=${list}`)
    const view = await house.lists.saved(reader, work, list)
    const back = backFrom(c.req.query('tillbaka'))
    return view ? show(c, <SavedPage ctx={page} view={view} back={back} />) : c.notFound()
  })
  .get('/lista/:token', async c => {
    const { house, page, reader } = c.var
    const view = await house.lists.shared(c.req.param('token'), reader, pageOf(c.req.query('sida')))
    return view ? show(c, <SharedPage ctx={page} view={view} />) : c.notFound()
  })

/** Lists of one's own, what is saved in them, and the shared ones. */
export const listsRoutes = new Hono<Visit>()
  .route('/', saveRoutes)
  .route('/', listRoutes)
  .route('/', entryRoutes)
