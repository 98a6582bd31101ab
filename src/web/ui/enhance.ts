/*
 * The one script of the site. Links and forms marked with data-region are sent by fetch; the region
 * with that id is swapped for the one in the answer, focus moves to it and its message is announced.
 * Whatever goes wrong, the browser does the plain thing instead: every page works without this file.
 */
import { offerWhileTyping } from './combobox.ts'
import { guardDialogs, openAgain, openDialog } from './dialog-open.ts'
import { announcer, closest } from './in-page.ts'

// Made before anything else: Safari before 15.4 knows none, stops here and is left to do the plain thing throughout.
const windows = new BroadcastChannel('session')

function announce(region: Element): void {
  const message = region.querySelector('[data-announce]')
  if (!message) return
  announcer()?.replaceChildren()
  setTimeout(() => announcer()?.replaceChildren(message.textContent ?? ''), 60)
}

/** Errors first, then the place one was at, then the heading of what is new. */
function moveFocus(region: HTMLElement, keep: string | null): void {
  const kept = keep ? document.getElementById(keep) : null
  for (let fold = kept?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
    fold.open = true
  const fresh = openDialog() ?? region.querySelector<HTMLElement>('[data-focus]') ?? region
  for (const target of [region.querySelector<HTMLElement>('#fel'), kept, fresh]) {
    if (!target) continue
    if (!target.matches('a,button,input,select,textarea,summary')) target.tabIndex = -1
    target.focus({ preventScroll: target === kept })
    if (document.activeElement !== target) continue
    // What is in sight already stays where it is.
    target.scrollIntoView({ block: 'nearest' })
    return
  }
}

const parsed = (html: string): Document => new DOMParser().parseFromString(html, 'text/html')

/** Swaps one region for its twin in a fetched page. False when the answer is another page. */
function swap(html: string, name: string, keep: string | null): boolean {
  const fresh = parsed(html)
  const next = fresh.getElementById(name)
  const old = document.getElementById(name)
  if (!next || !old) return false
  const reopen = openAgain(old)
  old.replaceWith(next)
  reopen()
  document.title = fresh.title
  // The language switch comes back to the page as it is now shown.
  for (const selector of ['.mine', '.band input[name=q]', '.langs input[name=sida]']) {
    const [now, then] = [document.querySelector(selector), fresh.querySelector(selector)]
    if (now && then) now.replaceWith(then)
  }
  openOnWide()
  prolong(fresh, true)
  void keepOnDevice()
  announce(next)
  moveFocus(next, keep)
  return true
}

/** Shows another page than the one that was waited for: the answer to a deed, which is never sent twice. */
function showWhole(html: string): void {
  const fresh = parsed(html)
  document.title = fresh.title
  document.body.replaceWith(fresh.body)
  openOnWide()
  watchSession()
  scrollTo(0, 0)
  const main = document.querySelector('main')
  if (main) moveFocus(main, null)
}

/** The page shown, without the place in it. */
const pageOf = () => location.pathname + location.search
let shown = pageOf()

let running: AbortController | null = null

async function follow(
  url: string,
  region: string,
  init: RequestInit,
  keep: string | null,
  plain: () => void,
): Promise<void> {
  running?.abort()
  running = new AbortController()
  const area = document.getElementById(region)
  area?.setAttribute('aria-busy', 'true')
  try {
    const answer = await fetch(url, { ...init, signal: running.signal, headers: { accept: 'text/html' } })
    const html = await answer.text()
    if (swap(html, region, keep)) {
      if (answer.ok && answer.url !== location.href) history.pushState({ region }, '', answer.url)
      shown = pageOf()
    } else if (answer.redirected) location.assign(answer.url)
    else if (init.method) showWhole(html)
    else plain()
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) plain()
  } finally {
    area?.removeAttribute('aria-busy')
  }
}

document.addEventListener('click', event => {
  const target = closest<HTMLAnchorElement>(event, 'a[data-region]')
  if (
    !target ||
    event.defaultPrevented ||
    event.button !== 0 ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey
  )
    return
  event.preventDefault()
  // A link with a name of its own is followed again and again: to the next month, and the next.
  const keep = target.id || null
  void follow(target.href, target.dataset.region ?? '', {}, keep, () => location.assign(target.href))
})

/** What of a form is under way: pressed twice, a button does one deed. */
const sending = new WeakMap<HTMLFormElement, string>()

