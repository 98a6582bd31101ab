/*
 * What the search field may become while one types: a list below it, by the pattern "combobox with a listbox" of the ARIA
 * practices. Focus stays in the field; arrows choose, Enter goes there, Escape closes. The offers are the page the server
 * has for them, so without this script there is only less to choose from. Roles and states are written as attributes:
 * as properties Firefox knows them only from 119 on.
 */
import { announcer, closest } from './in-page.ts'

const offersOf = (page: Document): HTMLLIElement[] =>
  [...page.querySelectorAll<HTMLAnchorElement>('#forslag a')].map((link, n) => {
    const option = document.createElement('li')
    option.id = `q-offer-${n}`
    option.setAttribute('role', 'option')
    option.setAttribute('aria-selected', 'false')
    option.dataset.href = link.href
    const row = link.closest('li')
    const note = document.createElement('span')
    note.className = 'soft'
    note.textContent = row?.dataset.note ?? ''
    const text = document.createElement('bdi')
    text.textContent = row?.dataset.text ?? ''
    option.append(text, ' ', note)
    return option
  })

let typing: ReturnType<typeof setTimeout> | undefined
let telling: ReturnType<typeof setTimeout> | undefined
let asked: AbortController | null = null

/** Long enough to be written on in: how many there are is said once one pauses, not for every letter. */
const pause = 700

/** Says how many offers there are, in the words of the page they come from; without words, what was said is taken back. */
function tell(words: string): void {
  clearTimeout(telling)
  const say = () => announcer()?.replaceChildren(words)
  if (words) telling = setTimeout(say, pause)
  else say()
}

/** Shows the list or puts it away: in the top layer, so that nothing cuts it off, or where there is none above the page. */
function show(list: HTMLElement, on: boolean): void {
  if (!list.togglePopover) list.hidden = !on
  else if (list.matches(':popover-open') !== on) list.togglePopover(on)
}

/** The list of a field, made when it is first needed. */
function listOf(field: HTMLInputElement): HTMLUListElement {
  const known = document.getElementById('q-offers')
  if (known instanceof HTMLUListElement) return known
  const list = document.createElement('ul')
  list.id = 'q-offers'
  list.className = 'offers'
  list.setAttribute('role', 'listbox')
  list.popover = 'manual'
  list.setAttribute('aria-label', field.labels?.[0]?.textContent ?? '')
  list.addEventListener('mousedown', event => event.preventDefault())
  list.addEventListener('click', event => {
    const href = closest<HTMLElement>(event, '[role=option]')?.dataset.href
    if (href) location.assign(href)
  })
  field.after(list)
  field.setAttribute('role', 'combobox')
  field.setAttribute('aria-autocomplete', 'list')
  field.setAttribute('aria-controls', list.id)
  return list
}

function close(field: HTMLInputElement): void {
  clearTimeout(typing)
  tell('')
  asked?.abort()
  const list = document.getElementById('q-offers')
  if (!list) return
  show(list, false)
  field.setAttribute('aria-expanded', 'false')
  field.removeAttribute('aria-activedescendant')
}

function open(field: HTMLInputElement, offers: readonly HTMLLIElement[]): void {
  const list = listOf(field)
  list.replaceChildren(...offers)
  if (!offers.length) {
    close(field)
    return
  }
  // As wide as the whole line: on a phone the field alone is narrow.
  const { left, bottom: top, width } = (field.closest('.line') ?? field).getBoundingClientRect()
  // The keys of an iPhone lie over the page, and over what would reach below them.
  const { height, offsetTop } = visualViewport as VisualViewport
  const room = `max(8rem,${height + offsetTop - top - 14}px)`
  Object.assign(list.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, maxHeight: room })
  show(list, true)
  field.setAttribute('aria-expanded', 'true')
  field.removeAttribute('aria-activedescendant')
}

/** Moves the choice by one; before the first and after the last stands the field itself. */
function move(field: HTMLInputElement, by: number): void {
  const options = [...listOf(field).querySelectorAll<HTMLElement>('[role=option]')]
  const now = options.findIndex(option => option.getAttribute('aria-selected') === 'true')
  const places = options.length + 1
  const next = ((now + 1 + by + places) % places) - 1
  for (const [n, option] of options.entries()) option.setAttribute('aria-selected', String(n === next))
  const chosen = options[next]
  field.setAttribute('aria-activedescendant', chosen?.id ?? '')
  chosen?.scrollIntoView({ block: 'nearest' })
}

const fieldOf = (target: EventTarget | null): HTMLInputElement | null =>
  target instanceof HTMLInputElement && target.dataset.suggest ? target : null

async function ask(field: HTMLInputElement): Promise<void> {
  asked = new AbortController()
  try {
    const address = `${field.dataset.suggest}?q=${encodeURIComponent(field.value)}`
    const html = await (await fetch(address, { signal: asked.signal })).text()
    if (document.activeElement !== field) return
    const page = new DOMParser().parseFromString(html, 'text/html')
    open(field, offersOf(page))
    tell(page.getElementById('forslag')?.dataset.told ?? '')
  } catch {
    // Without offers the field works as it is.
  }
}

/** Gives every field marked with data-suggest its offers. */
export function offerWhileTyping(): void {
  document.addEventListener('input', event => {
    const field = fieldOf(event.target)
    if (!field) return
    clearTimeout(typing)
    tell('')
    asked?.abort()
    if (field.value.trim().length < 2) return close(field)
    typing = setTimeout(() => void ask(field), 120)
  })
  document.addEventListener('keydown', event => {
    const field = fieldOf(event.target)
    if (!field || event.isComposing) return
    const isOpen = field.getAttribute('aria-expanded') === 'true'
    if (event.key === 'ArrowDown' && !isOpen && field.value.trim().length >= 2) void ask(field)
    else if (!isOpen) return
    else if (event.key === 'ArrowDown') move(field, 1)
    else if (event.key === 'ArrowUp') move(field, -1)
    else if (event.key === 'Escape') close(field)
    else if (event.key === 'Enter') {
      const chosen = document.getElementById(field.getAttribute('aria-activedescendant') ?? '')
      if (!chosen?.dataset.href) return close(field)
      location.assign(chosen.dataset.href)
    } else return
    event.preventDefault()
  })
  document.addEventListener('focusout', event => {
    const field = fieldOf(event.target)
    if (field) close(field)
  })
  // The list stands where the field stood: when that moves, it goes.
  const away = (): void => {
    const field = fieldOf(document.activeElement)
    if (field) close(field)
  }
  addEventListener('resize', away)
  document.addEventListener('scroll', event => event.target === document && away(), {
    capture: true,
    passive: true,
  })
}
