import type { Call } from '../../core/values.ts'
import type { Method, Row } from './endpoint.ts'

export type Verbs<Deps, C extends Call> = ReadonlyMap<Method, Row<Deps, C>>
export type Match<Deps, C extends Call> = { verbs: Verbs<Deps, C>; params: Readonly<Record<string, string>> }

const noParams: Readonly<Record<string, string>> = {}

/**
 * Finds the rows of a path: byte for byte, or where a row's path has `{name}` segments by the first pattern that fits.
 * Throws when two rows answer the same.
 */
export function routeTable<Deps, C extends Call>(
  rows: readonly Row<Deps, C>[],
): (path: string) => Match<Deps, C> | undefined {
  const verbsOf = new Map<string, Map<Method, Row<Deps, C>>>()
  for (const row of rows) {
    for (const route of row.routes) {
      const [method, path] = route.split(' ') as [Method, string]
      const verbs = verbsOf.get(path) ?? new Map<Method, Row<Deps, C>>()
      if (verbs.has(method)) throw new Error(`two rows answer ${route}`)
      verbsOf.set(path, verbs.set(method, row))
    }
  }
  const exact = new Map([...verbsOf].map(([path, verbs]) => [path, { verbs, params: noParams }]))
  const patterns = [...verbsOf]
    .filter(([path]) => path.includes('{'))
    .map(([path, verbs]) => ({ pattern: patternOf(path), verbs }))
  return (path) => exact.get(path) ?? (patterns.length > 0 ? byPattern(path) : undefined)

  function byPattern(path: string): Match<Deps, C> | undefined {
    for (const { pattern, verbs } of patterns) {
      const groups = pattern.exec(path)?.groups
      if (groups) return { verbs, params: decoded(groups) }
    }
    return undefined
  }
}

const patternOf = (path: string): RegExp => new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)

/** A segment that is no valid escape stands for itself. */
function decoded(groups: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups).map(([name, text]) => {
      try {
        return [name, decodeURIComponent(text)]
      } catch {
        return [name, text]
      }
    }),
  )
}
