import { firstName } from '../family/speaking-of.ts'

/** Where reservations are shown and changed: on a reader's own pages, or for a child on the family page. */
export type HoldPlace = {
  /** The addresses of what is done with one begin with this and its number. */
  readonly path: string
  /** The list they stand in. */
  readonly list: string
  /** The part of the page that a deed shows anew. */
  readonly region: string
  /** Tells what stands once for each list of a page apart, and whom it is about; '' on the reader's own. */
  readonly key: string
  readonly about: string
}

export const ownHolds: HoldPlace = {
  path: '/mina-sidor/reservationer',
  list: '/mina-sidor#reservationer',
  region: 'mina-sidor',
  key: '',
  about: '',
}

export const holdsOfChild = (child: { readonly id: number; readonly name: string }): HoldPlace => ({
  path: `/mina-sidor/familj/${child.id}/reservationer`,
  list: `/mina-sidor/familj#barn-${child.id}`,
  region: 'familj',
  key: `-${child.id}`,
  about: firstName(child.name),
})
