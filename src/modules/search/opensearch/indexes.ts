import { SearchServerError, type Server } from './client.ts'
import { mappings, settings } from './mapping.ts'

/** The name of the alias; its indexes are called so with the time they were made. */
export const alias = 'dala-works'

const missing = (error: unknown): boolean => error instanceof SearchServerError && error.status === 404

type Aliases = Readonly<Record<string, { readonly aliases: Readonly<Record<string, unknown>> }>>

/** The index an alias names; undefined = none yet. */
export async function namedBy(server: Server, name: string): Promise<string | undefined> {
  try {
    const found = await server.ask<Aliases>('GET', `/_alias/${name}`)
    return Object.keys(found).sort().at(-1)
  } catch (error) {
    if (missing(error)) return undefined
    throw error
  }
}

/** Makes an empty index. */
export async function makeIndex(server: Server, index: string): Promise<void> {
  await server.ask('PUT', `/${index}`, { settings, mappings })
}

/** Lets everything that was put into an index be found. */
export async function seen(server: Server, index: string): Promise<void> {
  await server.ask('POST', `/${index}/_refresh`)
}

/** Lets the alias name another index, from one moment to the next. */
export async function nameIndex(server: Server, name: string, index: string): Promise<void> {
  const before = await namedBy(server, name)
  await server.ask('POST', '/_aliases', {
    actions: [
      ...(before && before !== index ? [{ remove: { index: before, alias: name } }] : []),
      { add: { index, alias: name } },
    ],
  })
}

/** Removes the indexes the alias does not name: what a reindex before left, or one that did not come to its end. */
export async function removeOthers(server: Server, name: string): Promise<void> {
  const named = await namedBy(server, name)
  const all = await server.ask<Aliases>('GET', `/${name}-*/_alias`)
  for (const index of Object.keys(all)) if (index !== named) await removeIndex(server, index)
}

export async function removeIndex(server: Server, index: string): Promise<void> {
  await server.ask('DELETE', `/${index}`)
}
