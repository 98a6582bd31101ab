import { once } from 'node:events'
import { join } from 'node:path'
import { type Http2Bindings, type HttpBindings, serve } from '@hono/node-server'
import type { Database } from './database/connect.ts'
import { connect } from './database/connect.ts'
import { CannotStart, startEmbedded } from './database/embedded.ts'
import { feedLag } from './database/feed.sql.ts'
import { migrate } from './database/migrate.ts'
import { crontab, tasks, type Working, work } from './jobs/index.ts'
import { type DeskDeps, loadExperience, loadRules, policiesOf } from './modules/desk/index.ts'
import { smtpPost } from './modules/notices/index.ts'
import { loadOrganisation } from './modules/organisation/index.ts'
import { type OpenSearchIndex, openSearch, SearchServerError } from './modules/search/index.ts'
import { rekeyChoices, SearchTally, writeEvery } from './modules/searchcare/index.ts'
import { VisitTally } from './modules/statistics/index.ts'
import { loadTimetable } from './modules/transport/index.ts'
import type { BrokerSettings, Settings } from './settings.ts'
import { houseOf } from './web/public/house-of-rooms.ts'
import { openBroker } from './web/public/login/broker.ts'
import type { KnownBroker } from './web/public/login/identity-of-patrons.ts'
import { ownPages } from './web/public/my-pages/own-of-desk.ts'
import { catalogueRooms, coverFactsOf } from './web/public/rooms-of-catalogue.ts'
import { deskRooms } from './web/public/rooms-of-desk.ts'
import { searchRooms } from './web/public/rooms-of-search.ts'
import { isVisit, website } from './web/server.ts'
import { officeOf, staffSite } from './web/staff/index.ts'
import { openPainter, senderOf } from './web/ui/index.ts'

export interface App {
  readonly db: Database
  readonly search: OpenSearchIndex
  readonly jobs: Working
  readonly desk: () => DeskDeps
  /** What has been asked of the search and is not written yet. */
  readonly tally: SearchTally
  readonly visits: VisitTally
  readonly url: string
  /** Patterns of all pages, as the router has them. */
  readonly patterns: readonly string[]
  /** Stops everything in order; what has been committed is kept. */
  stop(): Promise<void>
}

export interface AppOptions {
  readonly log: (line: string) => void
  /** Called on the migrated database before anything reads it: fills an empty one with the demo. */
  readonly prepare?: (db: Database) => Promise<void>
  readonly now?: () => Temporal.Instant
}

/** Two of three thousand milliseconds behind, and pages would say what is not so any more. */
const tolerableLagMs = 30_000

/** The broker of electronic identities as the settings name it. */
function brokerOf(
  settings: BrokerSettings,
  from: {
    readonly baseUrl: string
    readonly now: () => Temporal.Instant
    readonly log: (line: string) => void
  },
): KnownBroker {
  const redirectUri = `${from.baseUrl}/logga-in/e-legitimation/svar`
  const { name, issuer, claim, claimKind, identityKey: key } = settings
  return {
    broker: openBroker({ ...settings, redirectUri, now: from.now }),
    ...{ name, issuer, claim, claimKind, key, redirectUri },
    loggedOutUri: `${from.baseUrl}/logga-in?utloggad=1`,
    report: why => from.log(`web: ${why}`),
  }
}

/** How often what was asked of the search is written down: a crash loses no more. */
const tallyEveryMs = 60_000

/**
 * Starts the whole library on one machine: database, migrations, search, jobs, web. The only place that knows everything.
 * @throws {CannotStart} with what to do, when a port is taken or a folder cannot be used
 */
