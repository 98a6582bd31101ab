import { type CoverWork, coverTitle, designCover } from './cover.rules.ts'
import { Drawing } from './ornament.tsx'
import type { AssetLinks } from './page.ts'

type Props = { assets: AssetLinks; work: CoverWork; lang?: string | undefined }

/**
 * A small typographic poster in place of a cover picture. Hidden from screen readers: the title and
 * the author stand as text beside it wherever it is used.
 */
export function Cover({ assets, work, lang }: Props) {
  const { tone, ornament, layout, size } = designCover(work)
  return (
    <span class={`cover tone-${tone} cover-${layout} cover-${size}`} aria-hidden="true" lang={lang}>
      <span class="cover-in">
        <span class="cover-title">{coverTitle(work.title)}</span>
        <Drawing assets={assets} name={ornament} class="kurbits cover-kurbits" />
        {work.creator ? <span class="cover-by">{work.creator}</span> : null}
      </span>
    </span>
  )
}
