import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  crateTransitions,
  holdTransitions,
  itemTransitions,
  together,
  transferTransitions,
} from '../kernel/states.ts'
import { projectRoot } from '../settings.ts'

const file = join(projectRoot, 'docs/states.md')

const machine = (of: Readonly<Record<string, readonly string[]>>): string => {
  const states = Object.keys(of)
  const rows = states.map(
    from => `| **${from}** | ${states.map(to => (of[from]?.includes(to) ? '→' : ' ')).join(' | ')} |`,
  )
  return [
    `| from \\ to | ${states.join(' | ')} |`,
    `| --- | ${states.map(() => ':-:').join(' | ')} |`,
    ...rows,
  ].join('\n')
}

/** The written state machines as a page to read: from the same tables that the rules and PostgreSQL go by. */
export const statesPage = (): string => `# The states of a copy, a hold, a transfer and a crate

Made by \`dala states --write\` from \`src/kernel/states.ts\`. PostgreSQL holds the same tables and refuses every way that is
not here; a test tries them all.

## What can be true of one copy at a moment

| copy | hold tied to it | open transfer | means |
| --- | --- | --- | --- |
${together.map(one => `| ${one.item} | ${one.hold ?? '–'} | ${one.transfer ?? '–'} | ${one.means} |`).join('\n')}

Anything else PostgreSQL refuses when a transaction ends, and \`dala doctor\` looks for it.

## The ways of a copy

${machine(itemTransitions)}

## The ways of a hold

A hold that waits is tied to no copy. An ended one is over, but for a cancellation that is undone.

${machine(holdTransitions)}

## The ways of a transfer

${machine(transferTransitions)}

## The ways of a crate

${machine(crateTransitions)}
`

/** The same page however its tables are padded: the formatter pads them. */
export const unpadded = (page: string): string => page.replace(/ +/g, ' ').replace(/-+/g, '-')

/** `dala states [--write]`: prints docs/states.md as it should be, or brings it up to date. */
export async function run(args: string[]): Promise<number> {
  const page = statesPage()
  if (!args.includes('--write')) process.stdout.write(page)
  else if (unpadded(page) === unpadded(await readFile(file, 'utf8').catch(() => '')))
    process.stdout.write('docs/states.md is up to date\n')
  else {
    await writeFile(file, page)
    process.stdout.write('docs/states.md written\n')
  }
  return 0
}
