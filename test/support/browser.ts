import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { type BrowserContext, chromium } from 'playwright-core'
import { dataFolder } from '../../src/settings.ts'

interface Program {
  readonly path: string
  readonly env: Readonly<Record<string, string>>
}

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome']

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(':')
  const apps = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  return [...names.flatMap(name => folders.map(folder => join(folder, name))), apps].find(existsSync)
}

/** The package looks for fonts where a cloud has them; without any, Chromium falls over. Here they lie beside it. */
const fontsOf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`

/** The Chromium a package of the registry carries, with its libraries and fonts, unpacked once. */
function packaged(): Program | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const bin = join(dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))), 'bin')
  const { version } = JSON.parse(readFileSync(join(dirname(bin), 'package.json'), 'utf8'))
  const folder = join(dataFolder(), 'browser', version)
  if (!existsSync(folder)) {
    process.stderr.write('unpacking the browser for the tests ...\n')
    const half = `${folder}.${process.pid}`
    mkdirSync(half, { recursive: true })
    writeFileSync(join(half, 'chromium'), brotliDecompressSync(readFileSync(join(bin, 'chromium.br'))))
    chmodSync(join(half, 'chromium'), 0o755)
    for (const part of ['al2023', 'fonts', 'swiftshader'])
      execFileSync('tar', ['-xf', '-', '-C', half], {
        input: brotliDecompressSync(readFileSync(join(bin, `${part}.tar.br`))),
      })
    if (existsSync(folder)) rmSync(half, { recursive: true })
    else renameSync(half, folder)
  }
  const fonts = join(folder, 'fonts.conf')
  if (readFileSync(fonts, 'utf8') !== fontsOf(folder)) writeFileSync(fonts, fontsOf(folder))
  return {
    path: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_PATH: folder },
  }
}

/** Debian's own, the last way, and only for root. */
function fromDebian(): string | undefined {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0)
    return undefined
  process.stderr.write('installing Chromium for the tests ...\n')
  spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore' })
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { stdio: 'ignore' })
  return onPath()
}

const runs = ({ path, env }: Program): boolean =>
  spawnSync(path, ['--version'], { env: { ...process.env, ...env }, stdio: 'ignore', timeout: 20_000 })
    .status === 0

let known: Program | undefined

/**
 * A browser for the tests: CHROMIUM when set, an installed one, the one in a registry package, Debian's.
 * @throws when there is none to be had: a journey is never silently skipped
 */
export function findBrowser(): Program {
  if (known) return known
  const given = process.env.CHROMIUM
  const ways = [() => given, onPath, packaged, fromDebian]
  for (const way of ways) {
    const found = way()
    if (!found) continue
    const program = typeof found === 'string' ? { path: found, env: {} } : found
    if (runs(program)) {
      known = program
      return program
    }
    if (found === given) throw new Error(`CHROMIUM=${given} does not run`)
  }
  throw new Error('No browser for the tests: install Chromium or set CHROMIUM to one.')
}

const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
]

export interface OpenBrowser {
  readonly context: BrowserContext
  close(): Promise<void>
}

/**
 * A real browser with an empty profile; a sandbox unless root runs it.
 * @param options.textSize what its owner has set as the size of text, in pixels; 16 as it comes
 */
export async function openBrowser({
  textSize = 16,
  ...options
}: {
  textSize?: number
  javaScriptEnabled?: boolean
  viewport?: { width: number; height: number }
  colorScheme?: 'light' | 'dark'
  forcedColors?: 'active' | 'none'
} = {}): Promise<OpenBrowser> {
  const program = findBrowser()
  const asked = [...flags, `--blink-settings=defaultFontSize=${textSize}`]
  const profile = mkdtempSync(join(tmpdir(), 'dala-browser-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: program.path,
    env: { ...(process.env as Record<string, string>), ...program.env },
    args: process.getuid?.() === 0 ? [...asked, '--no-sandbox'] : asked,
    chromiumSandbox: process.getuid?.() !== 0,
    headless: true,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    viewport: { width: 1280, height: 900 },
    ...options,
  })
  return {
    context,
    close: async () => {
      await context.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}
