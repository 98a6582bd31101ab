import { spanShort } from '../../texts/span.ts'
import {
  Button,
  ErrorSummary,
  type FormError,
  LinkButton,
  link,
  type PageContext,
  PostForm,
  PublicPage,
  SelectField,
} from '../../ui/index.ts'
import type { PickupChoice } from '../reserve/reserve.page.tsx'
import type { HoldPlace } from './hold-place.ts'
import type { HoldView } from './holds.page.tsx'

/** Asks once before a reservation is removed. */
export function CancelHoldPage(props: { ctx: PageContext; hold: HoldView; place: HoldPlace }) {
  const { ctx, hold, place } = props
  const t = ctx.texts.mine
  return (
    <PublicPage ctx={ctx} title={t.cancel} section="mine" noIndex>
      <div class="wrap page stack narrow-page">
        <h1>{t.cancelAsk(hold.title)}</h1>
        <p>{hold.state.kind === 'on_shelf' ? t.cancelReadyText : t.cancelText}</p>
        <div class="row">
          <PostForm ctx={ctx} action={link(ctx, `${place.path}/${hold.id}/ta-bort`)}>
            <Button kind="danger">{t.cancelDeed}</Button>
          </PostForm>
          <LinkButton kind="second" href={link(ctx, place.list)}>
            {ctx.texts.common.notNow}
          </LinkButton>
        </div>
      </div>
    </PublicPage>
  )
}

export type ChangePickupView = {
  readonly hold: HoldView
  readonly chosen: string
  readonly branches: readonly PickupChoice[]
  readonly errors: readonly FormError[]
}

/** What another place means for a copy that has been found already. */
function changeNote(t: PageContext['texts']['mine'], hold: HoldView): string | null {
  switch (hold.state.kind) {
    case 'on_shelf':
      return t.changeReadyText(hold.pickup)
    case 'captured':
    case 'in_transit':
      return t.changeOnItsWayText
    default:
      return null
  }
}

export function ChangePickupPage(props: { ctx: PageContext; view: ChangePickupView; place: HoldPlace }) {
  const { ctx, view, place } = props
  const t = ctx.texts.mine
  return (
    <PublicPage ctx={ctx} title={t.changePickup} section="mine" noIndex>
      <div class="wrap page stack narrow-page">
        <ErrorSummary assets={ctx.assets} title={ctx.texts.common.errorTitle} errors={view.errors} />
        <h1>{t.changeHeading(view.hold.title)}</h1>
        {changeNote(t, view.hold) ? <p>{changeNote(t, view.hold)}</p> : null}
        <PostForm
          ctx={ctx}
          action={link(ctx, `${place.path}/${view.hold.id}/hamtstalle`)}
          class="stack form-stack"
        >
          <SelectField
            id="hamta"
            label={t.changePickup}
            value={view.chosen}
            error={view.errors.find(error => error.field === 'hamta')?.text}
            options={view.branches.map(branch => ({
              value: branch.slug,
              label: branch.when
                ? `${branch.name}: ${ctx.texts.reserve.arrives(spanShort(ctx.locale, ctx.texts.common.span, branch.when))}`
                : branch.name,
              group: branch.municipality,
            }))}
          />
          <div class="row">
            <Button>{t.changeDeed}</Button>
            <LinkButton kind="second" href={link(ctx, place.list)}>
              {ctx.texts.common.notNow}
            </LinkButton>
          </div>
        </PostForm>
      </div>
    </PublicPage>
  )
}
