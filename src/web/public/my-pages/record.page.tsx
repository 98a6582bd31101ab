import { dayOf } from '../../../kernel/day.ts'
import { keptDays } from '../../../kernel/retention.ts'
import { dayText, timeText } from '../../texts/dates.ts'
import { localeFacts, locales } from '../../texts/locale.ts'
import { moneyText } from '../../texts/money.ts'
import {
  Button,
  type Column,
  DataTable,
  ErrorSummary,
  LinkButton,
  link,
  Notice,
  type PageContext,
  Pager,
  PostForm,
  PublicPage,
  TextField,
} from '../../ui/index.ts'
import type { LeaveView, OwnData, RecordView } from './own.ts'
import { OwnFrame } from './own-frame.tsx'

const here = '/mina-sidor/uppgifter'
type Look = RecordView['looks'][number]

export function RecordPage({ ctx, view }: { ctx: PageContext; view: RecordView }) {
  const t = ctx.texts.own.record
  const deedOf = ({ deed }: Look) => (deed in t.deeds ? t.deeds[deed as keyof typeof t.deeds] : t.deeds.other)
  const columns: Column<Look>[] = [
    { head: t.columns.day, cell: look => dayText(ctx.locale, look.day, 'full'), rowHead: true },
    { head: t.columns.branch, cell: look => look.branch },
    { head: t.columns.role, cell: look => t.roles[look.role] },
    { head: t.columns.deed, cell: deedOf },
    { head: t.columns.times, cell: look => look.times, numeric: true },
  ]
  return (
    <OwnFrame ctx={ctx} section="record" title={t.title}>
      <section class="stack">
        <h2>{t.exportTitle}</h2>
        <p>{t.exportText}</p>
        <div class="row">
          <LinkButton href={link(ctx, `${here}/allt`)}>{t.read}</LinkButton>
          <LinkButton kind="second" href={link(ctx, `${here}.json`)}>
            {t.download}
          </LinkButton>
        </div>
      </section>
      <section class="stack">
        <h2>{t.looksTitle}</h2>
        <p>{t.looksText(Math.floor(keptDays.audit / 30.4))}</p>
        {view.looks.length === 0 ? (
          <p>{t.noLooks}</p>
        ) : (
          <DataTable
            caption={t.looksTitle}
            hideCaption
            columns={columns}
            rows={view.looks}
            rowKey={look => `${look.day} ${look.branch} ${look.role} ${look.deed}`}
          />
        )}
        <Pager
          ctx={ctx}
          current={view.page}
          last={view.pages}
          href={page => link(ctx, `${here}?sida=${page}`)}
        />
      </section>
      <section class="stack">
        <h2>{t.leaveTitle}</h2>
        <p>{t.leaveText}</p>
        <p>
          <LinkButton kind="second" href={link(ctx, `${here}/ta-bort`)}>
            {t.leaveLink}
          </LinkButton>
        </p>
      </section>
    </OwnFrame>
  )
}

type Names = Readonly<Record<string, string>>
type NamesOfFields = Readonly<Record<string, Names>>

/** What the same field is called by in different places. */
const namesAt = ({ texts }: PageContext): Readonly<Record<string, NamesOfFields>> => ({
  holds: { state: texts.mine.holdStates },
  holdLog: { deed: texts.happened.holds },
  guardianDeeds: { deed: texts.family.deeds },
  fees: { reason: texts.fees.reasons },
  alerts: { kind: texts.alerts.kinds },
  suggestions: { state: texts.suggestions.states },
  interlibraryLoans: { state: texts.ill.states, kind: texts.ill.kinds },
  interlibraryLog: { deed: texts.happened.interlibraryLoans },
})

/** What the codes of some fields are called. A code without a name is for programs, and stands in the file only. */
function namesOf(ctx: PageContext, place: string): NamesOfFields {
  const { contact, record } = ctx.texts.own
  return {
    about: contact.about,
    channel: contact.ways,
    role: record.roles,
    reason: {},
    deed: record.deeds,
    pace: ctx.texts.alerts.paces,
    format: ctx.texts.search.formats,
    language: Object.fromEntries(locales.map(locale => [locale, localeFacts(locale).name])),
    state: {},
    kind: {},
    ...namesAt(ctx)[place],
  }
}

