import { commands } from './commands.ts'
import { UsageError } from './usage.ts'

const wide = Math.max(...commands.map(command => command.name.length))

function help(): string {
  const lines = commands.map(command => `  ${command.name.padEnd(wide)}  ${command.summary}`)
  return `Dalabiblioteken: one library for fifteen municipalities.

Usage: node bin/dala.mjs <command> [options]     (npm start = start, npm test = test)

${lines.join('\n')}

Every command takes --help. Settings by environment: docs/operations.md
`
}

const [name, ...args] = process.argv.slice(2)
const command = commands.find(one => one.name === name)
if (!name || name === '--help' || name === '-h' || name === 'help') {
  process.stdout.write(help())
  process.exitCode = name ? 0 : 2
} else if (!command) {
  process.stderr.write(`There is no command "${name}".\n\n${help()}`)
  process.exitCode = 2
} else if (args.includes('--help') || args.includes('-h')) {
  process.stdout.write(`${command.summary}\n\nUsage: node bin/dala.mjs ${command.name} ${command.usage}\n`)
} else {
  try {
    const { run } = await command.load()
    process.exitCode = await run(args)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`${error.message}\n\nUsage: node bin/dala.mjs ${command.name} ${command.usage}\n`)
    process.exitCode = 2
  }
}
