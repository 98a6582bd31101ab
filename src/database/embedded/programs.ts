import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { RunAs } from './account.ts'

const environment = (as: RunAs): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH ?? '',
  LANG: 'C.UTF-8',
  LD_LIBRARY_PATH: join(as.native, 'lib'),
  TZ: 'UTC',
})

/** Starts one of PostgreSQL's programs; in a group of its own, so that Ctrl-C reaches it only through us. */
export function launch(
  as: RunAs,
  program: 'initdb' | 'postgres',
  args: string[],
  stdio: 'pipe' | number,
): ChildProcess {
  const [command = '', ...rest] = [...as.prefix, join(as.native, 'bin', program), ...args]
  return spawn(command, rest, {
    env: environment(as),
    stdio: ['ignore', stdio, stdio],
    detached: true,
    ...(as.uid === undefined ? {} : { uid: as.uid, gid: as.gid }),
  })
}

/** Runs a program to its end. @throws with what it said when it failed */
export function runToEnd(as: RunAs, program: 'initdb', args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = launch(as, program, args, 'pipe')
    let said = ''
    child.stdout?.on('data', part => {
      said += part
    })
    child.stderr?.on('data', part => {
      said += part
    })
    child.once('error', reject)
    child.once('close', code =>
      code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}:\n${said.trim()}`)),
    )
  })
}
