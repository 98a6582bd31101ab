import { test } from 'node:test'
import { findingContract } from './search-contract-finding.ts'
import { livingContract } from './search-contract-living.ts'
import { askerOf, type Opening, type Says } from './search-library.ts'

/** What is asked of whatever stands behind the port of the search, in sentences. */
export function searchContract(name: string, open: Opening): void {
  const asker = askerOf(open)
  const says: Says = (what, holds) => {
    test(`${name}: ${what}`, holds)
  }
  findingContract(says, asker)
  livingContract(says, asker)
}
