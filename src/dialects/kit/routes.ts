import type { Call } from '../../core/values.ts'
import type { EndpointRow, Method } from './endpoint.ts'

/** The rows of one path by method, HEAD included where GET is. */
type PathRows<Deps, C extends Call> = {
  readonly byMethod: ReadonlyMap<string, EndpointRow<Deps, C>>
  /** The header of an answer 405. */
  readonly allow: string
}
export type RouteMatch<Deps, C extends Call> = PathRows<Deps, C> & { readonly params: Readonly<Record<string, string>> }

const noParams: Readonly<Record<string, string>> = {}

/**
 * Finds the rows of a path: byte for byte, or where a row's path has `{name}` segments by the first pattern that fits.
 * Throws when two rows answer the same.
 */
export function routeTable<Deps, C extends Call>(
  rows: readonly EndpointRow<Deps, C>[],
): (path: string) => RouteMatch<Deps, C> | undefined {
  const byPath = new Map<string, Map<Method, EndpointRow<Deps, C>>>()
  for (const row of rows) {
    for (const route of row.routes) {
      const [method, path] = route.split(' ') as [Method, string]
      const byMethod = byPath.get(path) ?? new Map<Method, EndpointRow<Deps, C>>()
      if (byMethod.has(method)) throw new Error(`two rows answer ${route}`)
      byPath.set(path, byMethod.set(method, row))
    }
  }
  const exact = new Map([...byPath].map(([path, byMethod]) => [path, { ...withHead(byMethod), params: noParams }]))
  const patterns = [...byPath]
    .filter(([path]) => path.includes('{'))
    .map(([path, byMethod]) => ({ pattern: patternOf(path), rows: withHead(byMethod) }))
  return (path) => exact.get(path) ?? (patterns.length > 0 ? byPattern(path) : undefined)

  function byPattern(path: string): RouteMatch<Deps, C> | undefined {
    for (const { pattern, rows } of patterns) {
      const groups = pattern.exec(path)?.groups
      if (groups) return { ...rows, params: decoded(groups) }
    }
    return undefined
  }
}

function withHead<Deps, C extends Call>(byMethod: ReadonlyMap<Method, EndpointRow<Deps, C>>): PathRows<Deps, C> {
  const get = byMethod.get('GET')
  const all = new Map<string, EndpointRow<Deps, C>>(byMethod)
  if (get) all.set('HEAD', get)
  return { byMethod: all, allow: [...all.keys()].join(', ') }
}

const patternOf = (path: string): RegExp => new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)

/** A segment that is no valid escape is kept as it is. */
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
