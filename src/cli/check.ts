import { spawn } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { projectRoot } from '../settings.ts'

interface Step {
  readonly name: string
  readonly command: string[]
}

const program = (name: string): string => join(projectRoot, 'node_modules', '.bin', name)
/** The tools start "node" by name: ours, not an older one the machine may have. */
const ownRuntime = dirname(process.execPath)
const dala = [
  process.execPath,
  '--disable-warning=ExperimentalWarning',
  '--import',
  join(projectRoot, 'src/loader.mjs'),
  join(projectRoot, 'src/cli/main.ts'),
]

/** Steps of a lane run one after the other, lanes beside each other: two cores. */
const lanes: readonly (readonly Step[])[] = [
  [
    { name: 'types', command: [program('tsc'), '-p', '.'] },
    { name: 'unused', command: [program('knip')] },
    // The test of the walls, which also looks at every file: not once more among the others.
    { name: 'walls', command: [...dala, 'test', 'test/walls.test.ts'] },
  ],
  [
    { name: 'format and lint', command: [program('biome'), 'check', '--error-on-warnings', '.'] },
    { name: 'fast tests', command: [...dala, 'test', '--only', 'unit', '--except', 'test/walls.test.ts'] },
  ],
]

function runStep({ name, command: [file = '', ...args] }: Step): Promise<boolean> {
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', PATH: `${ownRuntime}${delimiter}${process.env.PATH ?? ''}` },
    })
    let said = ''
    child.stdout.on('data', part => {
      said += part
    })
    child.stderr.on('data', part => {
      said += part
    })
    child.once('error', reject)
    child.once('close', code => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      process.stdout.write(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}, ${seconds} s\n`)
      if (code !== 0) process.stdout.write(`${said.trim()}\n\n`)
      resolve(code === 0)
    })
  })
}

/** `dala check`: what must hold before a commit. All steps run, also after one has failed. */
export async function run(): Promise<number> {
  const began = performance.now()
  const results = await Promise.all(
    lanes.map(async lane => {
      const outcomes: boolean[] = []
      for (const step of lane) outcomes.push(await runStep(step))
      return outcomes
    }),
  )
  const failed = results.flat().filter(fine => !fine).length
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  process.stdout.write(
    failed ? `${failed} of the checks failed, ${seconds} s\n` : `all checks passed, ${seconds} s\n`,
  )
  return failed ? 1 : 0
}
