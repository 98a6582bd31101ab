import assert from 'node:assert/strict'
import { test } from 'node:test'
import { locales } from '../../texts/locale.ts'
import { textsFor } from '../../texts/texts.ts'
import { type PageContext, renderPage } from '../../ui/index.ts'
import { AccessibilityPage } from './accessibility.page.tsx'
import type { Audited } from './statement.rules.ts'

const none: Audited = { day: '2026-11-27', axe: '4.14.1', pages: 0, rulesPerPage: 0, looks: [], broken: [] }
const done: Audited = {
  ...{ ...none, pages: 81, rulesPerPage: 37 },
  looks: [
    { guise: 'light', locale: 'sv', who: 'public', pages: 81, violations: 0 },
    { guise: 'light', locale: 'sv', who: 'staff', pages: 62, violations: 0 },
  ],
}

test('what no machine has seen is not said to have been tried, in any language', () => {
  for (const locale of locales) {
    const texts = textsFor(locale)
    const ctx: PageContext = {
      ...{ locale, texts, path: '/tillganglighet', origin: 'http://x', csrf: '', reader: null },
      assets: {
        ...{ touchIcon: '', stylesheet: '', script: '', sprite: '', childrenSprite: '', preloadFonts: [] },
        staff: { stylesheet: '', script: '' },
      },
    }
    const said = (audited: Audited) => renderPage(AccessibilityPage({ ctx, audited }))
    const t = texts.accessibility
    const [before, after] = [said(none), said(done)]
    assert.ok(before.includes(t.untested) && !before.includes(t.canary) && !before.includes('<table'), locale)
    assert.ok(before.includes(t.levels.not), locale)
    assert.ok(!after.includes(t.untested) && after.includes(t.canary) && after.includes('<table'), locale)
    assert.match(after, /81[\s\S]*37[\s\S]*62/, locale)
  }
})
