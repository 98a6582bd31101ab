import type { FormatCode } from '../../texts/formats.ts'
import type { RefusalText } from '../../texts/refusals.ts'
import { type Span, spanShort, spanText } from '../../texts/span.ts'
import {
  Button,
  Cover,
  type CoverWork,
  ErrorSummary,
  type FormError,
  Icon,
  LinkButton,
  link,
  Notice,
  type PageContext,
  PostForm,
  PublicPage,
  RadioGroup,
  SelectField,
  ToggleChip,
} from '../../ui/index.ts'
import { languageName } from '../work/language-name.ts'

/** A place to collect at, with the days when it is likely to be there; null = nobody knows. */
export type PickupChoice = {
  readonly slug: string
  readonly name: string
  readonly municipality: string
  readonly when: Span | null
  readonly hereNow: boolean
}

/** Which editions are accepted; the value goes back in the form. */
export type EditionChoice =
  | { readonly kind: 'any' }
  /** In the language named, when it has several. */
  | { readonly kind: 'format'; readonly format: FormatCode; readonly language: string | null }
  | { readonly kind: 'language'; readonly language: string }
  | { readonly kind: 'edition'; readonly edition: number; readonly label: string }

export type ReserveView = {
  readonly work: { id: number; slug: string; title: string; creator: string | null; cover: CoverWork }
  /** The reader first, then the children to reserve for, each with its address; empty for one without children. */
  readonly people: readonly { readonly child: number | null; readonly name: string; readonly href: string }[]
  /** The child it is for; null = the reader. */
  readonly child: { readonly id: number; readonly name: string } | null
  /** The borrower's own library first. */
  readonly pickups: readonly PickupChoice[]
  readonly chosenPickup: string | null
  readonly editions: readonly EditionChoice[]
  readonly chosenEdition: string
  /** Issues or volumes that can be reserved one by one; none for a work that is one whole. */
  readonly parts: readonly string[]
  /** '' = any. */
  readonly chosenPart: string
  /** The same form sent twice is one reservation. */
  readonly deed: string
  readonly errors: readonly FormError[]
  readonly refusals: readonly RefusalText[]
}

/** The value of an edition choice in the form: 'alla', 'form:book', 'form:book:swe', 'sprak:eng', 'utgava:12'. */
export function editionValue(choice: EditionChoice): string {
  switch (choice.kind) {
    case 'any':
      return 'alla'
    case 'format':
      return `form:${choice.format}${choice.language ? `:${choice.language}` : ''}`
    case 'language':
      return `sprak:${choice.language}`
    case 'edition':
      return `utgava:${choice.edition}`
  }
}

export function ReservePage({ ctx, view }: { ctx: PageContext; view: ReserveView }) {
  const t = ctx.texts.reserve
  const { work } = view
  const arrival = (choice: PickupChoice) =>
    choice.hereNow
      ? t.hereNow
      : choice.when
        ? t.arrives(spanShort(ctx.locale, ctx.texts.common.span, choice.when))
        : t.queueFirst
  const label = (choice: EditionChoice) => {
    switch (choice.kind) {
      case 'any':
        return { label: t.any, hint: t.anyHint }
      case 'format':
        return {
          label: t.onlyFormat(ctx.texts.search.formats[choice.format]),
          ...(choice.language ? { hint: languageName(ctx, choice.language) } : {}),
        }
      case 'language':
        return { label: t.onlyLanguage(languageName(ctx, choice.language)) }
      case 'edition':
        return { label: t.onlyEdition(choice.label) }
    }
  }
  const pickupError = view.errors.find(error => error.field === 'hamta')?.text
  return (
    <PublicPage ctx={ctx} title={t.title(work.title)} section="search" noIndex>
      <div class="wrap page reserve">
        <div class="reserve-cover">
          <Cover assets={ctx.assets} work={work.cover} />
        </div>
        <div class="stack narrow">
          <ErrorSummary assets={ctx.assets} title={ctx.texts.common.errorTitle} errors={view.errors} />
          <Refusals
            ctx={ctx}
            title={view.child ? ctx.texts.family.refusedFor(view.child.name) : t.refusedTitle}
            refusals={view.refusals}
          />
          <div>
            <h1>{t.title(work.title)}</h1>
            {work.creator ? <p class="soft">{work.creator}</p> : null}
          </div>
          {view.people.length ? (
            <nav aria-labelledby="vem" class="stack">
              <h2 id="vem" class="step-0">
                {ctx.texts.family.whoFor}
              </h2>
              <p class="row">
                {view.people.map(person => (
                  <ToggleChip
                    key={person.href}
                    assets={ctx.assets}
                    href={link(ctx, person.href)}
                    on={person.child === (view.child?.id ?? null)}
                  >
                    {person.name}
                  </ToggleChip>
                ))}
              </p>
            </nav>
          ) : null}
          <PostForm
            ctx={ctx}
            action={link(ctx, `/reservera/${work.id}`)}
            class="stack form-stack"
            fields={{ deed: view.deed, ...(view.child ? { vem: String(view.child.id) } : {}) }}
          >
            <SelectField
              id="hamta"
              label={t.pickup}
              hint={t.pickupHint}
              error={pickupError}
              value={view.chosenPickup ?? ''}
              options={view.pickups.map((choice, n) => ({
                value: choice.slug,
                label: `${choice.name}: ${arrival(choice)}`,
                group: n === 0 ? t.near : choice.municipality,
              }))}
            />
            {view.parts.length ? (
              <SelectField
                id="del"
                label={t.whichPart}
                hint={view.editions.length > 1 ? t.partHint : undefined}
                value={view.chosenPart}
                options={[
                  { value: '', label: t.anyPart },
                  ...view.parts.map(part => ({ value: part, label: t.onlyPart(part) })),
                ]}
              />
            ) : null}
            {view.editions.length > 1 ? (
              <RadioGroup
                name="utgava"
                legend={t.which}
                value={view.chosenEdition}
                options={view.editions.map(choice => ({ value: editionValue(choice), ...label(choice) }))}
              />
            ) : (
              <input type="hidden" name="utgava" value={view.chosenEdition} />
            )}
            <p>
              <Button about={work.title}>{t.deed}</Button>
            </p>
            <p class="soft small">{view.child ? ctx.texts.family.freeFor(view.child.name) : t.free}</p>
          </PostForm>
        </div>
      </div>
    </PublicPage>
  )
}

