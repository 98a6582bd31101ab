import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { connect } from './connect.ts'
import { CannotStart, type Embedded, startEmbedded } from './embedded.ts'

const folder = mkdtempSync(join(tmpdir(), 'dala-embedded-'))
const dataDirectory = join(folder, 'postgres')
const settings = { shared_buffers: '16MB' }
const said: string[] = []
const start = (more: object = {}) =>
  startEmbedded({ dataDirectory, settings, log: line => said.push(line), ...more })
let server: Embedded
after(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const ask = async (sql: string) => {
  const db = connect(server.url, { max: 1 })
  try {
    return [...(await db.driver.unsafe(sql))]
  } finally {
    await db.close()
  }
}
const pid = () => Number(readFileSync(join(dataDirectory, 'postmaster.pid'), 'utf8').split('\n')[0])

test('two starts at once on an empty folder make one server', async () => {
  const [one, other] = await Promise.all([start(), start()])
  server = one.attached ? other : one
  assert.equal([one, other].filter(s => s.attached).length, 1)
  await ask('create table kept (n int); insert into kept values (1)')
})

test('it knows Swedish order', async () => {
  const rows = await ask(
    `select x from unnest(array['ö','ä','å','z','a']) x order by x collate "sv-SE-x-icu"`,
  )
  assert.equal(rows.map(row => row.x).join(''), 'azåäö')
})

const wayIn = 'select inet_client_addr() is null as "bySocket"'

test('it is asked by its socket when the address names one, and through the network when not', async () => {
  assert.deepEqual(await ask(wayIn), [{ bySocket: process.platform !== 'win32' }])
  const [plain] = server.url.split('?')
  const db = connect(plain as string, { max: 1 })
  assert.deepEqual([...(await db.driver.unsafe(wayIn))], [{ bySocket: false }])
  await db.close()
})

test('by the socket too the password is asked for', async () => {
  const wrong = new URL(server.url)
  wrong.password = 'guessed'
  const db = connect(wrong.href, { max: 1 })
  await assert.rejects(async () => db.driver.unsafe('select 1'), /password authentication failed/)
  await db.close()
})

test('a folder too deep for a socket has a server that is asked through the network', async () => {
  const deep = join(folder, 'd'.repeat(90), 'postgres')
  const other = await start({ dataDirectory: deep })
  try {
    assert.equal(new URL(other.url).search, '')
    const db = connect(other.url, { max: 1 })
    assert.deepEqual([...(await db.driver.unsafe(wayIn))], [{ bySocket: false }])
    await db.close()
  } finally {
    await other.stop()
  }
})

test('only its owner can read the password', () => {
  assert.equal(statSync(`${dataDirectory}.json`).mode & 0o077, 0)
})

test('what was written is there after a clean stop', async () => {
  const before = server.url
  await server.stop()
  server = await start()
  assert.equal(server.url, before)
  assert.deepEqual(await ask('select n from kept'), [{ n: 1 }])
})

test('what was committed is there after the server was killed', async () => {
  await ask('insert into kept values (2)')
  process.kill(pid(), 'SIGKILL')
  await pause(200)
  server = await start()
  assert.deepEqual(await ask('select n from kept order by n'), [{ n: 1 }, { n: 2 }])
})

test('a server that outlived its program is taken over by the next owner, who stops it', async () => {
  const taken = await start({ own: true })
  assert.equal(taken.attached, false)
  await taken.stop()
  assert.throws(() => pid(), /ENOENT/)
  server = await start()
})

test('a folder half made by a crash is made again', async () => {
  const half = join(folder, 'half', 'postgres')
  mkdirSync(`${half}.new`, { recursive: true })
  writeFileSync(join(`${half}.new`, 'PG_VERSION'), '18')
  const other = await start({ dataDirectory: half })
  await other.stop()
  assert.ok(readdirSync(half).includes('PG_VERSION'))
})

test('a port in use is said in words, with the port', async () => {
  const squatter = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => squatter.once('listening', resolve))
  const address = squatter.address()
  const port = typeof address === 'object' ? address?.port : 0
  await server.stop()
  await assert.rejects(
    start({ port }),
    error => error instanceof CannotStart && error.message.includes(`Port ${port}`),
  )
  squatter.close()
  server = await start()
})

test('a remembered port that somebody took meanwhile is changed for a free one', async () => {
  const port = Number(new URL(server.url).port)
  await server.stop()
  const squatter = createServer().listen(port, '127.0.0.1')
  await new Promise(resolve => squatter.once('listening', resolve))
  server = await start()
  assert.notEqual(Number(new URL(server.url).port), port)
  squatter.close()
})