document.addEventListener('submit', event => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || !form.dataset.region) return
  event.preventDefault()
  const submitter = event.submitter instanceof HTMLButtonElement ? event.submitter : null
  // Who asks for the hits by a button, or by Enter, wants to see them.
  if (submitter && openDialog()?.contains(form)) openDialog()?.hidePopover()
  const data = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') data.append(name, value)
  // Only from Safari 16.4 on a form tells by itself which of its buttons was pressed.
  if (submitter?.name) data.append(submitter.name, submitter.value)
  const written = String(data)
  if (sending.get(form) === written) return
  submitter?.setAttribute('aria-busy', 'true')
  const keep = submitter?.id || document.activeElement?.id || null
  if (form.method !== 'post') {
    const url = `${form.action.split('?')[0]}?${data}`
    void follow(url, form.dataset.region, {}, keep, () => location.assign(url))
    return
  }
  sending.set(form, written)
  const ended = () => void (sending.get(form) === written && sending.delete(form))
  // Nobody knows whether a deed arrived when the network fails: the page read anew says what became of it.
  const afresh = () => location.reload()
  const init = { method: 'post', body: data }
  void follow(form.action, form.dataset.region, init, keep, afresh).finally(ended)
})

/* A ticked box in a filter form is sent at once; without scripts the button below does it. */
document.addEventListener('change', event => {
  const field = event.target
  if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) return
  if (field.form?.hasAttribute('data-at-once')) field.form.requestSubmit?.()
})

offerWhileTyping()
guardDialogs()

addEventListener('popstate', event => {
  // A step within the page, as by the skip link: fetched anew it would lose the focus it has just been given.
  if (pageOf() === shown) return
  shown = pageOf()
  const region: unknown = event.state?.region
  const url = location.href
  if (typeof region === 'string') void follow(url, region, {}, null, () => location.reload())
  else location.reload()
})

/*
 * The session is about to end: say so five minutes before, and let one key prolong it. Being seen in one window prolongs it
 * in all, so they tell one another. When it has ended that is said too: a form that is sent then waits for the login.
 */
let ending: ReturnType<typeof setTimeout>[] = []
const sayOf = (bar: HTMLElement, text: string) => {
  const place = bar.querySelector('p')
  // Under a dialog it would neither be seen nor heard.
  openDialog()?.hidePopover()
  bar.hidden = false
  // Put in anew, so that it is read aloud.
  if (place) place.textContent = text
}
function watchSession(tell = true): void {
  const bar = document.getElementById('session-end')
  if (!bar) return
  for (const one of ending) clearTimeout(one)
  bar.hidden = true
  const left = Number(bar.dataset.endsIn)
  const warning = bar.querySelector('p')?.textContent ?? ''
  const at = (seconds: number, text: string) => setTimeout(sayOf, Math.max(0, seconds) * 1000, bar, text)
  ending = [at(left - 300, warning), at(left, bar.dataset.ended ?? '')]
  if (tell) windows.postMessage(bar.outerHTML)
}
/** Takes over the bar of a page that was shown just now; false when nobody is logged in there any more. */
function prolong(page: Document, tell: boolean): boolean {
  const fresh = page.getElementById('session-end')
  const bar = document.getElementById('session-end')
  if (!fresh || !bar) return false
  bar.replaceWith(fresh)
  watchSession(tell)
  return true
}
windows.addEventListener('message', event => void prolong(parsed(String(event.data)), false))
async function stay(href: string): Promise<void> {
  const answer = await fetch(href)
  if (!prolong(parsed(await answer.text()), true)) location.assign(href)
}
document.addEventListener('click', event => {
  const link = closest<HTMLAnchorElement>(event, 'a[data-stay]')
  if (!link) return
  event.preventDefault()
  stay(link.href).catch(() => location.assign(link.href))
})
watchSession()

/* Menus stand open where there is room for them. */
function openOnWide(): void {
  if (!matchMedia('(min-width: 60rem)').matches) return
  for (const details of document.querySelectorAll<HTMLDetailsElement>('details[data-open-wide]'))
    details.open = true
}
openOnWide()

/* Whoever wants it has the card and the loans on this device: the helper fetches them when my pages are shown. */
async function keepOnDevice(): Promise<void> {
  const keep = document.querySelector<HTMLElement>('[data-keep]')?.dataset.keep
  if (!keep || !('serviceWorker' in navigator)) return
  const { active } = await navigator.serviceWorker.ready
  active?.postMessage({ keep })
}
if ('serviceWorker' in navigator) {
  addEventListener('load', () => {
    navigator.serviceWorker.register('/sw.js').then(keepOnDevice, () => {})
  })
}
/* The page that says that there is no network goes away by itself; a moment later, so that whoever is just going somewhere
 * else gets there and is not called back. */
addEventListener('online', () => {
  if (document.querySelector('[data-without-network]'))
    setTimeout(() => {
      if (navigator.onLine) location.reload()
    }, 500)
})
