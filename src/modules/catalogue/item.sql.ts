import { int4, int8 } from '../../database/codecs.ts'
import { arg, statement } from '../../database/statement.ts'

/** Another home from now on; who bought it is kept. */
export const moveHome = statement`
  update catalogue.item set owner_branch = coalesce(owner_branch, home_branch), home_branch = ${arg('branch', int4)}
  where id = ${arg('item', int8)}`.nothing()