/** A value as people read it: days and moments in words, codes by their names; null when it has none for people. */
function valueText(ctx: PageContext, field: string, names: Names | undefined, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  if (Array.isArray(value)) return value.length ? value.map(String).join(', ') : null
  if (names) return names[String(value)] ?? null
  if (field === 'outstanding') return moneyText(ctx.locale, Number(value))
  if (typeof value === 'boolean') return value ? ctx.texts.own.record.yes : ctx.texts.own.record.no
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) {
    const moment = Temporal.Instant.from(value)
    return `${dayText(ctx.locale, dayOf(moment), 'full')} ${timeText(moment)}`
  }
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return dayText(ctx.locale, value, 'full')
  return String(value)
}

const withBreaks: readonly string[] = ['body', 'note']

function Lines({ ctx, place, lines }: { ctx: PageContext; place: string; lines: OwnData[string] }) {
  const fields = Object.entries(ctx.texts.own.record.fields)
  const names = namesOf(ctx, place)
  return (
    <>
      {lines.map((line, n) => (
        <dl class="facts card" key={n}>
          {fields
            .map(([field, name]) => ({ field, name, text: valueText(ctx, field, names[field], line[field]) }))
            .filter(({ text }) => text !== null)
            .map(({ field, name, text }) => (
              <div key={field}>
                <dt>{name}</dt>
                <dd class={withBreaks.includes(field) ? 'own-letter' : undefined}>{text}</dd>
              </div>
            ))}
        </dl>
      ))}
    </>
  )
}

/** Everything that is kept of the reader, to be read: what has a meaning to people, place by place. */
export function EverythingPage({ ctx, data }: { ctx: PageContext; data: OwnData }) {
  const t = ctx.texts.own.record
  return (
    <OwnFrame ctx={ctx} section="record" title={t.exportTitle}>
      <p>{t.readLead}</p>
      {Object.entries(t.places).map(([place, heading]) => (
        <section class="stack" key={place}>
          <h2>{heading}</h2>
          {(data[place] ?? []).length === 0 ? <p class="soft">{t.nothing}</p> : null}
          <Lines ctx={ctx} place={place} lines={data[place] ?? []} />
        </section>
      ))}
    </OwnFrame>
  )
}

export function LeavePage({ ctx, view, error }: { ctx: PageContext; view: LeaveView; error: string | null }) {
  const t = ctx.texts.own.record
  const back = (
    <LinkButton kind="second" href={link(ctx, here)}>
      {ctx.texts.common.notNow}
    </LinkButton>
  )
  if (view.refusals.length > 0)
    return (
      <OwnFrame ctx={ctx} section="record" title={t.leaveNotYet}>
        <Notice assets={ctx.assets} tone="warn">
          <ul>
            {view.refusals.map(refusal => (
              <li key={refusal.code}>
                {refusal.code === 'owes-fees'
                  ? t.refusals[refusal.code](moneyText(ctx.locale, refusal.owed))
                  : t.refusals[refusal.code]('count' in refusal ? refusal.count : 0)}
              </li>
            ))}
          </ul>
        </Notice>
        {back}
      </OwnFrame>
    )
  return (
    <OwnFrame ctx={ctx} section="record" title={t.leaveAsk}>
      <ErrorSummary
        assets={ctx.assets}
        title={ctx.texts.common.errorTitle}
        errors={error ? [{ field: 'pinkod', text: error }] : []}
      />
      <Notice assets={ctx.assets} tone="warn">
        <p>{t.leaveConsequence}</p>
        {view.waiting > 0 ? <p>{t.leaveWaiting(view.waiting)}</p> : null}
      </Notice>
      <p>{t.leaveKept}</p>
      <PostForm ctx={ctx} action={link(ctx, `${here}/ta-bort`)} class="stack form-stack">
        <TextField
          id="pinkod"
          label={t.leavePin}
          hint={t.leavePinHint}
          type="password"
          inputmode="numeric"
          autocomplete="current-password"
          width="short"
          error={error ?? undefined}
          required
        />
        <div class="row">
          <Button kind="danger">{t.leaveDeed}</Button>
          {back}
        </div>
      </PostForm>
    </OwnFrame>
  )
}

/** The last page: what somebody sees who has no account any more. */
export function LastPage({
  ctx,
  title,
  texts,
}: {
  ctx: PageContext
  title: string
  texts: readonly string[]
}) {
  return (
    <PublicPage ctx={ctx} title={title} section="mine" noIndex>
      <div class="wrap page stack narrow-page">
        <h1>{title}</h1>
        {texts.map(text => (
          <p key={text}>{text}</p>
        ))}
      </div>
    </PublicPage>
  )
}
