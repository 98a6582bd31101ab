import { link, type PageContext, PublicPage } from '../../ui/index.ts'

export type SuggestView = {
  readonly q: string
  readonly items: readonly { readonly text: string; readonly href: string; readonly note: string }[]
}

/** The list the search field offers while one types; a page of its own for who follows its address. */
export function SuggestPage({ ctx, view }: { ctx: PageContext; view: SuggestView }) {
  const t = ctx.texts.search
  return (
    <PublicPage ctx={ctx} title={t.suggestTitle(view.q)} section="search" searchFor={view.q}>
      <div class="wrap page">
        <h1 tabindex={-1}>{t.suggestTitle(view.q)}</h1>
        {view.items.length === 0 ? (
          <p>{t.suggestNothing}</p>
        ) : (
          <ul id="forslag" data-told={t.suggestCount(view.items.length)}>
            {view.items.map(({ text, href, note }) => (
              <li key={href} data-text={text} data-note={note}>
                <a href={link(ctx, href)}>{text}</a> <span class="soft">{note}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </PublicPage>
  )
}
