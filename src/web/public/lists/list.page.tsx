import type { ComponentChildren } from 'preact'
import { moveWays } from '../../../modules/lists/index.ts'
import {
  Button,
  Checkbox,
  EmptyState,
  ErrorSummary,
  type FormError,
  LinkButton,
  link,
  type PageContext,
  Pager,
  PostForm,
  PublicPage,
  SelectField,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { OwnFrame } from '../my-pages/own-frame.tsx'
import { Hit, type HitView } from '../search/hit.page.tsx'
import { spreadsheet } from '../spreadsheet.ts'
import { listsPath, UndoNotice } from './lists.page.tsx'
import { SaveForm } from './save-button.tsx'

export type EntryView = { readonly id: number; readonly note: string; readonly hit: HitView }
type Part = {
  readonly page: number
  readonly pages: number
  readonly total: number
  readonly entries: readonly EntryView[]
}
export type ListView = Part & {
  readonly id: number
  /** All of it is on this one page, to be printed. */
  readonly isWhole: boolean
  readonly name: string
  readonly shownAs: string
  readonly showsNotes: boolean
  /** null = not shared. */
  readonly shareToken: string | null
  /** The reader's other lists. */
  readonly others: readonly { readonly id: number; readonly name: string }[]
}
export type SharedView = Part & { readonly token: string; readonly name: string; readonly shownAs: string }

/** Where a shared list is seen. */
export const sharedPath = (token: string): string => `/lista/${token}`

/** What a refused form said, by the id of its field. */
export type Written = Readonly<Record<string, string>>

type Props = {
  ctx: PageContext
  view: ListView
  done?: string | null
  /** An entry that was taken out just now and can be put back. */
  undo?: number | null
  errors?: readonly FormError[]
  written?: Written
}

export function ListPage({ ctx, view, done = null, undo = null, errors = [], written = {} }: Props) {
  const t = ctx.texts.lists
  const here = `${listsPath}/${view.id}`
  return (
    <OwnFrame ctx={ctx} section="lists" title={view.name} done={undo === null ? done : null}>
      <ErrorSummary assets={ctx.assets} title={ctx.texts.common.errorTitle} errors={errors} />
      {undo === null ? null : (
        <UndoNotice ctx={ctx} text={t.takenOut} action={`${here}/titel/${undo}/angra`} about={null} />
      )}
      <p class="row list-facts">
        <span class="soft">
          {[t.works(view.total), view.shareToken === null ? t.onlyYou : t.shared].join(' · ')}
        </span>
        <a class="no-print" href={link(ctx, listsPath)}>
          {t.all}
        </a>
        {view.total > 0 ? (
          <a class="no-print" href={link(ctx, `${here}/lista.csv`)}>
            {t.file}
          </a>
        ) : null}
        {view.pages > 1 ? (
          <a class="no-print" href={link(ctx, `${here}?sida=alla`)}>
            {t.whole}
          </a>
        ) : null}
      </p>
      {view.entries.length === 0 ? (
        <EmptyState assets={ctx.assets} title={t.empty}>
          <p>{t.emptyText}</p>
          <p>
            <LinkButton href={link(ctx, '/sok')}>{ctx.texts.common.toSearch}</LinkButton>
          </p>
        </EmptyState>
      ) : (
        <Entries ctx={ctx} part={view} href={page => `${here}?sida=${page}`} isOwn>
          {view.isWhole
            ? null
            : entry => <EntryDeeds ctx={ctx} view={view} entry={entry} errors={errors} written={written} />}
        </Entries>
      )}
      {view.isWhole ? null : <ListDeeds ctx={ctx} view={view} errors={errors} written={written} />}
    </OwnFrame>
  )
}

type EntriesProps = {
  ctx: PageContext
  part: Part
  href: (page: number) => string
  /** The reader's own: saved already. */
  isOwn?: boolean
  children?: ((entry: EntryView) => ComponentChildren) | null
}

/** The works of a list, each as in the search, with its note. */
function Entries({ ctx, part, href, isOwn = false, children }: EntriesProps) {
  return (
    <div>
      {isOwn ? null : <SaveForm ctx={ctx} />}
      <ol class="hits" start={(part.page - 1) * 25 + 1}>
        {part.entries.map(entry => (
          <li key={entry.id} id={`titel-${entry.id}`}>
            <Hit ctx={ctx} hit={entry.hit} canSave={!isOwn}>
              {entry.note ? (
                <p class="list-note" dir="auto">
                  {entry.note}
                </p>
              ) : null}
              {children?.(entry)}
            </Hit>
          </li>
        ))}
      </ol>
      <Pager ctx={ctx} current={part.page} last={part.pages} href={page => link(ctx, href(page))} />
    </div>
  )
}

const errorFor = (errors: readonly FormError[], field: string): string | undefined =>
  errors.find(error => error.field === field)?.text

type EntryProps = {
  ctx: PageContext
  view: ListView
  entry: EntryView
  errors: readonly FormError[]
  written: Written
}

/** Note, place and list of one work, folded away until somebody wants to change them. */
function EntryDeeds({ ctx, view, entry, errors, written }: EntryProps) {
  const t = ctx.texts.lists
  const { id, hit } = entry
  const action = (deed: string) => link(ctx, `${listsPath}/${view.id}/titel/${id}/${deed}`)
  const fields = { sida: String(view.page) }
  const [note, list] = [`anteckning-${id}`, `lista-${id}`]
  const noteError = errorFor(errors, note)
  const listError = errorFor(errors, list)
  return (
    <details class="entry-deeds no-print" open={noteError !== undefined || listError !== undefined}>
      <summary>
        {t.change}
        <span class="vh"> {hit.title}</span>
      </summary>
      <div class="stack">
        <PostForm ctx={ctx} action={action('anteckning')} fields={fields} class="stack">
          <TextArea
            id={note}
            name="anteckning"
            label={t.note}
            rows={2}
            value={written[note] ?? entry.note}
            {...(noteError ? { error: noteError } : {})}
          />
          <Button kind="second" about={hit.title}>
            {t.saveNote}
          </Button>
        </PostForm>
        <PostForm ctx={ctx} action={action('flytta')} fields={fields} class="row">
          {moveWays.map(way => (
            <Button key={way} kind="quiet" name="vart" value={way} about={hit.title}>
              {t[way]}
            </Button>
          ))}
        </PostForm>
        {view.others.length ? (
          <PostForm ctx={ctx} action={action('till')} fields={fields} class="row">
            <SelectField
              id={list}
              name="lista"
              label={t.toOther}
              error={listError}
              options={view.others.map(other => ({ value: String(other.id), label: other.name }))}
            />
            <Button kind="second" about={hit.title}>
              {t.moveDeed}
            </Button>
          </PostForm>
        ) : null}
        <PostForm ctx={ctx} action={action('ta-bort')} fields={fields}>
          <Button kind="quiet" about={hit.title}>
            {t.takeOut}
          </Button>
        </PostForm>
      </div>
    </details>
  )
}

type DeedProps = Omit<EntryProps, 'entry'>

/** What can be done with the list as a whole. */
function ListDeeds({ ctx, view, errors, written }: DeedProps) {
  const t = ctx.texts.lists
  const here = link(ctx, `${listsPath}/${view.id}`)
  const isShared = view.shareToken !== null
  return (
    <div class="list-deeds no-print">
      <section class="card stack" aria-labelledby="dela">
        <h2 id="dela" class="step-1">
          {t.share}
        </h2>
        <p class="soft">{t.shareText}</p>
        {view.shareToken === null ? null : (
          <div class="stack">
            <TextField
              id="lank"
              label={t.linkLabel}
              value={ctx.origin + link(ctx, sharedPath(view.shareToken))}
              width="wide"
              readonly
            />
            <p>
              <a href={link(ctx, sharedPath(view.shareToken))}>{t.seeAsOthers}</a>
            </p>
          </div>
        )}
        <PostForm ctx={ctx} action={`${here}/dela`} class="stack">
          <TextField
            id="fran"
            label={t.shownAs}
            hint={t.shownAsHint}
            value={written.fran ?? view.shownAs}
            error={errorFor(errors, 'fran')}
            autocomplete="off"
          />
          <Checkbox name="anteckningar" value="1" checked={view.showsNotes}>
            {t.showNotes}
          </Checkbox>
          <Button kind={isShared ? 'second' : 'first'}>{isShared ? t.changeShare : t.shareDeed}</Button>
        </PostForm>
        {isShared ? (
          <PostForm ctx={ctx} action={`${here}/sluta-dela`}>
            <Button kind="quiet">{t.unshare}</Button>
          </PostForm>
        ) : null}
      </section>
      <section class="card stack" aria-labelledby="byt-namn">
        <h2 id="byt-namn" class="step-1">
          {t.rename}
        </h2>
        <PostForm ctx={ctx} action={`${here}/namn`} class="stack">
          <TextField
            id="namn"
            label={t.name}
            value={written.namn ?? view.name}
            error={errorFor(errors, 'namn')}
            autocomplete="off"
            required
          />
          <Button kind="second">{t.rename}</Button>
        </PostForm>
        <PostForm ctx={ctx} action={`${here}/ta-bort`}>
          <Button kind="danger" about={view.name}>
            {t.delete}
          </Button>
        </PostForm>
      </section>
    </div>
  )
}

/** A list as whoever has its link sees it: nothing of its owner but what the owner wrote. */
export function SharedPage({ ctx, view }: { ctx: PageContext; view: SharedView }) {
  const t = ctx.texts.lists
  return (
    <PublicPage ctx={ctx} title={view.name} section="search" noIndex>
      <div class="wrap page stack shared-list">
        <h1 dir="auto">{view.name}</h1>
        <p class="soft">
          {[view.shownAs ? t.from(view.shownAs) : t.someones, t.works(view.total)].join(' · ')}
        </p>
        {view.entries.length === 0 ? (
          <EmptyState assets={ctx.assets} title={t.sharedEmpty}>
            <p>
              <LinkButton href={link(ctx, '/sok')}>{ctx.texts.common.toSearch}</LinkButton>
            </p>
          </EmptyState>
        ) : (
          <Entries ctx={ctx} part={view} href={page => `${sharedPath(view.token)}?sida=${page}`} />
        )}
      </div>
    </PublicPage>
  )
}

export type ListFile = {
  readonly name: string
  readonly lines: readonly {
    readonly title: string
    readonly creator: string | null
    readonly note: string
    readonly addedOn: string
  }[]
}

/** A list as a file for spreadsheets. */
export function listFile(ctx: PageContext, { lines }: ListFile): string {
  const { columns } = ctx.texts.lists
  return spreadsheet([
    [columns.title, columns.creator, columns.note, columns.added],
    ...lines.map(({ title, creator, note, addedOn }) => [title, creator ?? '', note, addedOn]),
  ])
}
