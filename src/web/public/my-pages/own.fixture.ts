import type { Own } from './own.ts'

/** Own pages for page tests; what is done is told to `deeds`. */
export const fixtureOwn = (deeds: string[]): Own => ({
  settings: async reader => ({
    account: {
      id: reader.id,
      name: reader.name,
      birthDate: null,
      email: 'alva@example.se',
      phone: null,
      language: 'sv',
      homeBranch: reader.homeBranch,
      keepsHistory: true,
      blockedCode: null,
      cards: ['20390001'],
      newEmail: null,
      channels: { ready: 'mail', 'due-soon': 'mail', overdue: 'mail', changes: 'mail', suggestions: 'mail' },
    },
    canText: false,
    sessions: [],
    libraries: [{ slug: 'mora', name: 'Mora bibliotek', municipality: 'Mora' }],
    library: 'mora',
  }),
  saveContact: async (_reader, form) => {
    if (form.library !== 'mora') return [{ code: 'unknown-library' }]
    if (form.phone === 'fel') return [{ code: 'phone-format' }]
    if (form.channels.ready === 'sms') return [{ code: 'sms-not-yet' }]
    if (form.channels.overdue === 'none') return [{ code: 'must-be-told', about: 'overdue' }]
    if (form.channels.changes === 'mail') return [{ code: 'mail-needs-address' }]
    deeds.push(`contact ${form.language}`)
    return []
  },
  setAddress: async (_reader, address) => {
    if (address === 'fel') return [{ code: 'address-format' }]
    deeds.push(`address ${address}`)
    return []
  },
  answerAddress: async token => token === 'right',
  changePin: async (_reader, { old, pin, again }) => {
    if (old !== '1234') return [{ code: 'wrong-old-pin' }]
    if (pin !== again) return [{ code: 'pins-differ' }]
    deeds.push('pin')
    return []
  },
  blockCard: async () => void deeds.push('block'),
  logOutElsewhere: async () => void deeds.push('log out elsewhere'),
  history: async (_reader, words, page) => ({
    keeps: true,
    words,
    page,
    pages: 1,
    total: 0,
    lines: [],
  }),
  wholeHistory: async () => [
    {
      id: 1,
      work: 1,
      slug: 'summa',
      title: '=SUMMA("A1")',
      language: null,
      creator: null,
      format: 'book',
      lentOn: '2026-11-01',
      returnedOn: '2026-11-20',
    },
  ],
  keepHistory: async (_reader, keep) => void deeds.push(`history ${keep}`),
  clearHistory: async () => void deeds.push('clear history'),
  forgetLoan: async (_reader, loan) => void deeds.push(`forget ${loan}`),
  messages: async (_reader, page) => ({ page, pages: 0, total: 0, notices: [] }),
  record: async (_reader, page) => ({ page, pages: 0, total: 0, looks: [] }),
  everything: async () => ({
    person: [{ name: 'Alva Ström', keeps_history: false, language: 'sv', birth_date: '1987-03-09' }],
    channels: [{ about: 'due-soon', channel: 'none' }],
    suggestions: [
      {
        title: 'Kolmilan',
        suggested_at: '2026-11-21T10:00:00Z',
        why: 'Den är bra',
        state: 'ordered',
        reason_words: '',
      },
    ],
    lists: [{ name: 'Sommar', is_shared: true, shown_as: 'En läsare', created_at: '2026-06-01T10:00:00Z' }],
    listedWorks: [{ list: 'Sommar', title: 'Gösta Berlings saga', note: 'Till mormor' }],
    alerts: [{ name: 'Selma Lagerlöf', kind: 'creator', pace: 'weekly', created_at: '2026-05-01T10:00:00Z' }],
    alertsTold: [{ alert: 'Selma Lagerlöf', title: 'Nils Holgersson', at: '2026-11-02T10:00:00Z' }],
    holds: [{ title: 'Jerusalem', state: 'in_transit', pickup_branch: 'Mora' }],
    holdLog: [{ title: 'Jerusalem', at: '2026-11-03T10:00:00Z', deed: 'change-pickup', by: 'patron' }],
    interlibraryLoans: [
      {
        case_number: 'DALA-2026-000123',
        title: 'Bergmästarens bok',
        kind: 'loan',
        state: 'sent',
        lenders: ['KB', 'GUB'],
      },
    ],
    interlibraryLog: [{ case_number: 'DALA-2026-000123', at: '2026-11-04T10:00:00Z', deed: 'will-supply' }],
    looks: [{ at: '2026-11-20T10:00:00Z', role: 'librarian', deed: 'a-deed-without-a-name', branch: 'Mora' }],
  }),
  leaveForm: async () => ({ refusals: [{ code: 'has-loans', count: 3 }], waiting: 0 }),
  leave: async (_reader, { pin }) =>
    pin === '1234'
      ? { outcome: 'left', receipt: 'ABCD-EFGH-JK23' }
      : { outcome: 'wrong-pin', view: { refusals: [], waiting: 2 } },
})
