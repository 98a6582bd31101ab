import { Button, Notice, type PageContext, PostForm } from '../../ui/index.ts'
import type { ListNews } from './lists.view.ts'

/** What has just been done, with the press that takes it back when there is one. */
export function News({ ctx, news, region }: { ctx: PageContext; news: ListNews | null; region: string }) {
  if (!news) return null
  return (
    <Notice assets={ctx.assets} tone={news.tone} live={news.tone === 'bad' ? 'alert' : 'status'}>
      <div class="row">
        <p>{news.text}</p>
        {news.undo ? (
          <PostForm
            ctx={ctx}
            action={`/personal/plocklista/saknas/${encodeURIComponent(news.undo)}/hittad`}
            region={region}
            fields={{ till: 'plocklista' }}
          >
            <Button kind="second">Hittad ändå</Button>
          </PostForm>
        ) : null}
      </div>
    </Notice>
  )
}

export const ItemLink = ({ barcode }: { barcode: string }) => (
  <a class="num" href={`/personal/exemplar/${encodeURIComponent(barcode)}`}>
    {barcode}
  </a>
)

/** How a list gets on paper: no page needs a script for it. */
export const PrintHint = () => (
  <p class="soft small only-screen">Skriv ut listan med webbläsarens utskrift (Ctrl+P).</p>
)
