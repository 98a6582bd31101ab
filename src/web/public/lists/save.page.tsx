import type { ListOutcome } from '../../../modules/lists/index.ts'
import {
  Button,
  Cover,
  type CoverWork,
  ErrorSummary,
  type FormError,
  Icon,
  LinkButton,
  link,
  type PageContext,
  PostForm,
  PublicPage,
  SelectField,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { listsPath } from './lists.page.tsx'

type SavedWork = {
  readonly id: number
  readonly slug: string
  readonly title: string
  readonly creator: string | null
  readonly cover: CoverWork
}
type Named = { readonly id: number; readonly name: string }

export type SaveView = { readonly work: SavedWork; readonly lists: readonly Named[] }
export type SavedView = { readonly work: SavedWork; readonly entry: number; readonly list: Named }

/** What the form said, when it was refused. */
export type SaveForm = { readonly list: string; readonly name: string; readonly note: string }

/** Which field of a form each refusal is about. */
export function errorsOf(
  ctx: PageContext,
  answer: Extract<ListOutcome, { outcome: 'refused' }>,
  fields: { readonly name: string; readonly note: string; readonly list: string },
): FormError[] {
  const { refused } = ctx.texts.lists
  return answer.refusals.map(refusal => {
    const text = refused[refusal.code]('most' in refusal ? refusal.most : 0)
    switch (refusal.code) {
      case 'name-missing':
      case 'name-too-long':
      case 'shown-as-too-long':
        return { field: fields.name, text }
      case 'note-too-long':
        return { field: fields.note, text }
      default:
        return { field: fields.list, text }
    }
  })
}

type Props = {
  ctx: PageContext
  view: SaveView
  /** Where the reader came from, on this site. */
  back: string | null
  form?: SaveForm
  errors?: readonly FormError[]
}

/** Chooses a list and writes a note; everything is filled in. */
export function SavePage({ ctx, view, back, form, errors = [] }: Props) {
  const t = ctx.texts.lists
  const { work, lists } = view
  const errorAt = (field: string) => errors.find(error => error.field === field)?.text
  const chosen = form?.list ?? String(lists[0]?.id ?? 'ny')
  return (
    <PublicPage ctx={ctx} title={t.saveTitle(work.title)} section="search" noIndex>
      <div class="wrap page reserve">
        <div class="reserve-cover">
          <Cover assets={ctx.assets} work={work.cover} />
        </div>
        <div class="stack narrow">
          <ErrorSummary assets={ctx.assets} title={t.refusedTitle} errors={errors} />
          <div>
            <h1>{t.saveTitle(work.title)}</h1>
            {work.creator ? <p class="soft">{work.creator}</p> : null}
          </div>
          <PostForm
            ctx={ctx}
            action={link(ctx, `/spara/${work.id}`)}
            class="stack form-stack"
            fields={{ ...(back ? { tillbaka: back } : {}), ...(lists.length ? {} : { lista: 'ny' }) }}
          >
            {lists.length ? (
              <SelectField
                id="lista"
                label={t.whichList}
                value={chosen}
                error={errorAt('lista')}
                options={[
                  ...lists.map(({ id, name }) => ({ value: String(id), label: name })),
                  { value: 'ny', label: t.newList },
                ]}
              />
            ) : null}
            <TextField
              id="namn"
              label={t.newName}
              hint={lists.length ? t.newNameHint : undefined}
              value={form?.name ?? (lists.length ? '' : t.usualName)}
              error={errorAt('namn')}
              autocomplete="off"
            />
            <TextArea
              id="anteckning"
              label={t.note}
              hint={t.noteHint}
              value={form?.note ?? ''}
              rows={3}
              {...(errorAt('anteckning') ? { error: errorAt('anteckning') as string } : {})}
            />
            <p>
              <Button about={work.title}>{t.save}</Button>
            </p>
          </PostForm>
        </div>
      </div>
    </PublicPage>
  )
}

/** The answer after saving: in which list, and the way back. */
export function SavedPage({ ctx, view, back }: { ctx: PageContext; view: SavedView; back: string | null }) {
  const t = ctx.texts.lists
  const { work, list, entry } = view
  const onwards = back ? `?tillbaka=${encodeURIComponent(back)}` : ''
  return (
    <PublicPage ctx={ctx} title={t.savedTitle} section="search" noIndex>
      <div class="wrap page reserve">
        <div class="reserve-cover">
          <Cover assets={ctx.assets} work={work.cover} />
        </div>
        <div class="stack narrow">
          <h1 class="done-title">
            <Icon assets={ctx.assets} name="check" /> {t.savedTitle}
          </h1>
          <p role="status">{t.savedIn(work.title, list.name)}</p>
          <div class="row">
            {back ? <LinkButton href={link(ctx, back)}>{t.backToSearch}</LinkButton> : null}
            <LinkButton kind="second" href={link(ctx, `${listsPath}/${list.id}`)}>
              {t.toList}
            </LinkButton>
            <LinkButton kind="second" href={link(ctx, `/spara/${work.id}${onwards}`)}>
              {t.otherList}
            </LinkButton>
            <PostForm
              ctx={ctx}
              action={link(ctx, `${listsPath}/${list.id}/titel/${entry}/ta-bort`)}
              fields={{ sida: '1' }}
            >
              <Button kind="quiet" about={work.title}>
                {t.takeOut}
              </Button>
            </PostForm>
          </div>
        </div>
      </div>
    </PublicPage>
  )
}
