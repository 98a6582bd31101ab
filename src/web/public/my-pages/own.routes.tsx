import { Hono } from 'hono'
import { noticeMatters } from '../../../kernel/notice-matter.ts'
import type { PinRefusal } from '../../../modules/patrons/index.ts'
import { type Locale, localePath, locales } from '../../texts/locale.ts'
import { addressOf, type FormError, type PageContext } from '../../ui/index.ts'
import type { Reader } from '../house.ts'
import { endSession } from '../login/login.routes.tsx'
import { idFrom, logInFirst, seeOther, show, type Visit, type VisitContext } from '../visit.ts'
import { ForYouPage } from './for-you.page.tsx'
import { HistoryPage, historyFile, MessagesPage } from './history.page.tsx'
import type { ContactForm, ReachRefusal } from './own.ts'
import { AskPage } from './own-frame.tsx'
import { EverythingPage, LastPage, LeavePage, RecordPage } from './record.page.tsx'
import { SettingsPage } from './settings.page.tsx'

/** A page or deed for who is logged in; everybody else logs in first, and comes back to `home`. */
const mine =
  (home: string, of: (c: VisitContext, reader: Reader) => Promise<Response>) =>
  async (c: VisitContext): Promise<Response> =>
    c.var.reader ? of(c, c.var.reader) : logInFirst(c, home)

const settings = '/mina-sidor/installningar'
const history = '/mina-sidor/historik'
const messages = '/mina-sidor/meddelanden'
const record = '/mina-sidor/uppgifter'

const pageOf = (c: VisitContext): number => Math.min(idFrom(c.req.query('sida')) ?? 1, 10_000)
const doneOf = <T extends Record<string, string>>(c: VisitContext, words: T): string | null =>
  words[c.req.query('klart') ?? ''] ?? null

const fieldOfPin: Readonly<Record<PinRefusal['code'], string>> = {
  'too-many-tries': 'gammal',
  'wrong-old-pin': 'gammal',
  'pin-length': 'ny',
  'pin-same-digit': 'ny',
  'pin-in-a-row': 'ny',
  'pin-birthday': 'ny',
  'pin-in-card': 'ny',
  'pin-unchanged': 'ny',
  'pins-differ': 'igen',
}

/** The field a refusal is about; what is about a way of being told stands at the first matter that goes that way. */
function fieldOfReach(refusal: ReachRefusal, form: ContactForm): string {
  const chose = (way: string) =>
    `besked-${noticeMatters.find(about => form.channels[about] === way) ?? 'ready'}`
  switch (refusal.code) {
    case 'unknown-library':
      return 'bibliotek'
    case 'asked-too-often':
      return 'epost'
    case 'address-format':
    case 'mail-needs-address':
      return chose('mail')
    case 'phone-format':
    case 'sms-needs-phone':
      return 'telefon'
    case 'sms-not-yet':
      return chose('sms')
    case 'must-be-told':
      return `besked-${refusal.about}`
  }
}

const localeOf = (asked: string, otherwise: Locale): Locale =>
  locales.find(locale => locale === asked) ?? otherwise

const settingsDone = ({ own }: PageContext['texts']) => ({
  sparat: own.saved,
  borttagen: own.address.removed,
  pinkod: own.pin.changed,
  utloggad: own.sessions.closed,
})

async function settingsAgain(
  c: VisitContext,
  reader: Reader,
  errors: readonly FormError[],
  written: { contact?: ContactForm; address?: string } = {},
): Promise<Response> {
  const view = await c.var.house.own.settings(reader, c.var.session)
  const page = <SettingsPage ctx={c.var.page} view={view} errors={errors} written={written} done={null} />
  return show(c, page, 422)
}

const field = (c: VisitContext, name: string): string => (c.var.form.get(name) ?? '').slice(0, 300)

