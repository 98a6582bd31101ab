import { htmlLang } from '../../texts/formats.ts'
import { link, type PageContext } from '../../ui/index.ts'

type Titled = {
  readonly work: number
  readonly slug: string
  readonly title: string
  /** The MARC code of its language; null = not known. */
  readonly language: string | null
}

/** The title of something of a reader's own, read aloud in its own language. */
export const WorkTitle = ({ ctx, of }: { ctx: PageContext; of: Titled }) => (
  <p class="item-title">
    <a href={link(ctx, `/verk/${of.work}/${of.slug}`)} lang={htmlLang(of.language)} dir="auto">
      {of.title}
    </a>
  </p>
)
