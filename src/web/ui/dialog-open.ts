/*
 * What the script adds to a dialog the browser has opened: the rest of the page is shut off, so that neither Tab nor a screen
 * reader leaves it, and only then is it called a modal dialog; and it stays open when the region it stands in is swapped.
 */

/** The dialog that is open. The sign of an open popover may only be asked for where the browser knows it. */
export const openDialog = (): HTMLElement | null =>
  'popover' in HTMLElement.prototype ? document.querySelector<HTMLElement>('.dialog:popover-open') : null

/** Shuts off all that stands beside the way from the page to the dialog, or lets it in again. */
function shutOff(dialog: HTMLElement, off: boolean): void {
  dialog.role = off ? 'dialog' : null
  dialog.ariaModal = off ? 'true' : null
  // What is announced is only heard where one is.
  const announcer = document.getElementById('announcer')
  if (announcer) (off ? dialog : document.body).append(announcer)
  for (let at: HTMLElement = dialog; at.parentElement && at !== document.body; at = at.parentElement)
    for (const beside of at.parentElement.children)
      if (beside !== at && beside instanceof HTMLElement) beside.inert = off
}

/** What scrolls in it: its middle, on low screens the whole. */
const scrolling = (dialog: Element): Element[] => [dialog, ...dialog.querySelectorAll('.dialog-body')]

/** Notes what is open in a region that goes away. @returns opens the same in the one that takes its place */
export function openAgain(region: Element): () => void {
  const unfolded = [...region.querySelectorAll('details[open][id]')].map(({ id }) => id)
  const dialog = openDialog()
  const leaving = dialog && region.contains(dialog) ? dialog : null
  const scrolled = leaving ? scrolling(leaving).map(({ scrollTop }) => scrollTop) : []
  if (leaving) shutOff(leaving, false)
  return () => {
    for (const id of unfolded) document.getElementById(id)?.setAttribute('open', '')
    const twin = leaving && document.getElementById(leaving.id)
    if (!twin) return
    twin.showPopover()
    for (const [n, part] of scrolling(twin).entries()) part.scrollTop = scrolled[n] ?? 0
    // It has been there all the time, and does not come in anew.
    for (const motion of twin.getAnimations({ subtree: true })) motion.finish()
  }
}

/** Makes every dialog a modal one while it is open, and gives the focus back to its button afterwards. */
export function guardDialogs(): void {
  document.addEventListener(
    'beforetoggle',
    event => {
      const dialog = event.target
      if (!(dialog instanceof HTMLElement) || !dialog.matches('.dialog')) return
      const opens = event.newState === 'open'
      shutOff(dialog, opens)
      if (!opens) document.querySelector<HTMLElement>(`[popovertarget="${dialog.id}"]`)?.focus()
    },
    true,
  )
  // Opened before the script was there.
  const early = openDialog()
  if (early) shutOff(early, true)
}
