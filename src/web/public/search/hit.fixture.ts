import { workNumber } from '../work/work.fixture.ts'
import type { HitView } from './hit.page.tsx'

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
