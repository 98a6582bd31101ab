/** Whether an address is one that a pattern of the router means: '/verk/:id{[1-9][0-9]*}/:slug'. */
export function matches(pattern: string, path: string): boolean {
  const plain = path.split(/[?#]/)[0] ?? ''
  const parts = pattern.split('/').map(part => {
    const named = /^:[^{?]+(?:\{(.+)\})?(\?)?$/.exec(part)
    if (!named) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return named[1] ?? '[^/]+'
  })
  return new RegExp(`^${parts.join('/')}/?$`).test(plain)
}

/** Patterns that none of the addresses is of: pages that the audit would pass by. */
export const unwalked = (patterns: readonly string[], paths: readonly string[]): string[] =>
  patterns.filter(pattern => !paths.some(path => matches(pattern, path)))
