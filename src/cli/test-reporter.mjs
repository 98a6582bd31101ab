// Says what failed, whole; what was skipped, with its reason; and counts the rest. The counts go to the file that
// DALA_TEST_COUNTS names, for the command that adds the groups together.
import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'

const where = data => (data.file ? ` (${relative('.', data.file)}:${data.line})` : '')

function reason(error) {
  const cause = error?.cause ?? error
  return String(cause?.stack ?? cause?.message ?? cause)
    .split('\n')
    .filter(line => !/node:internal|\(node:/.test(line))
    .map(line => `    ${line}`)
    .join('\n')
}

export default async function* report(events) {
  const counts = { passed: 0, failed: 0, skipped: 0, scenarios: [] }
  // A test says which written scenarios it proves by their numbers, first in its name.
  const proves = (name, outcome) => {
    for (const [number] of (/^(S\d{3} )+/.exec(name)?.[0] ?? '').matchAll(/S\d{3}/g))
      counts.scenarios.push({ number, outcome })
  }
  const said = new Map()
  for await (const { type, data } of events) {
    if (type === 'test:pass' && data.details?.type !== 'suite') {
      if (data.skip !== undefined || data.todo !== undefined) {
        counts.skipped++
        proves(data.name, 'skipped')
        yield `  skipped: ${data.name}${where(data)}: ${data.skip || data.todo || 'no reason given'}\n`
      } else {
        counts.passed++
        proves(data.name, 'passed')
      }
    } else if (type === 'test:fail') {
      if (data.details?.type === 'suite') continue
      counts.failed++
      proves(data.name, 'failed')
      yield `\n  FAILED: ${data.name}${where(data)}\n${reason(data.details?.error)}\n\n`
      const lines = said.get(data.file)
      if (lines) yield `    what its program said last:\n${lines.map(line => `    | ${line}\n`).join('')}\n`
      said.delete(data.file)
    } else if ((type === 'test:stderr' || type === 'test:stdout') && data.message.trim()) {
      if (process.env.DALA_TEST_OUTPUT) yield data.message
      // A fault that a program only logs is often why its test fails.
      said.set(data.file, [...(said.get(data.file) ?? []), ...data.message.trim().split('\n')].slice(-20))
    } else if (type === 'test:diagnostic' && data.level === 'error') {
      yield `  ${data.message}\n`
    }
  }
  const file = process.env.DALA_TEST_COUNTS
  if (file) writeFileSync(file, JSON.stringify(counts))
}
