import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type DemoSummary, demoOf, isEmpty, seedDemo } from '../../demo/seed.ts'
import { startApp } from '../app.ts'
import type { Database } from '../database/connect.ts'
import { CannotStart, startEmbedded } from '../database/embedded.ts'
import { readSettings, type Settings, SettingsError } from '../settings.ts'
import { readOptions } from './usage.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)

/** What a first visitor needs: where to look, and who to be. */
function greet(url: string, demo: DemoSummary | undefined, settings: Settings): void {
  say(`\n  Webbplatsen    ${url}/`)
  say(`  Personalen     ${url}/personal`)
  say(`  Hälsan         ${url}/halsa`)
  if (demo) {
    say(`\n  Demo: ${demo.works} verk, ${demo.items} exemplar, ${demo.patrons} låntagare (alla påhittade)`)
    say('  Bibliotekskort, pinkod:')
    for (const card of demo.cards) say(`    ${card.card}  ${card.pin}  ${card.name}, ${card.branch}`)
    const staff = demo.staff.find(one => one.username === 'avesta') ?? demo.staff[0]
    if (staff)
      say(`  Personal: kommunens namn (t.ex. ${staff.username}, mora, alvdalen), lösenord ${staff.password}`)
    say(`  En bok som bara står i Avesta: ${demo.loneTitle}`)
  }
  if (!settings.smtpUrl)
    say('\n  Ingen e-postserver (SMTP_URL): meddelanden läggs under Personalen, Meddelanden.')
  say('\n  Avsluta med Ctrl-C.')
}

/** Empties the embedded server's data and the index: `--fresh`. */
async function startOver(settings: Settings): Promise<void> {
  if (settings.databaseUrl)
    throw new CannotStart(
      '--fresh rebuilds the embedded database only; DATABASE_URL is set. (--fresh gäller bara den inbyggda databasen.)',
    )
  const folder = join(settings.data, 'postgres')
  if (existsSync(folder)) {
    // Stopped cleanly first: a server must not lose its folder while it runs.
    const server = await startEmbedded({ dataDirectory: folder, own: true, log: say })
    await server.stop()
  }
  for (const name of ['postgres', 'postgres.json', 'postgres.log', 'index'])
    await rm(join(settings.data, name), { recursive: true, force: true })
}

/** `dala start [--fresh] [--unverified] [--no-demo]`: everything up on one machine. */
export async function run(args: string[]): Promise<number> {
  const { values } = readOptions(args, {
    fresh: { type: 'boolean' },
    unverified: { type: 'boolean' },
    'no-demo': { type: 'boolean' },
    seed: { type: 'string' },
  })
  const began = performance.now()
  try {
    const settings = readSettings()
    if (values.fresh) await startOver(settings)
    let demo: DemoSummary | undefined
    const prepare = async (db: Database) => {
      demo = await demoOf(db)
      if (demo || values['no-demo']) return
      if (!(await isEmpty(db))) {
        if (settings.databaseUrl) return
        throw new CannotStart(
          'The demo was broken off while it was made: start again with --fresh. (Demon blev inte klar: starta om med npm start -- --fresh.)',
        )
      }
      say('En tom databas: demolänet byggs, det tar en stund ...')
      demo = await seedDemo(db, {
        seed: Number(values.seed ?? 2027),
        now: Temporal.Now.instant(),
        unverified: values.unverified ?? false,
        log: say,
      })
    }
    const app = await startApp(settings, { log: say, prepare })
    say(`Dalabiblioteken är igång efter ${((performance.now() - began) / 1000).toFixed(1)} s.`)
    greet(app.url, demo, settings)
    await new Promise<void>(resolve => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
    })
    say('\nAvslutar ...')
    await app.stop()
    say('Allt är sparat.')
    return 0
  } catch (error) {
    if (!(error instanceof CannotStart) && !(error instanceof SettingsError)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  }
}
