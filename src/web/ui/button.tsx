import type { ComponentChildren } from 'preact'
import type { PageContext } from './page.ts'

type Kind = 'first' | 'second' | 'quiet' | 'danger'

const classes = (kind: Kind, wide: boolean | undefined): string =>
  ['button', kind === 'first' ? '' : `button-${kind}`, wide ? 'button-wide' : ''].filter(Boolean).join(' ')

type ButtonProps = {
  kind?: Kind
  wide?: boolean
  /** Said to screen readers after the visible words: Reservera *Pippi Långstrump*. */
  about?: string
  name?: string
  value?: string
  /** Focus stays on the button when the region around it is swapped. */
  id?: string
  children: ComponentChildren
}

/** A button that sends its form. */
export function Button({ kind = 'first', wide, about, name, value, id, children }: ButtonProps) {
  return (
    <button type="submit" id={id} class={classes(kind, wide)} name={name} value={value}>
      {children}
      {about ? <span class="vh"> {about}</span> : null}
    </button>
  )
}

type LinkButtonProps = {
  href: string
  kind?: Kind
  wide?: boolean
  about?: string
  children: ComponentChildren
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function LinkButton({ href, kind = 'first', wide, about, children }: LinkButtonProps) {
  return (
    <a class={classes(kind, wide)} href={href}>
      {children}
      {about ? <span class="vh"> {about}</span> : null}
    </a>
  )
}

type PostProps = {
  ctx: PageContext
  action: string
  /** The id of the page region that the answer replaces when scripts run. */
  region?: string
  class?: string
  /** Named by buttons that stand outside of it. */
  id?: string
  fields?: Readonly<Record<string, string>>
  children: ComponentChildren
}

/** A form that changes something: always POST, always with the token that proves we served it. */
export function PostForm({ ctx, action, region, id, class: className, fields = {}, children }: PostProps) {
  return (
    <form id={id} method="post" action={action} class={className} data-region={region}>
      <input type="hidden" name="csrf" value={ctx.csrf} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  )
}
