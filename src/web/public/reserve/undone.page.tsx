import { LinkButton, link, type PageContext, PublicPage } from '../../ui/index.ts'

export type UndoneView = {
  /** The child it was for; null = the reader. */
  readonly child: { readonly id: number; readonly name: string } | null
  readonly work: { readonly id: number; readonly slug: string; readonly title: string }
}

/** Where somebody comes who goes back in the browser to a reservation that they have taken back since. */
export function UndonePage({ ctx, view }: { ctx: PageContext; view: UndoneView }) {
  const t = ctx.texts.reserve
  const { child, work } = view
  return (
    <PublicPage ctx={ctx} title={t.undoneTitle} section="mine" noIndex>
      <div class="wrap page stack narrow-page">
        <h1>{t.undoneTitle}</h1>
        <p>
          <a href={link(ctx, `/verk/${work.id}/${work.slug}`)} dir="auto">
            {work.title}
          </a>
        </p>
        <p>{t.undoneText}</p>
        <div class="row">
          <LinkButton href={link(ctx, `/reservera/${work.id}${child ? `?vem=${child.id}` : ''}`)}>
            {t.again}
          </LinkButton>
          <LinkButton
            kind="second"
            href={link(ctx, child ? '/mina-sidor/familj' : '/mina-sidor#reservationer')}
          >
            {child ? ctx.texts.family.seeFamily : t.seeMine}
          </LinkButton>
        </div>
      </div>
    </PublicPage>
  )
}
