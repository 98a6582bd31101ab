import { arrayOf, int8, text } from '../database/codecs.ts'
import { arg, statement } from '../database/statement.ts'

/**
 * Gives the worker many jobs at once; a job whose key waits already is replaced, not doubled.
 * Payloads are JSON text, one for each task.
 */
export const addJobs = statement`
  select count(*) as jobs from graphile_worker.add_jobs(array(
    select row(task, payload::json, null, null, 8, key, null, null)::graphile_worker.job_spec
    from unnest(${arg('tasks', arrayOf(text))}, ${arg('payloads', arrayOf(text))}, ${arg('keys', arrayOf(text))}) as x(task, payload, key)))`.returns(
  {
    jobs: int8,
  },
)
