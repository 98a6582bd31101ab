import type { ComponentChildren } from 'preact'
import { Drawing, Icon } from './ornament.tsx'
import type { AssetLinks } from './page.ts'
import type { SymbolName } from './sprite.ts'

type Tone = 'info' | 'good' | 'warn' | 'bad'
const icons: Record<Tone, SymbolName> = { info: 'info', good: 'check', warn: 'warning', bad: 'warning' }

type Props = {
  assets: AssetLinks
  tone?: Tone
  title?: string
  /** Read aloud at once: 'status' waits for a pause, 'alert' interrupts. */
  live?: 'status' | 'alert'
  children?: ComponentChildren
}

/** A message on the page. The words carry it; icon and colour repeat it. */
export function Notice({ assets, tone = 'info', title, live, children }: Props) {
  return (
    <div
      class={tone === 'info' ? 'notice' : `notice notice-${tone}`}
      role={live}
      data-announce={live ? '' : undefined}
    >
      <Icon assets={assets} name={icons[tone]} />
      <div class="notice-body stack">
        {title ? (
          <p>
            <strong>{title}</strong>
          </p>
        ) : null}
        {children}
      </div>
    </div>
  )
}

export type FormError = { field: string; text: string }

/** What to put right, first on the page and where focus begins, each line a link to its field. */
export function ErrorSummary({
  assets,
  title,
  errors,
  isExample = false,
}: {
  assets: AssetLinks
  title: string
  errors: readonly FormError[]
  /** Shown as it looks, on a page where nothing is wrong: it calls for nobody. */
  isExample?: boolean
}) {
  if (errors.length === 0) return null
  const calls = isExample
    ? {}
    : ({
        ...{ role: 'alert', id: 'fel', tabindex: -1, autofocus: true },
        ...{ 'data-focus': '', 'data-announce': '' },
      } as const)
  return (
    <div class="notice notice-bad" {...calls}>
      <Icon assets={assets} name="warning" />
      <div class="notice-body">
        <h2>{title}</h2>
        <ul>
          {errors.map(error => (
            <li key={error.field}>
              <a href={`#${error.field}`}>{error.text}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** An empty place that says what to do next. */
export function EmptyState({
  assets,
  title,
  children,
}: {
  assets: AssetLinks
  title: string
  children?: ComponentChildren
}) {
  return (
    <div class="empty">
      <Drawing assets={assets} name="tulip" />
      <h2>{title}</h2>
      {children}
    </div>
  )
}
