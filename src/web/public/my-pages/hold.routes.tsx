import { Hono } from 'hono'
import type { PageContext } from '../../ui/index.ts'
import type { CollectingBorrower, Reader } from '../house.ts'
import { idFrom, logInFirst, show, type Visit, type VisitContext } from '../visit.ts'
import { CancelHoldPage, ChangePickupPage } from './hold-changes.page.tsx'
import type { HoldPlace } from './hold-place.ts'
import type { Outcome } from './outcome.ts'
import { PausePage } from './pause.page.tsx'
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
  tell(c: VisitContext, reader: Reader, outcome: Outcome, of: Holder & { hold: number }): Promise<Response>
}

type Asked = { readonly c: VisitContext; readonly reader: Reader; readonly of: Holder & { hold: number } }

/** What is done with one reservation, the reader's own or of a child they act for: why it waits, pause, place, removal. */
export function holdRoutes({ path, holder, tell }: Whose): Hono<Visit> {
  const about = (answer: (asked: Asked) => Promise<Response>) => async (c: VisitContext) => {
    const { reader, page } = c.var
    if (!reader) return logInFirst(c, page.path)
    const hold = idFrom(c.req.param('hold'))
    const whose = hold === null ? null : await holder(c, reader)
    return hold === null || whose === null ? c.notFound() : answer({ c, reader, of: { ...whose, hold } })
  }
  const one = `${path}/:hold`
  return new Hono<Visit>()
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
