import type { FormError } from '../../ui/index.ts'

export type OldLinkLine = {
  readonly id: number
  /** As it is written: 'bibliotek.mora.example/web/arena'. */
  readonly from: string
  readonly to: string
  readonly hits: number
  /** The day it was last asked for, in words; '' = never. */
  readonly last: string
}

export type OldLinksForm = { readonly from: string; readonly to: string; readonly list: string }

export type OldLinksView = {
  readonly words: string
  readonly page: number
  readonly pages: number
  readonly total: number
  readonly lines: readonly OldLinkLine[]
  readonly mayChange: boolean
  readonly form: OldLinksForm
  readonly errors: readonly FormError[]
}

export type OldLinksAsked = { readonly words: string; readonly page: number }

/** The address of a page of the list. */
export function oldLinksHref({ words, page }: OldLinksAsked): string {
  const params = new URLSearchParams()
  if (words) params.set('q', words)
  if (page > 1) params.set('sida', String(page))
  return params.size ? `/personal/gamla-lankar?${params}` : '/personal/gamla-lankar'
}

export function readOldLinksAsked(params: URLSearchParams): OldLinksAsked {
  const page = Number(params.get('sida'))
  return {
    words: (params.get('q') ?? '').trim().slice(0, 200),
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  }
}