const settingsRoutes = new Hono<Visit>()
  .get(
    settings,
    mine(settings, async (c, reader) => {
      const view = await c.var.house.own.settings(reader, c.var.session)
      const done = doneOf(c, settingsDone(c.var.page.texts))
      return show(c, <SettingsPage ctx={c.var.page} view={view} errors={[]} done={done} />)
    }),
  )
  .post(
    `${settings}/kontakt`,
    mine(settings, async (c, reader) => {
      const form: ContactForm = {
        phone: field(c, 'telefon'),
        language: field(c, 'sprak'),
        library: field(c, 'bibliotek'),
        channels: Object.fromEntries(noticeMatters.map(about => [about, field(c, `besked-${about}`)])),
      }
      const refusals = await c.var.house.own.saveContact(reader, form)
      return refusals.length
        ? settingsAgain(
            c,
            reader,
            refusals.map(refusal => ({
              field: fieldOfReach(refusal, form),
              text: c.var.page.texts.own.reach[refusal.code],
            })),
            { contact: form },
          )
        : // In the language that was chosen just now.
          c.redirect(localePath(localeOf(form.language, c.var.page.locale), `${settings}?klart=sparat`), 303)
    }),
  )
  .post(
    `${settings}/e-post`,
    mine(settings, async (c, reader) => {
      const address = field(c, 'epost')
      const refusals = await c.var.house.own.setAddress(reader, address)
      const errors = refusals.map(({ code }) => ({ field: 'epost', text: c.var.page.texts.own.reach[code] }))
      if (errors.length) return settingsAgain(c, reader, errors, { address })
      return seeOther(c, address.trim() ? settings : `${settings}?klart=borttagen`)
    }),
  )
  .post(
    `${settings}/pinkod`,
    mine(settings, async (c, reader) => {
      const refusals = await c.var.house.own.changePin(reader, {
        old: field(c, 'gammal').trim(),
        pin: field(c, 'ny').trim(),
        again: field(c, 'igen').trim(),
        via: addressOf(c),
        session: c.var.session,
      })
      const words = c.var.page.texts.own.pin.refusals
      const errors = refusals.map(({ code }) => ({ field: fieldOfPin[code], text: words[code] }))
      return errors.length ? settingsAgain(c, reader, errors) : seeOther(c, `${settings}?klart=pinkod`)
    }),
  )
  .post(
    `${settings}/logga-ut`,
    mine(settings, async (c, reader) => {
      await c.var.house.own.logOutElsewhere(reader, c.var.session)
      return seeOther(c, `${settings}?klart=utloggad`)
    }),
  )
  .get(
    `${settings}/sparra`,
    mine(`${settings}/sparra`, async c => {
      const t = c.var.page.texts.own.block
      const words = { title: t.ask, text: t.consequence, deed: t.deed }
      return show(c, <AskPage ctx={c.var.page} action={`${settings}/sparra`} back={settings} {...words} />)
    }),
  )
  .post(
    `${settings}/sparra`,
    mine(settings, async (c, reader) => {
      await c.var.house.own.blockCard(reader)
      endSession(c)
      return seeOther(c, '/kortet-sparrat')
    }),
  )
  .get('/kortet-sparrat', c => {
    const t = c.var.page.texts.own.block
    return show(c, <LastPage ctx={c.var.page} title={t.doneTitle} texts={[t.done]} />)
  })
  // Followed from a mail, where programs look at links too: only the button answers.
  .get('/bekrafta-adress/:token', c => {
    const t = c.var.page.texts.own.address
    const words = { title: t.confirmTitle, text: t.confirmText, deed: t.confirmDeed }
    const action = `/bekrafta-adress/${encodeURIComponent(c.req.param('token'))}`
    return show(c, <AskPage ctx={c.var.page} action={action} back="/" {...words} />)
  })
  .post('/bekrafta-adress/:token', async c => {
    const t = c.var.page.texts.own.address
    const answered = await c.var.house.own.answerAddress(c.req.param('token'))
    return answered
      ? show(c, <LastPage ctx={c.var.page} title={t.title} texts={[t.confirmed]} />)
      : show(c, <LastPage ctx={c.var.page} title={t.tooOldTitle} texts={[t.tooOld]} />, 410)
  })

const historyDone = ({ own }: PageContext['texts']) => ({
  pa: own.history.onNow,
  av: own.history.offNow,
  raderad: own.history.cleared,
  glomd: own.history.forgotten,
})

