import {
  Button,
  Cover,
  type CoverWork,
  EmptyState,
  ErrorSummary,
  type FormError,
  LinkButton,
  link,
  Notice,
  type PageContext,
  PostForm,
  TextField,
} from '../../ui/index.ts'
import { OwnFrame } from '../my-pages/own-frame.tsx'

export type ListLine = {
  readonly id: number
  readonly name: string
  readonly works: number
  readonly isShared: boolean
  /** Of its first works. */
  readonly covers: readonly CoverWork[]
}
export type ListsView = { readonly lists: readonly ListLine[] }

type Props = {
  ctx: PageContext
  view: ListsView
  done?: string | null
  /** A list that was deleted just now and can be taken back. */
  undo?: number | null
  errors?: readonly FormError[]
  /** The name that was refused. */
  written?: string
}

/** Where the lists of a reader stand. */
export const listsPath = '/mina-sidor/listor'

export function ListsPage({ ctx, view, done = null, undo = null, errors = [], written = '' }: Props) {
  const t = ctx.texts.lists
  return (
    <OwnFrame ctx={ctx} section="lists" title={t.title} done={undo === null ? done : null}>
      <ErrorSummary assets={ctx.assets} title={ctx.texts.common.errorTitle} errors={errors} />
      {undo === null ? null : (
        <UndoNotice ctx={ctx} text={t.deleted} action={`${listsPath}/${undo}/angra`} about={null} />
      )}
      {view.lists.length === 0 ? (
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
            {view.lists.map(list => (
              <li key={list.id} class="card list-card">
                <div class="list-covers" aria-hidden="true">
                  {list.covers.map(cover => (
                    <Cover key={cover.id} assets={ctx.assets} work={cover} />
                  ))}
                </div>
                <div>
                  <h2 class="step-1">
                    <a href={link(ctx, `${listsPath}/${list.id}`)} dir="auto">
                      {list.name}
                    </a>
                  </h2>
                  <p class="soft">
                    {[t.works(list.works), list.isShared ? t.shared : t.onlyYou].join(' · ')}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </div>
      )}
      <section class="stack no-print" aria-labelledby="ny">
        <h2 id="ny">{t.makeTitle}</h2>
        <PostForm ctx={ctx} action={link(ctx, listsPath)} class="stack form-stack">
          <TextField
            id="namn"
            label={t.name}
            value={written}
            error={errors[0]?.text}
            autocomplete="off"
            required
          />
          <p>
            <Button>{t.make}</Button>
          </p>
        </PostForm>
      </section>
    </OwnFrame>
  )
}

type UndoProps = { ctx: PageContext; text: string; action: string; about: string | null }

/** What was done, and the button that takes it back. */
export function UndoNotice({ ctx, text, action, about }: UndoProps) {
  return (
    <Notice assets={ctx.assets} tone="good" live="status">
      <div class="row">
        <p>{text}</p>
        <PostForm ctx={ctx} action={link(ctx, action)}>
          <Button kind="second" {...(about ? { about } : {})}>
            {ctx.texts.lists.undo}
          </Button>
        </PostForm>
      </div>
    </Notice>
  )
}
