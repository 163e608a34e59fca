import type { Call } from '../../core/values.ts'
import type { Dialect } from './dialect.ts'
import { describedFailures } from './openapi-failures.ts'
import { accessOf, operationOf, requestHeadersOf, tagOf } from './openapi-operation.ts'
import type { Json } from './reference.ts'

/**
 * OpenAPI 3.1 of a dialect, from its rows; what is not there is not answered. The same rows give the same document. Throws
 * when a row names an access that the dialect does not describe.
 */
export function openapiOf<Deps, C extends Call>(
  dialect: Pick<Dialect<Deps, C>, 'name' | 'title' | 'rows' | 'auth' | 'read' | 'fail' | 'answerOnce' | 'reference'>,
  version: string,
): Json {
  const failures = describedFailures(dialect)
  const paths: Record<string, Json> = {}
  for (const row of dialect.rows) {
    for (const route of row.routes) {
      const [method = '', path = ''] = route.split(' ')
      paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(dialect, row, route, failures.of(row)) }
    }
  }
  const { schemas, responses } = failures
  const components = filled({ securitySchemes: schemesOf(dialect), parameters: headersOf(dialect), responses, schemas })
  return { openapi: '3.1.0', info: { title: dialect.title, version }, tags: tagsOf(paths), paths, components }
}

/** The resources, in the order of the rows. */
const tagsOf = (paths: Readonly<Record<string, Json>>): Json[] =>
  [...new Set(Object.keys(paths).map(tagOf))].map((name) => ({ name }))

/** Every credential that some row asks for, by its id. */
const schemesOf = <Deps, C extends Call>(dialect: Pick<Dialect<Deps, C>, 'name' | 'rows' | 'reference'>): Json =>
  Object.fromEntries(
    dialect.rows.flatMap((row) =>
      accessOf(dialect, row)
        .anyOf.flat()
        .map(({ id, scheme }) => [id, scheme]),
    ),
  )

/** Every header that some row takes beside its credentials, by its id. */
const headersOf = <Deps, C extends Call>(dialect: Pick<Dialect<Deps, C>, 'name' | 'rows' | 'reference'>): Json =>
  Object.fromEntries(
    dialect.rows.flatMap((row) => requestHeadersOf(dialect, row).map(({ id, parameter }) => [id, parameter])),
  )

/** Without the sections that hold nothing. */
const filled = (sections: Record<string, Json>): Record<string, Json> =>
  Object.fromEntries(Object.entries(sections).filter(([, section]) => Object.keys(section).length > 0))

/**
 * One document for several listeners: each operation names the server it is on. Throws when two answer the same verb on
 * the same path, or use one name for different things, which one document cannot contain. Resources of several dialects are
 * distinguished by the dialect's title.
 */
export function mergedOpenapi(title: string, version: string, parts: readonly { document: Json; url: string }[]): Json {
  const paths: Record<string, Json> = {}
  const components: Record<string, Json> = {}
  const tags: Json[] = []
  for (const { document, url } of parts) {
    const tagIn = (name: string) => (parts.length > 1 ? `${(document.info as Json).title}: ${name}` : name)
    tags.push(...(document.tags as { name: string }[]).map(({ name }) => ({ name: tagIn(name) })))
    for (const [path, operations] of Object.entries(document.paths as Record<string, Json>)) {
      const served = Object.entries(operations).map(([method, one]) => [
        method,
        { ...(one as Json), tags: ((one as Json).tags as string[]).map(tagIn), servers: [{ url }] },
      ])
      paths[path] = joined(paths[path], Object.fromEntries(served), path)
    }
    for (const [section, named] of Object.entries(document.components as Record<string, Json>))
      components[section] = joined(components[section], named, section)
  }
  return { openapi: '3.1.0', info: { title, version }, tags, paths, components }
}

function joined(known: Json = {}, more: Json, where: string): Json {
  const twice = Object.keys(more).find((name) => name in known)
  if (twice !== undefined) throw new Error(`two dialects have ${twice} in ${where}`)
  return { ...known, ...more }
}
