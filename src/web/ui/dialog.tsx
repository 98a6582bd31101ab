import type { ComponentChildren } from 'preact'
import { Icon } from './ornament.tsx'
import type { PageContext } from './page.ts'

type Props = {
  ctx: PageContext
  id: string
  title: string
  /** What the button says that opens it. */
  button: ComponentChildren
  /** Where there is room it is no dialog: it stands in the page, without button and heading. */
  beside?: boolean
  /** What stays in sight below what scrolls. */
  foot?: ComponentChildren
  children: ComponentChildren
}

/**
 * A sheet over the page and the button that opens it. The browser itself opens and closes it, also by Escape and by a tap
 * outside; where it knows no popover, what is in it stands in the page.
 *
 * From the server it is a region and no dialog: without scripts Tab and a screen reader lead out of it into the page behind,
 * and where it stands in the page nothing is behind it. `dialog-open.ts` makes it a modal dialog while it is open, since
 * it is the script that shuts off the rest of the page.
 */
export function Dialog({ ctx, id, title, button, beside, foot, children }: Props) {
  return (
    <>
      <button
        type="button"
        class={`button button-second dialog-button${beside ? ' dialog-button-narrow' : ''}`}
        popovertarget={id}
      >
        {button}
      </button>
      <section
        class={beside ? 'dialog dialog-beside' : 'dialog'}
        id={id}
        popover="auto"
        aria-labelledby={`${id}-rubrik`}
      >
        <div class="dialog-head">
          <h2 id={`${id}-rubrik`}>{title}</h2>
          {/* In focus when the browser opens it, never when the page is loaded: then it is not shown. */}
          <button
            type="button"
            class="button button-quiet dialog-close"
            popovertarget={id}
            popovertargetaction="hide"
            autofocus
          >
            <Icon assets={ctx.assets} name="cross" /> {ctx.texts.common.close}
          </button>
        </div>
        <div class="dialog-body">{children}</div>
        {foot ? <div class="dialog-foot">{foot}</div> : null}
      </section>
    </>
  )
}

/** The button at the foot of a dialog that leaves it for what it changed in the page. */
export function DialogDone({ dialog, children }: { dialog: string; children: ComponentChildren }) {
  return (
    <button
      type="button"
      class="button button-wide dialog-done"
      popovertarget={dialog}
      popovertargetaction="hide"
    >
      {children}
    </button>
  )
}
