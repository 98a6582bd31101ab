import { Logger, run, runMigrations, type TaskList } from 'graphile-worker'
import type { Database } from '../database/connect.ts'
import { cursorOf, moveCursor } from '../database/feed.sql.ts'
import { type Following, feedStart, follow } from '../database/feed.ts'
import { bind } from '../database/statement.ts'
import { answer, inTransaction } from '../database/transaction.ts'
import { jobsOf } from './from-feed.rules.ts'
import { addJobs } from './queue.sql.ts'

export interface Working {
  /** Resolves when every deed committed before the call has become jobs. */
  caughtUp: Following['caughtUp']
  stop(): Promise<void>
}

const follower = 'jobs'

/**
 * Turns the feed into jobs and does them: each batch of events becomes jobs, and the cursor moves, in one transaction,
 * so nothing is lost or doubled between a deed and its mail.
 *
 * @param crontab graphile-worker's crontab, in UTC
 */
export async function work(
  db: Database,
  tasks: TaskList,
  crontab: string,
  log: (line: string) => void,
): Promise<Working> {
  const logger = new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log(`jobs: ${message}`)
  })
  await runMigrations({ connectionString: db.url, logger })
  const runner = await run({
    connectionString: db.url,
    taskList: tasks,
    crontab,
    concurrency: 2,
    maxPoolSize: 4,
    noHandleSignals: true,
    pollInterval: 1000,
    logger,
  })
  const [from] = await db.run(cursorOf, { name: follower })
  const following = await follow(
    db,
    from ?? feedStart,
    async (events, cursor) => {
      const jobs = jobsOf(events)
      await inTransaction(db, async () =>
        answer(null, [
          ...(jobs.length
            ? [
                bind(addJobs, {
                  tasks: jobs.map(job => job.task),
                  payloads: jobs.map(job => JSON.stringify(job.payload)),
                  keys: jobs.map(job => job.key),
                }),
              ]
            : []),
          bind(moveCursor, { name: follower, ...cursor }),
        ]),
      )
    },
    { onError: error => log(`jobs: ${error}`) },
  )
  return {
    caughtUp: following.caughtUp,
    stop: async () => {
      await following.stop()
      await runner.stop()
    },
  }
}
