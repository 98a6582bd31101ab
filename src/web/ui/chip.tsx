import type { ComponentChildren } from 'preact'
import { Icon } from './ornament.tsx'
import type { AssetLinks } from './page.ts'

/** The states a format or a copy can be in, as colour families; the words say which. */
export type StatusTone = 'in' | 'queue' | 'digital' | 'bad' | 'plain'

/** A state in words: "Bok: inne i Falun, 3 ex". */
export function StatusPill({ tone, children }: { tone: StatusTone; children: ComponentChildren }) {
  return <span class={tone === 'plain' ? 'pill' : `pill pill-${tone}`}>{children}</span>
}

type ToggleProps = {
  assets: AssetLinks
  href: string
  on: boolean
  region?: string
  children: ComponentChildren
}

/** A filter that is on or off; following the link turns it the other way. */
export function ToggleChip({ assets, href, on, region, children }: ToggleProps) {
  return (
    <a
      class={on ? 'chip chip-on' : 'chip'}
      href={href}
      aria-current={on ? 'true' : undefined}
      data-region={region}
    >
      {on ? <Icon assets={assets} name="check" /> : null}
      {children}
    </a>
  )
}

type RemoveProps = {
  assets: AssetLinks
  href: string
  remove: string
  region?: string
  children: ComponentChildren
}

/** A chosen filter; following the link takes it away. `remove` is the spoken verb: "Ta bort". */
export function RemovableChip({ assets, href, remove, region, children }: RemoveProps) {
  return (
    <a class="chip chip-on" href={href} data-region={region}>
      <span class="vh">{remove} </span>
      {children}
      <Icon assets={assets} name="cross" />
    </a>
  )
}
