import { feesFrom } from '../../../modules/fees/index.ts'
import { number } from '../../texts/locale.ts'
import {
  Button,
  Checkbox,
  ErrorSummary,
  LinkButton,
  link,
  Notice,
  type PageContext,
  PostForm,
  PublicPage,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { fieldOf, type IllFormView, type OwnWorkView } from './ill.view.ts'

/** What it costs, before anything is sent. */
export function feeText(ctx: PageContext, { loan, copy }: IllFormView['fees']): string {
  const t = ctx.texts.ill.fee
  if (!loan && !copy) return t.free
  const kronor = (ore: number) => number(ctx.locale, ore / 100)
  return [
    loan ? t.loan(kronor(loan)) : t.freeLoan,
    copy ? t.copy(kronor(copy)) : t.freeCopy,
    ...[t.when, ctx.texts.fees.rules.children(feesFrom)],
  ].join(' ')
}

type Props = { ctx: PageContext; view: IllFormView }

/** Asks for a loan or a copy from outside the county. */
export function AskIllPage({ ctx, view }: Props) {
  const t = ctx.texts.ill
  return (
    <PublicPage ctx={ctx} title={t.title} section="mine" noIndex>
      <div class="wrap page stack narrow-page" id="fjarrlan">
        <ErrorSummary assets={ctx.assets} title={ctx.texts.common.errorTitle} errors={view.errors} />
        {view.refusals.length ? (
          <Notice assets={ctx.assets} tone="bad" live="alert" title={t.refusedTitle}>
            <ul>
              {view.refusals.map(text => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
        <h1>{t.title}</h1>
        <p>{t.lead}</p>
        <p class="soft">
          {feeText(ctx, view.fees)} {view.open.now > 0 ? t.open(view.open.now, view.open.limit) : null}
        </p>
        <PostForm
          ctx={ctx}
          action={link(ctx, '/fjarrlan')}
          class="stack form-stack ill-form"
          fields={{ deed: view.deed, ...(view.anyway ? { anda: '1' } : {}) }}
        >
          {view.own.length ? <OwnWorks ctx={ctx} works={view.own} /> : null}
          <Fields ctx={ctx} view={view} />
        </PostForm>
      </div>
    </PublicPage>
  )
}

/** What we have already, and the box that says that it is wanted from outside all the same. */
function OwnWorks({ ctx, works }: { ctx: PageContext; works: readonly OwnWorkView[] }) {
  const t = ctx.texts.ill
  return (
    <section class="card stack" aria-labelledby="egna">
      <h2 id="egna" class="step-1">
        {t.ownTitle}
      </h2>
      <p>{t.ownText}</p>
      <ul class="items">
        {works.map(work => (
          <li key={work.id} class="own-line">
            <div>
              <p class="item-title">
                <a href={link(ctx, `/verk/${work.id}/${work.slug}`)} dir="auto">
                  {work.title}
                </a>
              </p>
              {work.creator ? <p class="soft small">{work.creator}</p> : null}
            </div>
            <LinkButton kind="second" href={link(ctx, `/reservera/${work.id}`)} about={work.title}>
              {t.reserve}
            </LinkButton>
          </li>
        ))}
      </ul>
      <Checkbox id="anda" name="anda" value="1" checked={false}>
        {t.anyway}
      </Checkbox>
    </section>
  )
}

function Fields({ ctx, view }: Props) {
  const t = ctx.texts.ill
  const { form } = view
  const wrong = (field: string) => view.errors.find(error => error.field === field)?.text
  const line = (
    name: Exclude<keyof typeof fieldOf, 'pickup' | 'language' | 'note'>,
    label: string,
    more: Partial<Parameters<typeof TextField>[0]> = {},
  ) => (
    <TextField
      id={fieldOf[name]}
      label={label}
      value={form[name]}
      error={wrong(fieldOf[name])}
      autocomplete="off"
      {...more}
    />
  )
  return (
    <>
      {view.people.length ? (
        <RadioGroup
          name="vem"
          legend={ctx.texts.family.whoFor}
          value={String(form.child ?? '')}
          options={view.people.map(person => ({ value: String(person.child ?? ''), label: person.name }))}
        />
      ) : null}
      <RadioGroup
        name="slag"
        legend={t.kind}
        value={form.kind === 'copy' ? 'kopia' : 'lan'}
        options={[
          { value: 'lan', label: t.loan },
          { value: 'kopia', label: t.copy },
        ]}
      />
      {line('title', t.workTitle, { hint: t.workTitleHint, required: true })}
      {line('author', t.author)}
      <fieldset class="group stack ill-copy">
        <legend>{t.ofCopy}</legend>
        {line('part', t.part)}
        {line('partAuthor', t.partAuthor)}
        {line('pages', t.pages, { hint: t.pagesHint, width: 'short' })}
        {line('volume', t.volume, { width: 'short' })}
        {line('issue', t.issue, { width: 'short' })}
        <h2 class="step-0">{t.copyrightTitle}</h2>
        <p id="upphovsratt">{t.copyrightText}</p>
        {wrong('villkor') ? <p class="error">{wrong('villkor')}</p> : null}
        <Checkbox id="villkor" name="villkor" value="1" checked={view.copyrightAccepted}>
          {t.copyrightAccept}
        </Checkbox>
      </fieldset>
      <fieldset class="group stack">
        <legend>{t.more}</legend>
        <p class="hint">{t.moreHint}</p>
        {line('identifier', t.identifier, { hint: t.identifierHint })}
        {line('year', t.year, { width: 'short', inputmode: 'numeric' })}
        {line('edition', t.edition)}
        <Checkbox name="annan" value="1" checked={form.anyEdition}>
          {t.anyEdition}
        </Checkbox>
        <SelectField id="sprak" label={t.language} value={form.language} options={view.languages} />
        {line('neededBy', t.neededBy, { hint: t.neededByHint, type: 'date' })}
        <TextArea
          id="anteckning"
          label={t.note}
          hint={t.noteHint}
          rows={3}
          value={form.note}
          error={wrong('anteckning')}
        />
      </fieldset>
      <SelectField
        id="hamta"
        label={t.pickup}
        value={form.pickup}
        error={wrong('hamta')}
        options={view.pickups.map((place, n) =>
          n === 0 ? { ...place, group: ctx.texts.reserve.near } : place,
        )}
      />
      <p>
        <Button>{t.deed}</Button>
      </p>
    </>
  )
}