/** Why not, all reasons at once, each with what to do next. */
export function Refusals({
  ctx,
  title,
  refusals,
}: {
  ctx: PageContext
  title: string
  refusals: readonly RefusalText[]
}) {
  if (refusals.length === 0) return null
  return (
    <Notice assets={ctx.assets} tone="bad" live="alert" title={title}>
      <ul>
        {refusals.map(refusal => (
          <li key={refusal.code}>
            {refusal.text} {refusal.next}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

export type ReservedView = {
  readonly hold: number
  /** The child it is for; null = the reader. */
  readonly child: { readonly id: number; readonly name: string } | null
  readonly work: { id: number; slug: string; title: string; cover: CoverWork }
  readonly pickup: string
  readonly place: number
  readonly copies: number
  /** Where the copy stands that will come; null when it waits in the queue. */
  readonly from: string | null
  /** When it is likely to be collected; null = nobody knows. */
  readonly when: Span | null
}

/** The answer after POST: place, day, and a way back. */
export function ReservedPage({ ctx, view }: { ctx: PageContext; view: ReservedView }) {
  const t = ctx.texts.reserve
  const { family } = ctx.texts
  const { child } = view
  const mine = child ? `/mina-sidor/familj/${child.id}` : '/mina-sidor'
  const when = view.when ? spanText(ctx.locale, ctx.texts.common.span, view.when) : null
  const promise = when ? (view.from ? t.promiseFrom(view.from, when) : t.promise(when)) : t.promiseLater
  return (
    <PublicPage ctx={ctx} title={child ? family.reservedFor(child.name) : t.doneTitle} section="mine" noIndex>
      <div class="wrap page reserve">
        <div class="reserve-cover">
          <Cover assets={ctx.assets} work={view.work.cover} />
        </div>
        <div class="stack narrow">
          <h1>{child ? family.reservedFor(child.name) : t.doneTitle}</h1>
          <Notice assets={ctx.assets} tone="good" live="status">
            <p>
              <strong>{t.doneLine(view.work.title, view.pickup)}</strong>
            </p>
            {view.from ? null : (
              <p>{child ? family.placeFor(child.name, view.place) : t.place(view.place, view.copies)}</p>
            )}
            <p>{promise}</p>
          </Notice>
          <div class="row">
            <LinkButton href={link(ctx, child ? '/mina-sidor/familj' : '/mina-sidor#reservationer')}>
              {child ? family.seeFamily : t.seeMine}
            </LinkButton>
            <LinkButton href={link(ctx, '/sok')} kind="second">
              {t.searchMore}
            </LinkButton>
            <PostForm ctx={ctx} action={link(ctx, `${mine}/reservationer/${view.hold}/ta-bort`)}>
              <Button kind="quiet">
                <Icon assets={ctx.assets} name="cross" /> {t.undo}
              </Button>
            </PostForm>
          </div>
        </div>
      </div>
    </PublicPage>
  )
}
