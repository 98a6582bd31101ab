// A program that lends and takes back as fast as it can, and says each deed it was promised: to be killed.
import { writeSync } from 'node:fs'
import { connect } from '../../src/database/connect.ts'
import { startEmbedded } from '../../src/database/embedded.ts'
import { migrate } from '../../src/database/migrate.ts'
import { lend, receive } from '../../src/modules/desk/index.ts'
import { buildWorld, places } from '../support/world.ts'

const server = await startEmbedded({ dataDirectory: process.argv[2] ?? '', own: true, log: () => {} })
const db = connect(server.url, { max: 8 })
await migrate(db)
const world = await buildWorld(db)
const copies = Array.from({ length: 80 }, (_, n) => `F${n}`)
for (const barcode of copies) await world.title(barcode, `B${barcode}`)
const branch = places.FAL
// Not buffered: what was promised before the end must have been said.
const say = (line: string) => writeSync(1, `${line}\n`)
say('begun')
await Promise.all(
  Array.from({ length: 8 }, async (_, worker) => {
    for (let turn = 0; ; turn++) {
      const barcode = copies[worker * 10 + (turn % 10)] ?? ''
      const actor = { kind: 'staff', account: 1, branch } as const
      const lent = await lend(world.deps, { card: world.card('Anna'), barcode, branch, actor })
      if (lent.outcome !== 'lent') throw new Error(JSON.stringify(lent))
      say(`lent ${lent.loan}`)
      const back = await receive(world.deps, { barcode, branch })
      if (back.outcome !== 'received') throw new Error(JSON.stringify(back))
      say(`back ${lent.loan}`)
    }
  }),
)
