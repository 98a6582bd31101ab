/** Where reservations are shown and changed: on a reader's own pages, or for a child on the family page. */
export type HoldPlace = {
  /** The addresses of what is done with one begin with this and its number. */
  readonly path: string
  /** The list they stand in. */
  readonly list: string
  /** The part of the page that a deed shows anew. */
  readonly region: string
}

export const ownHolds: HoldPlace = {
  path: '/mina-sidor/reservationer',
  list: '/mina-sidor#reservationer',
  region: 'mina-sidor',
}

export const holdsOfChild = (child: number): HoldPlace => ({
  path: `/mina-sidor/familj/${child}/reservationer`,
  list: `/mina-sidor/familj#barn-${child}`,
  region: 'familj',
})
