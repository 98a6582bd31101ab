import { Hono } from 'hono'
import type { PageContext } from '../../ui/index.ts'
import type { CollectingBorrower, Reader } from '../house.ts'
import { idFrom, logInFirst, seeOther, show, type Visit, type VisitContext } from '../visit.ts'
import { CancelHoldPage, ChangePickupPage } from './hold-changes.page.tsx'
import type { HoldPlace } from './hold-place.ts'
import type { Outcome } from './outcome.ts'
import { PauseAllPage, PausePage } from './pause.page.tsx'
import { WhyPage } from './why.page.tsx'

/** Whose reservations a page is about. */
type Holder = {
  readonly borrower: CollectingBorrower
  readonly place: HoldPlace
  /** The words of the page: of a child they speak by name. */
  readonly ctx: PageContext
}

/** Whose reservations some addresses are about, and where what was done with one is told. */
export type Whose = {
  /** What the addresses begin with; may have parameters. */
  readonly path: string
  /** Null for nobody the reader may act for, now. */
  holder(c: VisitContext, reader: Reader): Promise<Holder | null>
  /** @param of.hold the reservation it is about; 0 = all of them */
  tell(c: VisitContext, reader: Reader, outcome: Outcome, of: Holder & { hold: number }): Promise<Response>
}

type Asked<Of = Holder> = { readonly c: VisitContext; readonly reader: Reader; readonly of: Of }
type AskedOfOne = Asked<Holder & { hold: number }>

/**
 * What is done with reservations, the reader's own or of a child they act for: why one waits, pause, place, removal; and all of
 * them paused.
 */
export function holdRoutes({ path, holder, tell }: Whose): Hono<Visit> {
  const aboutAll = (answer: (asked: Asked) => Promise<Response>) => async (c: VisitContext) => {
    const { reader, page } = c.var
    if (!reader) return logInFirst(c, page.path)
    const of = await holder(c, reader)
    return of === null ? c.notFound() : answer({ c, reader, of })
  }
  const about = (answer: (asked: AskedOfOne) => Promise<Response>) =>
    aboutAll(async ({ c, reader, of }) => {
      const hold = idFrom(c.req.param('hold'))
      return hold === null ? c.notFound() : answer({ c, reader, of: { ...of, hold } })
    })
  const one = `${path}/:hold`
  return new Hono<Visit>()
    .get(
      `${path}/pausa`,
      aboutAll(async ({ c, of: { ctx, borrower, place } }) => {
        const view = await c.var.house.pauseAllForm(ctx, borrower)
        // All is paused, or on its way: the list shows it.
        return view ? show(c, <PauseAllPage ctx={ctx} view={view} place={place} />) : seeOther(c, place.list)
      }),
    )
    .post(
      `${path}/pausa`,
      aboutAll(async ({ c, reader, of }) => {
        const outcome = await c.var.house.pauseAll(of.ctx, of.borrower, c.var.form.get('till') ?? '')
        return outcome.kind === 'invalid'
          ? show(c, <PauseAllPage ctx={of.ctx} view={outcome.view} place={of.place} />, 422)
          : tell(c, reader, outcome, { ...of, hold: 0 })
      }),
    )
    .post(
      `${path}/fortsatt`,
      aboutAll(async ({ c, reader, of }) =>
        tell(c, reader, await c.var.house.resumeAll(of.borrower), { ...of, hold: 0 }),
      ),
    )
    .get(
      `${one}/varfor`,
      about(async ({ c, of: { ctx, borrower, place, hold } }) => {
        const view = await c.var.house.whyHold(ctx, borrower, hold)
        return view ? show(c, <WhyPage ctx={ctx} view={view} place={place} />) : c.notFound()
      }),
    )
    .get(
      `${one}/ta-bort`,
      about(async ({ c, of: { ctx, borrower, place, hold } }) => {
        const view = await c.var.house.openHold(borrower, hold)
        return view ? show(c, <CancelHoldPage ctx={ctx} hold={view} place={place} />) : c.notFound()
      }),
    )
    .post(
      `${one}/ta-bort`,
      about(async ({ c, reader, of }) =>
        tell(c, reader, await c.var.house.cancelHold(of.ctx, of.borrower, of.hold), of),
      ),
    )
    .post(
      `${one}/angra`,
      about(async ({ c, reader, of }) =>
        tell(c, reader, await c.var.house.undoCancel(of.ctx, of.borrower, of.hold), of),
      ),
    )
    .get(
      `${one}/pausa`,
      about(async ({ c, of: { ctx, borrower, place, hold } }) => {
        const view = await c.var.house.pauseForm(ctx, borrower, hold)
        return view ? show(c, <PausePage ctx={ctx} view={view} place={place} />) : c.notFound()
      }),
    )
    .post(
      `${one}/:deed{pausa|fortsatt}`,
      about(async ({ c, reader, of }) => {
        const until = c.req.param('deed') === 'pausa' ? (c.var.form.get('till') ?? '') : null
        const outcome = await c.var.house.pauseHold(of.ctx, of.borrower, of.hold, until)
        return outcome.kind === 'invalid'
          ? show(c, <PausePage ctx={of.ctx} view={outcome.view} place={of.place} />, 422)
          : tell(c, reader, outcome, of)
      }),
    )
    .get(
      `${one}/hamtstalle`,
      about(async ({ c, of: { ctx, borrower, place, hold } }) => {
        const view = await c.var.house.pickupForm(ctx, borrower, hold)
        return view ? show(c, <ChangePickupPage ctx={ctx} view={view} place={place} />) : c.notFound()
      }),
    )
    .post(
      `${one}/hamtstalle`,
      about(async ({ c, reader, of }) => {
        const pickup = c.var.form.get('hamta') ?? ''
        return tell(c, reader, await c.var.house.changePickup(of.ctx, of.borrower, of.hold, pickup), of)
      }),
    )
}
