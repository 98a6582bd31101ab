import { Drawing, link, type PageContext, PublicPage } from '../../ui/index.ts'

/** Kept on every device that has been here, and shown in place of any page when there is no network. */
export function OfflinePage({ ctx }: { ctx: PageContext }) {
  const t = ctx.texts.device
  return (
    <PublicPage ctx={ctx} title={t.noNetworkTitle} noIndex>
      <div class="wrap page narrow-page" data-without-network="">
        <div class="empty">
          <Drawing assets={ctx.assets} name="tulip" />
          <h1>{t.noNetworkTitle}</h1>
          <p>{t.noNetworkText}</p>
          <p>{t.noNetworkKept}</p>
          <ul class="plain row">
            <li>
              <a href={link(ctx, '/mina-sidor/kort')}>{t.cardTitle}</a>
            </li>
            <li>
              <a href={link(ctx, '/mina-sidor/lan')}>{t.loansTitle}</a>
            </li>
          </ul>
        </div>
      </div>
    </PublicPage>
  )
}