const historyRoutes = new Hono<Visit>()
  .get(
    history,
    mine(history, async (c, reader) => {
      const words = (c.req.query('q') ?? '').slice(0, 200)
      const view = await c.var.house.own.history(reader, words, pageOf(c))
      const done = doneOf(c, historyDone(c.var.page.texts))
      return show(c, <HistoryPage ctx={c.var.page} view={view} done={done} />)
    }),
  )
  .get(
    `${history}.csv`,
    mine(history, async (c, reader) => {
      const file = historyFile(c.var.page, await c.var.house.own.wholeHistory(reader))
      return c.body(file, 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="historik.csv"',
        'cache-control': 'no-store',
      })
    }),
  )
  .post(
    `${history}/pa`,
    mine(history, async (c, reader) => {
      await c.var.house.own.keepHistory(reader, true)
      return seeOther(c, `${history}?klart=pa`)
    }),
  )
  .get(
    `${history}/av`,
    mine(history, async c => {
      const t = c.var.page.texts.own.history
      const words = { title: t.offAsk, text: t.offConsequence, deed: t.offDeed }
      return show(c, <AskPage ctx={c.var.page} action={`${history}/av`} back={history} {...words} />)
    }),
  )
  .post(
    `${history}/av`,
    mine(history, async (c, reader) => {
      await c.var.house.own.keepHistory(reader, false)
      return seeOther(c, `${history}?klart=av`)
    }),
  )
  .get(
    `${history}/radera`,
    mine(history, async c => {
      const t = c.var.page.texts.own.history
      const words = { title: t.clearAsk, text: t.clearConsequence, deed: t.clearDeed }
      return show(c, <AskPage ctx={c.var.page} action={`${history}/radera`} back={history} {...words} />)
    }),
  )
  .post(
    `${history}/radera`,
    mine(history, async (c, reader) => {
      await c.var.house.own.clearHistory(reader)
      return seeOther(c, `${history}?klart=raderad`)
    }),
  )
  .post(
    `${history}/:loan/glom`,
    mine(history, async (c, reader) => {
      const loan = idFrom(c.req.param('loan'))
      if (loan === null) return c.notFound()
      await c.var.house.own.forgetLoan(reader, loan)
      return seeOther(c, `${history}?klart=glomd`)
    }),
  )

const forYou = '/mina-sidor/for-dig'

const recordRoutes = new Hono<Visit>()
  .get(
    forYou,
    mine(forYou, async (c, reader) =>
      show(c, <ForYouPage ctx={c.var.page} view={await c.var.house.forYou(c.var.page, reader)} />),
    ),
  )
  .get(
    messages,
    mine(messages, async (c, reader) => {
      const view = await c.var.house.own.messages(reader, pageOf(c))
      return show(c, <MessagesPage ctx={c.var.page} view={view} />)
    }),
  )
  .get(
    record,
    mine(record, async (c, reader) => {
      const view = await c.var.house.own.record(reader, pageOf(c))
      return show(c, <RecordPage ctx={c.var.page} view={view} />)
    }),
  )
  .get(
    `${record}/allt`,
    mine(`${record}/allt`, async (c, reader) =>
      show(c, <EverythingPage ctx={c.var.page} data={await c.var.house.own.everything(reader)} />),
    ),
  )
  .get(
    `${record}.json`,
    mine(record, async (c, reader) => {
      const file = JSON.stringify(await c.var.house.own.everything(reader), null, 2)
      return c.body(file, 200, {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': 'attachment; filename="mina-uppgifter.json"',
        'cache-control': 'no-store',
      })
    }),
  )
  .get(
    `${record}/ta-bort`,
    mine(`${record}/ta-bort`, async (c, reader) => {
      const view = await c.var.house.own.leaveForm(reader)
      return show(c, <LeavePage ctx={c.var.page} view={view} error={null} />)
    }),
  )
  .post(
    `${record}/ta-bort`,
    mine(record, async (c, reader) => {
      const t = c.var.page.texts.own.record
      const answer = await c.var.house.own.leave(reader, {
        pin: field(c, 'pinkod').trim(),
        via: addressOf(c),
      })
      if (answer.outcome === 'left') {
        endSession(c)
        return seeOther(c, `/konto-borttaget?kvitto=${answer.receipt}`)
      }
      const error = {
        refused: null,
        'wrong-pin': t.wrongPin,
        'too-many-tries': t.tooManyTries,
      }[answer.outcome]
      return show(c, <LeavePage ctx={c.var.page} view={answer.view} error={error} />, 422)
    }),
  )
  .get('/konto-borttaget', c => {
    const t = c.var.page.texts.own.record
    const receipt = c.req.query('kvitto') ?? ''
    if (!/^[A-Z2-9]{4}(-[A-Z2-9]{4}){2}$/.test(receipt)) return c.notFound()
    return show(c, <LastPage ctx={c.var.page} title={t.leftTitle} texts={[t.left(receipt), t.leftText]} />)
  })

export const ownRoutes = new Hono<Visit>()
  .route('/', settingsRoutes)
  .route('/', historyRoutes)
  .route('/', recordRoutes)
