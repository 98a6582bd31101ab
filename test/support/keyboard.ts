import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/** How many stops of Tab are taken before a thing counts as out of reach. */
const farthest = 250

/** What the element in focus is called, as a screen reader is told, and what is wrong with how the focus is seen. */
type Stop = { readonly role: string; readonly name: string; readonly unseen: string }

const lost = 'the focus is lost'

/** Run in the page: '' when whoever looks at the page sees where the focus is, else why not. */
const whyUnseen = `(() => {
  const at = document.activeElement
  if (!at || at === document.body) return '${lost}'
  const style = getComputedStyle(at)
  if (at.tabIndex >= 0 && (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2)) return 'it has no outline'
  if (at.tabIndex >= 0 && /, 0\\)$/.test(style.outlineColor)) return 'its outline cannot be seen'
  const box = at.getClientRects()[0]
  if (!box || box.width < 8 || box.height < 8) return 'it is too small to be seen'
  if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return 'it is outside the window'
  if (at.tabIndex < 0) return ''
  const [x, y] = [box.left + box.width / 2, Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1)]
  const top = document.elementFromPoint(x, y)
  const covered = top && !at.contains(top) && !top.contains(at) && !top.closest('label')?.contains(at)
  return covered ? 'something lies over it: ' + top.outerHTML.slice(0, 80) : ''
})()`

/** A reader who has keys and no pointer. */
export interface Keyboard {
  /** Goes to an address as one types it, and past the head by the skip link. */
  open(url: string): Promise<void>
  /** Presses Tab until what is in focus is called so, and looks on the way whether each stop can be seen. */
  to(name: RegExp, role?: string): Promise<void>
  /** Enter on what is called so, and what must be seen then: an address or words. The focus is not lost by it. */
  press(name: RegExp, then: Outcome, role?: string): Promise<void>
  /** Enter where one stands, with what must be seen then. */
  enter(then: Outcome): Promise<void>
  /** Writes over what stands in the field called so. */
  write(field: RegExp, text: string): Promise<void>
  /** Chooses in a list by the first letters of what is chosen. */
  choose(list: RegExp, option: string): Promise<void>
  /** Space on what is called so, with what must be seen then. */
  tick(box: RegExp, then: Outcome): Promise<void>
}

/** An address to be at ('**\/sok?**'), or words in the page. */
export type Outcome = { readonly url: string | RegExp } | { readonly words: string | RegExp }

/** Fails as soon as a stop of Tab cannot be seen, the focus is lost, or the skip link is not the first stop of a page. */
export async function keyboardOf(page: Page): Promise<Keyboard> {
  const devtools = await page.context().newCDPSession(page)

  async function stop(): Promise<Stop> {
    const named = async () => {
      const { result } = await devtools.send('Runtime.evaluate', { expression: 'document.activeElement' })
      const objectId = result.objectId ?? ''
      const { nodes } = await devtools.send('Accessibility.getPartialAXTree', {
        ...{ objectId, fetchRelatives: false },
      })
      return nodes[0]
    }
    const [node, first] = await Promise.all([named(), page.evaluate(whyUnseen).then(String)])
    let unseen = first
    // A page that glides to the place takes a moment.
    for (let n = 0; unseen && unseen !== lost && n < 20; n++) {
      await new Promise(resolve => setTimeout(resolve, 25))
      unseen = String(await page.evaluate(whyUnseen))
    }
    return { role: String(node?.role?.value ?? ''), name: String(node?.name?.value ?? '').trim(), unseen }
  }

  async function seen(after: string): Promise<Stop> {
    const at = await stop()
    assert.equal(at.unseen, '', `${after}, at «${at.name}» (${at.role}) on ${page.url()}`)
    return at
  }

  /** The first stop of a page leads past its head. */
  async function skipHead(): Promise<void> {
    await page.keyboard.press('Tab')
    await seen('the first stop')
    assert.equal(await page.evaluate('document.activeElement.getAttribute("href")'), '#innehall')
    await page.keyboard.press('Enter')
    for (let n = 0; n < 40; n++) {
      if (await page.evaluate('document.activeElement.id === "innehall"')) return
      await new Promise(resolve => setTimeout(resolve, 25))
    }
    assert.fail(`the skip link of ${page.url()} does not lead to what the page is about`)
  }

  /** Presses a key and waits for what comes of it: in the same page the focus stays with the deed, a new one begins at its head. */
  async function deed(key: string, then: Outcome): Promise<void> {
    await page.evaluate('window.seenBefore = true')
    await page.keyboard.press(key)
    if ('url' in then) await page.waitForURL(then.url)
    else await page.getByText(then.words).first().waitFor()
    await page.waitForLoadState()
    if (!(await page.evaluate('window.seenBefore === true'))) {
      if (await page.evaluate('document.activeElement === document.body')) await skipHead()
      return
    }
    for (let n = 0; n < 40 && (await page.evaluate('document.activeElement === document.body')); n++)
      await new Promise(resolve => setTimeout(resolve, 25))
    await seen(`after ${key}`)
  }

  const called = (at: Stop, name: RegExp, role?: string): boolean =>
    name.test(at.name) && (role === undefined || at.role === role)

  const hand: Keyboard = {
    open: async url => {
      await page.goto(url)
      await skipHead()
    },
    to: async (name, role) => {
      const passed: string[] = []
      for (let n = 0; n < farthest; n++) {
        await page.keyboard.press('Tab')
        const at = await stop()
        // Past the last link the browser itself has the focus, and then the page from its head again.
        if (at.unseen === lost) continue
        assert.equal(at.unseen, '', `on the way to ${name}, at «${at.name}» (${at.role}) on ${page.url()}`)
        if (called(at, name, role)) return
        passed.push(at.name)
      }
      assert.fail(`no key leads to ${name} on ${page.url()}: ${passed.slice(0, 60).join(' | ')}`)
    },
    press: async (name, then, role) => {
      await hand.to(name, role)
      await deed('Enter', then)
    },
    enter: then => deed('Enter', then),
    write: async (field, text) => {
      await hand.to(field)
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.type(text)
    },
    choose: async (list, option) => {
      await hand.to(list, 'combobox')
      await page.keyboard.type(option)
      const chosen = String(await page.evaluate('document.activeElement.selectedOptions[0].label'))
      assert.ok(chosen.startsWith(option), `${option} is chosen, not ${chosen}`)
    },
    tick: async (box, then) => {
      await hand.to(box)
      await deed('Space', then)
    },
  }
  return hand
}
