import type { SuggestRefusal } from '../../../modules/acquisitions/index.ts'
import { refusalTexts } from '../../texts/refusals.ts'
import {
  Button,
  Checkbox,
  ErrorSummary,
  type FormError,
  LinkButton,
  link,
  Notice,
  type Option,
  type PageContext,
  PostForm,
  PublicPage,
  SelectField,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { suggestPath, type Written } from './written.ts'

/** A work that the catalogue has already. */
export type KnownWork = {
  readonly id: number
  readonly slug: string
  readonly title: string
  readonly creator: string | null
  /** In words: "Bok, Ljudbok". */
  readonly formats: string
}

export type SuggestView = {
  readonly written: Written
  readonly loggedIn: boolean
  /** Owes more than the limit: nothing is reserved until it is paid. */
  readonly owes: boolean
  /** The reader's own first. */
  readonly libraries: readonly Option[]
  readonly formats: readonly Option[]
  readonly languages: readonly Option[]
  readonly known: readonly KnownWork[]
  /** Characters. */
  readonly longestWhy: number
  readonly refusals: readonly SuggestRefusal[]
}

const fields: Readonly<Record<SuggestRefusal['code'], string>> = {
  'title-missing': 'titel',
  'title-too-long': 'titel',
  'creator-too-long': 'upphov',
  'why-too-long': 'varfor',
  'isbn-length': 'isbn',
  'isbn-prefix': 'isbn',
  'isbn-check-digit': 'isbn',
  'no-format': 'form',
  'unknown-library': 'hamta',
  'in-catalogue': 'anda',
  'suggested-already': 'skicka',
  'too-many-suggestions': 'skicka',
}

const errorsOf = (ctx: PageContext, refusals: readonly SuggestRefusal[]): FormError[] =>
  refusals.map(refusal => {
    const text = ctx.texts.suggestions.refused[refusal.code]
    const most = 'most' in refusal ? refusal.most : 0
    return { field: fields[refusal.code], text: text(most, 'days' in refusal ? refusal.days : 0) }
  })

/** Suggests a purchase; what was typed is there again after a login. */
export function SuggestPage({ ctx, view }: { ctx: PageContext; view: SuggestView }) {
  const t = ctx.texts.suggestions
  const { written } = view
  const errors = errorsOf(ctx, view.refusals)
  const errorAt = (field: string) => errors.find(error => error.field === field)?.text
  const own = view.refusals.find(refusal => refusal.code === 'suggested-already')
  return (
    <PublicPage ctx={ctx} title={t.title} section="search" canonical={suggestPath}>
      <div class="wrap page stack narrow-page">
        <ErrorSummary assets={ctx.assets} title={t.refusedTitle} errors={errors} />
        <h1>{t.title}</h1>
        <p class="soft">{t.lead}</p>
        {own ? (
          <p>
            <LinkButton kind="second" href={link(ctx, `/mina-sidor/inkopsforslag#forslag-${own.suggestion}`)}>
              {t.seeOwn}
            </LinkButton>
          </p>
        ) : null}
        <Known ctx={ctx} view={view} />
        <PostForm
          ctx={ctx}
          action={link(ctx, suggestPath)}
          class="stack form-stack"
          fields={view.loggedIn ? { sedd: '1' } : {}}
        >
          {view.known.length ? (
            <Checkbox id="anda" name="anda" value="1" checked={written.anyway}>
              {t.anyway}
            </Checkbox>
          ) : null}
          <TextField
            id="titel"
            label={t.itemTitle}
            value={written.title}
            error={errorAt('titel')}
            autocomplete="off"
            required
          />
          <TextField
            id="upphov"
            label={t.creator}
            hint={t.creatorHint}
            value={written.creator}
            error={errorAt('upphov')}
            autocomplete="off"
          />
          <TextField
            id="isbn"
            label={t.isbn}
            hint={t.isbnHint}
            value={written.isbn}
            error={errorAt('isbn')}
            autocomplete="off"
          />
          <SelectField
            id="form"
            label={t.format}
            value={written.format}
            error={errorAt('form')}
            options={view.formats}
          />
          <SelectField id="sprak" label={t.language} value={written.language} options={view.languages} />
          <SelectField
            id="malgrupp"
            label={t.audience}
            value={written.audience}
            options={[
              { value: '', label: t.anyAudience },
              ...(['child', 'young', 'adult'] as const).map(value => ({
                value,
                label: ctx.texts.search.audiences[value],
              })),
            ]}
          />
          <TextArea
            id="varfor"
            label={t.why}
            hint={t.whyHint(view.longestWhy)}
            rows={3}
            value={written.why}
            {...(errorAt('varfor') ? { error: errorAt('varfor') } : {})}
          />
          {view.loggedIn ? (
            <>
              <SelectField
                id="hamta"
                label={t.library}
                hint={t.libraryHint}
                value={written.library}
                error={errorAt('hamta')}
                options={view.libraries}
              />
              <Checkbox id="reservera" name="reservera" value="1" checked={written.reserve}>
                {t.reserve}
              </Checkbox>
              {view.owes ? (
                <Notice assets={ctx.assets} tone="warn">
                  {refusalTexts(ctx.texts.refusals, [{ code: 'owes-fees' }]).map(({ text, next }) => (
                    <p key={text}>
                      {text} {t.notReserved} {next}
                    </p>
                  ))}
                </Notice>
              ) : null}
            </>
          ) : (
            <p class="soft">{t.loginNote}</p>
          )}
          <p id="skicka">
            <Button>{view.loggedIn ? t.send : t.toLogin}</Button>
          </p>
        </PostForm>
      </div>
    </PublicPage>
  )
}

/** What the catalogue has of what was written, to be reserved at once. */
function Known({ ctx, view }: { ctx: PageContext; view: SuggestView }) {
  const t = ctx.texts.suggestions
  if (!view.known.length) return null
  return (
    <Notice assets={ctx.assets} tone="warn" title={t.knownTitle}>
      <p>{t.knownText}</p>
      <ul class="plain items">
        {view.known.map(work => (
          <li key={work.id} class="own-line">
            <div>
              <p class="item-title">
                <a href={link(ctx, `/verk/${work.id}/${work.slug}`)} dir="auto">
                  {work.title}
                </a>
              </p>
              <p class="soft small">{[work.creator, work.formats].filter(Boolean).join(' · ')}</p>
            </div>
            <LinkButton kind="second" href={link(ctx, `/reservera/${work.id}`)} about={work.title}>
              {ctx.texts.search.reserve}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
