import { workNumber } from '../work/work.fixture.ts'
import type { HitView } from './hit.page.tsx'
import type { NamedPart, NamedView } from './named.page.tsx'

export const hit = (n: number): HitView => ({
  ...workNumber(n),
  wish: null,
  creatorHref: n ? '/upphov/1/selma-lagerlof' : null,
  years: '1891–2024',
  series: n === 1 ? { name: 'Jerusalem', part: '2' } : null,
  hook: n % 2 ? null : 'Ett år av dans, skuld och snö.',
  formats: [
    { format: 'book', state: { kind: 'in', branches: n % 2 ? ['Falun'] : ['Falun', 'Mora'], copies: 3 } },
    { format: 'audiobook', state: { kind: 'queue', waiting: 4, copies: 6 } },
    { format: 'film', state: { kind: 'on-loan', backOn: '2026-12-12' } },
  ],
  promise:
    n < 3
      ? {
          branch: 'Älvdalen',
          isOwn: true,
          when: { today: '2026-11-24', from: '2026-11-26', latest: '2026-11-28' },
        }
      : null,
  shelfHere: n === 0 ? { branch: 'Älvdalen', mark: 'Hc LAG' } : null,
  edition: null,
  choice: n === 2 ? { kind: 'pin', reason: 'Läslov i hela Dalarna' } : null,
})

/** What is known of the names the tests ask for. */
export function namedAs(question: string): NamedView | null {
  if (question === 'selma lagerlöf')
    return {
      ...{ kind: 'creator', label: 'Selma Lagerlöf', href: '/upphov/1/selma-lagerlof', works: 23 },
      latest: { title: 'Höst', href: '/verk/2/host', year: 1933 },
      series: [{ label: 'Löwensköldarna', href: '/serie/3/lowenskoldarna', works: 3 }],
    }
  if (question !== 'millennium') return null
  const part = (number: string, title: string, facts: Partial<NamedPart>): NamedPart => ({
    ...{ title, href: `/verk/${number}/titel`, part: number, first: false, state: null },
    ...facts,
  })
  return {
    ...{
      kind: 'series',
      label: 'Millennium',
      href: '/serie/4/millennium',
      works: 3,
      creator: 'Stieg Larsson',
    },
    parts: [
      part('1', 'Män som hatar kvinnor', { first: true, state: { tone: 'in', text: 'inne på 1 bibliotek' } }),
      part('2', 'Flickan som lekte med elden', {}),
    ],
  }
}
