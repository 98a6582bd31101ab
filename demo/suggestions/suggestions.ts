import type { SuggestedFormat } from '../../src/modules/acquisitions/index.ts'

/** What the invented borrowers of the demo want the libraries to buy: works it lacks. */
export interface DemoSuggestion {
  readonly title: string
  readonly creator: string
  readonly format: SuggestedFormat
  readonly language: string | null
  readonly audience: 'child' | 'young' | 'adult' | null
  readonly why: string
  /** How many stand behind it. */
  readonly suggesters: number
  /** The first of the named borrowers is one of them. */
  readonly alvas: boolean
  readonly daysAgo: number
  readonly now: 'new' | 'considered' | 'ordered' | { readonly declined: string; readonly words: string }
}

const of = (
  title: string,
  creator: string,
  format: SuggestedFormat,
  change: Partial<Omit<DemoSuggestion, 'title' | 'creator' | 'format'>> = {},
): DemoSuggestion => ({
  ...{ title, creator, format, language: null, audience: null, why: '', suggesters: 1, alvas: false },
  ...{ daysAgo: 5, now: 'new' },
  ...change,
})

export const demoSuggestions: readonly DemoSuggestion[] = [
  of('Project Hail Mary', 'Andy Weir', 'book', {
    ...{ language: 'eng', audience: 'adult', suggesters: 5, alvas: true, daysAgo: 20, now: 'ordered' },
    why: 'Vi läser den i bokcirkeln och har bara ett ex på fem personer.',
  }),
  of('Atomvanor', 'James Clear', 'audiobook', {
    ...{ language: 'swe', audience: 'adult', suggesters: 4, daysAgo: 16, now: 'considered' },
    why: 'Jag pendlar och vill lyssna i bilen.',
  }),
  of('Heartstopper 5', 'Alice Oseman', 'comic', {
    ...{ language: 'swe', audience: 'young', suggesters: 7, daysAgo: 12 },
    why: 'Ni har del 1 till 4 men inte den sista!',
  }),
  of('Everdell', 'James A. Wilson', 'board-game', { suggesters: 3, daysAgo: 9, why: 'Till spelkvällen.' }),
  of('Yellowface', 'R. F. Kuang', 'book', { language: 'eng', audience: 'adult', suggesters: 2, daysAgo: 8 }),
  of('Split Fiction', 'Hazelight', 'game', { audience: 'young', suggesters: 2 }),
  of('Dune: Part Two', 'Denis Villeneuve', 'film', { audience: 'adult', daysAgo: 3 }),
  of('Fourth Wing', 'Rebecca Yarros', 'large-print', {
    ...{ language: 'swe', audience: 'adult', alvas: true, daysAgo: 30 },
    why: 'Mamma läser bara storstil.',
    now: {
      declined: 'not-for-sale',
      words: 'Den finns inte i storstil på svenska. Vi har ljudboken på väg.',
    },
  }),
  of('Handbook of Bird Biology', 'Irby J. Lovette', 'book', {
    ...{ language: 'eng', daysAgo: 25 },
    now: { declined: 'interlibrary', words: '' },
  }),
]
