import type { PageContext } from '../../ui/index.ts'
import type { OwnReader } from '../my-pages/own.ts'
import type { IllCaseView, IllForm, IllFormView } from './ill.view.ts'

export type IllAskOrder = {
  readonly form: IllForm
  readonly copyrightAccepted: boolean
  /** Wanted from outside though we have it. */
  readonly anyway: boolean
  readonly deed: string
}

export type IllAskAnswer =
  | { readonly outcome: 'asked'; readonly number: string }
  | { readonly outcome: 'again'; readonly view: IllFormView }

/** The code of what stands in the way of a deed on one's own case. */
export type IllDeedRefused = keyof PageContext['texts']['ill']['refused']
export type IllDeedAnswer = 'done' | IllDeedRefused | null

/** Loans from outside the county: asking for them, and following them. */
export interface IllHouse {
  form(ctx: PageContext, reader: OwnReader, form: IllForm): Promise<IllFormView>
  ask(ctx: PageContext, reader: OwnReader, order: IllAskOrder): Promise<IllAskAnswer>
  /** The reader's own, and those of children the reader may act for. */
  mine(reader: OwnReader): Promise<readonly IllCaseView[]>
  /** Null when it is no case of theirs. */
  cancel(reader: OwnReader, id: number): Promise<IllDeedAnswer>
  askRenewal(reader: OwnReader, id: number): Promise<IllDeedAnswer>
}
