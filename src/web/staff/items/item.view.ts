import type { DecisionView } from '../queue/queue.view.ts'

export type ItemView = {
  readonly barcode: string
  readonly title: string
  readonly creator: string | null
  readonly workHref: string
  readonly queueHref: string
  readonly state: string
  readonly stateCode: string
  readonly tone: 'in' | 'queue' | 'plain' | 'bad'
  readonly facts: readonly { readonly name: string; readonly text: string }[]
  /** What it may be marked as, by code; none for whoever may not. */
  readonly marks: readonly { readonly value: string; readonly label: string }[]
  readonly loans: readonly {
    readonly lent: string
    readonly lentAt: string
    readonly returned: string
    readonly returnedAt: string
  }[]
  readonly decisions: readonly DecisionView[]
}
