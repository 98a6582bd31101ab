import { link, type PageContext, PublicPage } from '../../ui/index.ts'
import { IllLink } from '../ill/ill-link.tsx'
import { suggestPath } from '../suggestions/written.ts'

/** A book that somebody has a link or a barcode to, and no library has: it may be bought, or borrowed from elsewhere. */
export function UnknownIsbnPage({ ctx, isbn }: { ctx: PageContext; isbn: string }) {
  const t = ctx.texts.search
  return (
    <PublicPage ctx={ctx} title={t.nothing(isbn)} section="search" noIndex>
      <div class="wrap page stack narrow-page">
        <h1>{t.nothing(isbn)}</h1>
        <p>{t.notFoundFootText}</p>
        <p class="row">
          <a href={link(ctx, `${suggestPath}?isbn=${isbn}`)}>{t.suggestPurchase}</a>
          <IllLink ctx={ctx} q={isbn} />
          <a href={link(ctx, '/bibliotek')}>{t.findLibrary}</a>
        </p>
      </div>
    </PublicPage>
  )
}
