import { type AlertKind, type Pace, paces } from '../../../modules/alerts/index.ts'
import {
  Button,
  EmptyState,
  ErrorSummary,
  type FormError,
  LinkButton,
  link,
  Notice,
  type PageContext,
  PostForm,
  PublicPage,
  RadioGroup,
  SelectField,
} from '../../ui/index.ts'
import { OwnFrame } from '../my-pages/own-frame.tsx'

export type AlertView = {
  readonly id: number
  readonly kind: AlertKind
  readonly name: string
  /** Where what is watched is seen. */
  readonly path: string
  readonly pace: Pace
}
export type AlertsView = { readonly alerts: readonly AlertView[]; readonly hasAddress: boolean }

/** Where what a reader watches stands. */
export const alertsPath = '/mina-sidor/bevakningar'

const paceOptions = (ctx: PageContext) =>
  paces.map(value => ({ value, label: ctx.texts.alerts.paces[value] }))

type Props = {
  ctx: PageContext
  view: AlertsView
  done?: string | null
  /** The address of what was watched until just now. */
  removed?: string | null
}

export function AlertsPage({ ctx, view, done = null, removed = null }: Props) {
  const t = ctx.texts.alerts
  return (
    <OwnFrame ctx={ctx} section="alerts" title={t.title} done={removed === null ? done : null}>
      {removed === null ? null : (
        <Notice assets={ctx.assets} tone="good" live="status">
          <p>
            {t.removed} <a href={link(ctx, removed)}>{t.again}</a>
          </p>
        </Notice>
      )}
      {view.hasAddress || view.alerts.length === 0 ? null : (
        <Notice assets={ctx.assets} tone="warn">
          <p>
            {t.noAddress} <a href={link(ctx, '/mina-sidor/installningar#epost')}>{t.addAddress}</a>
          </p>
        </Notice>
      )}
      {view.alerts.length === 0 ? (
        <EmptyState assets={ctx.assets} title={t.none}>
          <p>{t.noneText}</p>
          <p>
            <LinkButton href={link(ctx, '/sok')}>{ctx.texts.common.toSearch}</LinkButton>
          </p>
        </EmptyState>
      ) : (
        <div class="stack">
          <p class="soft narrow">{t.lead}</p>
          <ul class="plain lists">
            {view.alerts.map(alert => (
              <li key={alert.id} class="card alert-card">
                <div>
                  <p class="soft small">{t.kinds[alert.kind]}</p>
                  <h2 class="step-1">
                    <a href={link(ctx, alert.path)} dir="auto">
                      {alert.name}
                    </a>
                  </h2>
                </div>
                <div class="row alert-deeds">
                  <PostForm ctx={ctx} action={link(ctx, `${alertsPath}/${alert.id}`)} class="row">
                    <SelectField
                      id={`takt-${alert.id}`}
                      name="takt"
                      label={t.pace}
                      value={alert.pace}
                      options={paceOptions(ctx)}
                    />
                    <Button kind="second" about={alert.name}>
                      {t.save}
                    </Button>
                  </PostForm>
                  <PostForm ctx={ctx} action={link(ctx, `${alertsPath}/${alert.id}/ta-bort`)}>
                    <Button kind="quiet" about={alert.name}>
                      {t.remove}
                    </Button>
                  </PostForm>
                </div>
              </li>
            ))}
          </ul>
        </div>
      )}
    </OwnFrame>
  )
}

type WatchProps = {
  ctx: PageContext
  /** What is watched, in words and as its address. */
  name: string
  path: string
  errors?: readonly FormError[]
}

/** Chooses how often; everything is filled in. */
export function WatchPage({ ctx, name, path, errors = [] }: WatchProps) {
  const t = ctx.texts.alerts
  return (
    <PublicPage ctx={ctx} title={t.watchTitle(name)} section="mine" noIndex>
      <div class="wrap page stack narrow-page">
        <ErrorSummary assets={ctx.assets} title={t.refusedTitle} errors={errors} />
        <h1>{t.watchTitle(name)}</h1>
        <p class="soft">{t.watchText}</p>
        <PostForm ctx={ctx} action={link(ctx, '/bevaka')} class="stack form-stack" fields={{ fraga: path }}>
          <RadioGroup
            name="takt"
            legend={t.pace}
            value="daily"
            options={paceOptions(ctx).filter(({ value }) => value !== 'none')}
          />
          <p id="bevaka">
            <Button about={name}>{t.watchDeed}</Button>
          </p>
        </PostForm>
      </div>
    </PublicPage>
  )
}

/** Followed from a letter, where programs look at links too: only the button ends the letters. */
export function StopPage({ ctx, token }: { ctx: PageContext; token: string }) {
  const t = ctx.texts.alerts
  return (
    <PublicPage ctx={ctx} title={t.stopTitle} section="mine" noIndex>
      <div class="wrap page stack narrow-page">
        <h1>{t.stopTitle}</h1>
        <p>{t.stopText}</p>
        <PostForm ctx={ctx} action={link(ctx, `/bevakningar/avsluta/${encodeURIComponent(token)}`)}>
          <Button>{t.stopDeed}</Button>
        </PostForm>
      </div>
    </PublicPage>
  )
}
