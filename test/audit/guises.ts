import type { openBrowser } from '../support/browser.ts'

type BrowserOptions = NonNullable<Parameters<typeof openBrowser>[0]>

/** A way to look at every page. */
export interface Guise {
  readonly name: string
  readonly browser: BrowserOptions
}

const desk = { width: 1280, height: 900 }

export const guises = {
  telephone: { name: 'telephone', browser: { viewport: { width: 390, height: 844 } } },
  light: { name: 'light', browser: { viewport: desk } },
  dark: { name: 'dark', browser: { viewport: desk, colorScheme: 'dark' } },
  /** A window of 1280 pixels enlarged four times shows 320 of them (WCAG 1.4.10). */
  zoomed: { name: '400 % zoom', browser: { viewport: { width: 320, height: 256 } } },
  /** A telephone whose owner has set letters twice as large (WCAG 1.4.4). */
  largeText: { name: 'large text', browser: { viewport: { width: 390, height: 844 }, textSize: 32 } },
  forced: { name: 'forced colours', browser: { viewport: desk, forcedColors: 'active' } },
} as const satisfies Record<string, Guise>

/** The guises of the full audit; the tests that always run look at two of them. */
export const everyGuise: readonly Guise[] = [
  guises.light,
  guises.dark,
  guises.zoomed,
  guises.largeText,
  guises.forced,
]
