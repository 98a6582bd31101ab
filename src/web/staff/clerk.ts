/** Who works here, and at which branch today. */
export type Clerk = {
  readonly account: number
  readonly name: string
  readonly role: 'librarian' | 'cataloguer' | 'administrator'
  readonly branch: number
  readonly branchName: string
}

export type BranchChoice = { readonly id: number; readonly name: string; readonly municipality: string }
