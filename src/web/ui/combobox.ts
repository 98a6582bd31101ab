/*
 * What the search field may become while one types: a list below it, by the pattern "combobox with a listbox" of the ARIA
 * practices. Focus stays in the field; arrows choose, Enter goes there, Escape closes. The offers are the page the server
 * has for them, so without this script there is only less to choose from.
 */

const offersOf = (page: Document): HTMLLIElement[] =>
  [...page.querySelectorAll<HTMLAnchorElement>('#forslag a')].map((link, n) => {
    const option = document.createElement('li')
    option.role = 'option'
    option.id = `q-offer-${n}`
    option.ariaSelected = 'false'
    option.dataset.href = link.getAttribute('href') ?? ''
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
  const place = document.getElementById('announcer')
  if (!place) return
  if (words)
    telling = setTimeout(() => {
      place.textContent = words
    }, pause)
  else place.textContent = ''
}

/** The list of a field, made when it is first needed; in the top layer, so that nothing cuts it off. */
function listOf(field: HTMLInputElement): HTMLUListElement {
  const known = document.getElementById('q-offers')
  if (known instanceof HTMLUListElement) return known
  const list = document.createElement('ul')
  list.id = 'q-offers'
  list.className = 'offers'
  list.role = 'listbox'
  list.popover = 'manual'
  list.setAttribute('aria-label', field.labels?.[0]?.textContent ?? '')
  list.addEventListener('mousedown', event => event.preventDefault())
  list.addEventListener('click', event => {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[role=option]') : null
    if (option?.dataset.href) location.assign(option.dataset.href)
  })
  field.after(list)
  field.role = 'combobox'
  field.setAttribute('aria-autocomplete', 'list')
  field.setAttribute('aria-controls', list.id)
  field.ariaExpanded = 'false'
  return list
}

function close(field: HTMLInputElement): void {
  clearTimeout(typing)
  tell('')
  asked?.abort()
  const list = document.getElementById('q-offers')
  if (!list) return
  if (list.matches(':popover-open')) list.hidePopover()
  field.ariaExpanded = 'false'
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
  const { left, bottom, width } = (field.closest('.line') ?? field).getBoundingClientRect()
  Object.assign(list.style, { left: `${left}px`, top: `${bottom + 6}px`, width: `${width}px` })
  if (!list.matches(':popover-open')) list.showPopover()
  field.ariaExpanded = 'true'
  field.removeAttribute('aria-activedescendant')
}

/** Moves the choice by one; before the first and after the last stands the field itself. */
function move(field: HTMLInputElement, by: number): void {
  const options = [...listOf(field).querySelectorAll<HTMLElement>('[role=option]')]
  const now = options.findIndex(option => option.ariaSelected === 'true')
  const places = options.length + 1
  const next = ((now + 1 + by + places) % places) - 1
  for (const [n, option] of options.entries()) option.ariaSelected = String(n === next)
  const chosen = options[next]
  if (chosen) field.setAttribute('aria-activedescendant', chosen.id)
  else field.removeAttribute('aria-activedescendant')
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
    const isOpen = field.ariaExpanded === 'true'
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