export async function startApp(settings: Settings, options: AppOptions): Promise<App> {
  const { log, now = () => Temporal.Now.instant() } = options
  const stops: (() => Promise<unknown>)[] = []
  const stop = async () => {
    for (const one of stops.splice(0).reverse()) await one().catch(error => log(`stopping: ${error}`))
  }
  try {
    let url = settings.databaseUrl
    if (!url) {
      const server = await startEmbedded({ dataDirectory: join(settings.data, 'postgres'), own: true, log })
      stops.push(server.stop)
      url = server.url
    }
    const db = connect(url, { shared: true })
    stops.push(db.close)
    await migrate(db, log).catch(error => {
      if (settings.databaseUrl && /ECONNREFUSED|ENOTFOUND|password/.test(String(error)))
        throw new CannotStart(
          `The database of DATABASE_URL does not answer: ${error.message}. (Databasen svarar inte.)`,
        )
      throw error
    })
    await options.prepare?.(db)
    const organisation = await loadOrganisation(db)
    const withRules = async (): Promise<DeskDeps> => {
      const [rules, experience, timetable] = await Promise.all([
        loadRules(db),
        loadExperience(db),
        loadTimetable(db),
      ])
      return { db, now, organisation, timetable, experience, ...policiesOf(rules, organisation) }
    }
    let current = await withRules()
    const desk = () => current
    const refresh = async () => {
      current = await withRules()
    }
    const search = await openSearch(db, {
      ...{ folder: join(settings.data, 'index'), server: settings.openSearchUrl, log },
    }).catch(error => {
      throw error instanceof SearchServerError ? new CannotStart(error.message) : error
    })
    stops.push(search.close)

    await rekeyChoices({ db, now })
    const tally = new SearchTally(now)
    stops.push(writeEvery(tally, db, tallyEveryMs, error => log(`search counts: ${error}`)).stop)
    const visits = new VisitTally(now, new URL(settings.baseUrl).origin)
    stops.push(writeEvery(visits, db, tallyEveryMs, error => log(`visit counts: ${error}`)).stop)

    const mail = settings.smtpUrl ? smtpPost(settings.smtpUrl, settings.mailFrom) : undefined
    if (mail) stops.push(async () => mail.close())
    const jobs = await work(
      db,
      tasks({ desk, index: search, refresh, baseUrl: settings.baseUrl, post: mail?.post }),
      crontab,
      log,
    )
    stops.push(jobs.stop)

    const atDesk = deskRooms({ desk, coverFacts: coverFactsOf(current) })
    const rooms = {
      ...catalogueRooms(current),
      ...searchRooms({
        db,
        index: search,
        organisation: () => organisation,
        now,
        tally,
        copiesArriving: atDesk.copiesArriving,
      }),
      ...atDesk,
    }
    const { baseUrl } = settings
    const own = ownPages({ desk, baseUrl, canMail: mail !== undefined, canText: false })
    const report = (error: unknown) => log(`web: ${error instanceof Error ? error.stack : error}`)
    const health = async () => {
      const [[lag], status] = await Promise.all([db.run(feedLag, {}), search.status()])
      const feedLagMs = lag?.lagMs ?? 0
      return { ok: feedLagMs < tolerableLagMs, database: 'ok', search: { works: status.works }, feedLagMs }
    }
    const broker = settings.broker && brokerOf(settings.broker, { baseUrl: settings.baseUrl, now, log })
    const painter = openPainter()
    stops.push(painter.close)
    const site = website({
      painter,
      answered: answer => visits.answered(answer),
      house: houseOf({
        db,
        now,
        organisation: () => organisation,
        rooms,
        own,
        broker: broker ?? null,
        baseUrl: settings.baseUrl,
        canMail: mail !== undefined,
      }),
      baseUrl: settings.baseUrl,
      secret: settings.secret,
      health: () =>
        health().catch(error => ({ ok: false, database: String(error), search: null, feedLagMs: null })),
      report,
      staff: assets =>
        staffSite({
          office: officeOf(desk, report, search),
          assets,
          baseUrl: settings.baseUrl,
          secret: settings.secret,
          report,
        }),
    })
    const proxies = new Set(settings.proxies)
    /** Puts beside each request who sent it. */
    const answerTo = (request: Request, { incoming, outgoing }: HttpBindings | Http2Bindings) => {
      // A proxy that speaks HTTP/2 hands it on: the browser fetches while the page is made.
      if (isVisit(incoming) && incoming.httpVersion === '1.1') outgoing.writeEarlyHints(site.early)
      const forwarded = request.headers.get('x-forwarded-for') ?? ''
      return site.fetch(request, {
        sender: senderOf(incoming.socket.remoteAddress ?? '', forwarded, proxies),
      })
    }
    const server = serve({
      fetch: answerTo,
      ...{ port: settings.port, hostname: settings.host },
      // Longer than a proxy in front keeps an idle connection (nginx: 60 s): who closes first must not be us, or a request
      // that is just being sent is lost.
      serverOptions: { keepAliveTimeout: 75_000 },
    })
    await Promise.race([
      once(server, 'listening'),
      once(server, 'error').then(([error]) => {
        if (error.code !== 'EADDRINUSE') throw error
        throw new CannotStart(
          `Port ${settings.port} is in use by another program: stop that one or set PORT. (Port ${settings.port} är upptagen: stoppa det andra programmet eller ange PORT.)`,
        )
      }),
    ])
    stops.push(
      () =>
        new Promise(resolve => {
          server.close(resolve)
          if ('closeAllConnections' in server) server.closeAllConnections()
        }),
    )
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : settings.port
    return {
      db,
      search,
      jobs,
      desk,
      tally,
      visits,
      patterns: site.patterns,
      url: `http://${settings.host}:${port}`,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}
