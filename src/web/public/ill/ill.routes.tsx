import { Hono } from 'hono'
import type { Reader } from '../house.ts'
import { packedAddress, unpackedFields } from '../packed.ts'
import { idFrom, logInFirst, seeOther, show, type Visit, type VisitContext } from '../visit.ts'
import { AskIllPage } from './ask.page.tsx'
import type { IllDeedAnswer } from './ill.house.ts'
import { illFormFrom, illHref } from './ill.view.ts'
import { CancelIllPage, illPath, MyIllPage } from './mine.page.tsx'

/** What was written in the form; a box that is not ticked is not sent. */
const formOf = (form: URLSearchParams) => ({
  ...illFormFrom(form),
  anyEdition: form.get('annan') === '1',
})

/** A deed on a case of the reader's; done, the page says so by the word. */
const onCase =
  (word: string, deed: (c: VisitContext, reader: Reader, id: number) => Promise<IllDeedAnswer>) =>
  async (c: VisitContext): Promise<Response> => {
    const { house, page, reader } = c.var
    const id = idFrom(c.req.param('id'))
    if (!reader) return logInFirst(c, illPath)
    const answer = id === null ? null : await deed(c, reader, id)
    if (answer === null) return c.notFound()
    if (answer === 'done') return seeOther(c, `${illPath}?klart=${word}`)
    const cases = await house.ill.mine(reader)
    const refused = page.texts.ill.refused[answer]
    return show(c, <MyIllPage ctx={page} cases={cases} done={null} refused={refused} />, 422)
  }

export const illRoutes = new Hono<Visit>()
  .get('/fjarrlan', async c => {
    const { house, page, reader } = c.var
    const form = illFormFrom(unpackedFields(new URL(c.req.url).searchParams))
    if (!reader) return logInFirst(c, packedAddress(illHref(form)))
    return show(c, <AskIllPage ctx={page} view={await house.ill.form(page, reader, form)} />)
  })
  .post('/fjarrlan', async c => {
    const { house, page, reader, form: sent } = c.var
    const form = formOf(sent)
    if (!reader) return logInFirst(c, packedAddress(illHref(form)))
    const answer = await house.ill.ask(page, reader, {
      form,
      copyrightAccepted: sent.get('villkor') === '1',
      anyway: sent.get('anda') === '1',
      deed: sent.get('deed') ?? '',
    })
    if (answer.outcome === 'asked') return seeOther(c, `${illPath}?klart=skickad&nummer=${answer.number}`)
    return show(c, <AskIllPage ctx={page} view={answer.view} />, 422)
  })
  .get(illPath, async c => {
    const { house, page, reader } = c.var
    if (!reader) return logInFirst(c, illPath)
    const t = page.texts.ill
    const cases = await house.ill.mine(reader)
    const asked = cases.find(one => one.number === c.req.query('nummer'))
    const words: Readonly<Record<string, string | null>> = {
      skickad: asked ? t.asked(asked.number) : null,
      ...{ avbokad: t.cancelled, fragad: t.cancelSent, omlan: t.renewSent },
    }
    const word = c.req.query('klart') ?? ''
    const done = Object.hasOwn(words, word) ? (words[word] ?? null) : null
    return show(c, <MyIllPage ctx={page} cases={cases} done={done} />)
  })
  .get(`${illPath}/:id/avboka`, async c => {
    const { house, page, reader } = c.var
    const id = idFrom(c.req.param('id'))
    if (!reader) return logInFirst(c, `${illPath}${id === null ? '' : `/${id}/avboka`}`)
    const one = (await house.ill.mine(reader)).find(found => found.id === id)
    if (!one) return c.notFound()
    return one.mayCancel ? show(c, <CancelIllPage ctx={page} one={one} />) : seeOther(c, illPath)
  })
  .post(`${illPath}/:id/avboka`, async c => {
    const { house, reader } = c.var
    const before = reader && (await house.ill.mine(reader)).find(one => String(one.id) === c.req.param('id'))
    const word = before?.mayCancel === 'now' ? 'avbokad' : 'fragad'
    return onCase(word, (_, own, id) => house.ill.cancel(own, id))(c)
  })
  .post(
    `${illPath}/:id/lana-om`,
    onCase('omlan', (c, reader, id) => c.var.house.ill.askRenewal(reader, id)),
  )
