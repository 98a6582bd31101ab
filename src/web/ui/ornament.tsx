import type { ChildrenDrawing } from './children-drawings.ts'
import type { AssetLinks } from './page.ts'
import type { SymbolName } from './sprite.ts'

type Props = { assets: AssetLinks; name: SymbolName; class?: string }

/** A drawing from the shared sprite. Always decoration: what it means is said in words beside it. */
export function Drawing({ assets, name, class: className = 'kurbits' }: Props) {
  return (
    <svg class={className} aria-hidden="true" focusable="false">
      <use href={`${assets.sprite}#${name}`} />
    </svg>
  )
}

export const Icon = ({ assets, name }: { assets: AssetLinks; name: SymbolName }) => (
  <Drawing assets={assets} name={name} class="icon" />
)

/** A picture of the pages for children: beside words that say the same. */
export const ChildrenPicture = ({
  assets,
  name,
  class: className = 'child-picture',
}: {
  assets: AssetLinks
  name: ChildrenDrawing
  class?: string
}) => (
  <svg class={className} aria-hidden="true" focusable="false">
    <use href={`${assets.childrenSprite}#${name}`} />
  </svg>
)
