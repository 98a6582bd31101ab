import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { connect } from '../../src/database/connect.ts'
import { startEmbedded } from '../../src/database/embedded.ts'
import { checkInvariants } from '../../src/modules/desk/index.ts'
import { projectRoot } from '../../src/settings.ts'

const folder = mkdtempSync(join(tmpdir(), 'dala-killed-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** Lets a desk work for a while and kills it, or its database, or both, in the middle; gives what it had been promised. */
async function killDuringWork(
  dataDirectory: string,
  victim: 'program' | 'database' | 'both',
): Promise<string[]> {
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--import',
      join(projectRoot, 'src/loader.mjs'),
      join(import.meta.dirname, 'desk-at-work.ts'),
      dataDirectory,
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  )
  let said = ''
  const gone = new Promise<void>(resolve => child.once('close', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', part => {
      said += part
      if (said.split('\n').length > 400) resolve()
    })
    gone.then(() => reject(new Error(`the desk ended by itself: ${said.slice(-500)}`)))
  })
  const postmaster = Number(readFileSync(join(dataDirectory, 'postmaster.pid'), 'utf8').split('\n')[0])
  if (victim !== 'database') child.kill('SIGKILL')
  if (victim !== 'program') process.kill(postmaster, 'SIGKILL')
  if (victim === 'database') setTimeout(() => child.kill('SIGKILL'), 300)
  await gone
  // The last line may have been cut in the middle.
  return said.slice(0, said.lastIndexOf('\n')).split('\n')
}

for (const victim of ['program', 'database', 'both'] as const)
  test(`when the ${victim === 'both' ? 'program and the database are' : `${victim} is`} killed, no promised deed is lost and every invariant holds`, async () => {
    const dataDirectory = join(folder, victim, 'postgres')
    const said = await killDuringWork(dataDirectory, victim)
    const lent = said.filter(line => line.startsWith('lent ')).map(line => Number(line.slice(5)))
    const back = said.filter(line => line.startsWith('back ')).map(line => Number(line.slice(5)))
    assert.ok(lent.length > 100 && back.length > 100, `${lent.length} ${back.length}`)
    const server = await startEmbedded({ dataDirectory, own: true, log: () => {} })
    const db = connect(server.url, { max: 1 })
    try {
      const found = new Map(
        (await db.driver.unsafe('select id, returned_at is not null as returned from circulation.loan')).map(
          row => [Number(row.id), Boolean(row.returned)],
        ),
      )
      assert.deepEqual(
        lent.filter(loan => !found.has(loan)),
        [],
        'loans that were promised',
      )
      assert.deepEqual(
        back.filter(loan => !found.get(loan)),
        [],
        'returns that were promised',
      )
      const checks = await checkInvariants(db)
      assert.deepEqual(
        checks.filter(check => check.broken > 0),
        [],
      )
    } finally {
      await db.close()
      await server.stop()
    }
  })
