import { parentPort, workerData } from 'node:worker_threads'
import { stemOf } from './analyser/index.ts'
import { Engine, type EngineStart } from './engine.ts'
import type { Answer, Asked, Question } from './remote.ts'

// One thread of the search: questions come in, answers go back in the order they were asked.
// The dictionary is read before the first question, so that nobody waits for it.
stemOf('')
const engine = new Engine(workerData as EngineStart)

function answer(question: Question): unknown {
  switch (question.ask) {
    case 'query':
      return engine.query(question.request)
    case 'suggest':
      return engine.suggest(question.text, question.limit)
    case 'explain':
      return engine.explain(question.request, question.work)
    case 'feed':
      return engine.feed(question.changes, question.cursor)
    case 'fits':
      return question.works.filter(([work, copies]) => !engine.fits(work, copies)).map(([work]) => work)
    case 'parts':
      return { parts: engine.parts, cursor: engine.cursor }
    case 'status':
      return {
        works: engine.works,
        fresh: engine.changed,
        cursor: engine.cursor,
        indexMB: Math.round(engine.bytes / 1e6),
        memoryMB: Math.round(process.memoryUsage.rss() / 1e6),
      }
  }
}

parentPort?.on('message', (asked: Asked) => {
  for (const { id, question } of asked) {
    let reply: Answer
    try {
      reply = { id, value: answer(question) }
    } catch (error) {
      reply = { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
    }
    parentPort?.postMessage(reply)
  }
})
