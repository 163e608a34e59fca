import { z } from 'zod'
import type { Call } from '../../core/values.ts'
import type { Dialect } from './dialect.ts'
import type { Row } from './endpoint.ts'

type Json = Record<string, unknown>

/** OpenAPI 3.1 of a dialect, from its rows; what is not there is not answered. */
export function openapiOf<World, C extends Call>(
  dialect: Pick<Dialect<World, C>, 'title' | 'rows' | 'envelope'>,
  version: string,
): Json {
  const paths: Record<string, Json> = {}
  for (const row of dialect.rows) {
    for (const route of row.routes) {
      const [method = '', path = ''] = route.split(' ')
      paths[path] = { ...paths[path], [method.toLowerCase()]: operation(row, method, path, dialect.envelope) }
    }
  }
  return { openapi: '3.1.0', info: { title: dialect.title, version }, paths }
}

function operation<World, C extends Call>(
  row: Row<World, C>,
  method: string,
  path: string,
  envelope: (reply: unknown) => unknown,
): Json {
  const input = schemaOf(row.input, 'input')
  const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')
  const { properties = {}, required = [] } = input as { properties?: Json; required?: string[] }
  const rest = Object.keys(properties).filter((name) => !names.includes(name))
  const query = method === 'GET' ? rest : []
  return {
    summary: row.summary,
    description: `Source: ${row.source}.${row.note ? ` ${row.note}` : ''}`,
    parameters: [
      ...names.map((name) => ({ name, in: 'path', required: true, schema: properties[name] ?? { type: 'string' } })),
      ...query.map((name) => ({ name, in: 'query', required: required.includes(name), schema: properties[name] })),
    ],
    ...(method !== 'GET' && { requestBody: { content: { 'application/json': { schema: input } } } }),
    responses: {
      200: {
        description: 'Success',
        content: { 'application/json': { schema: envelope(row.reply && schemaOf(row.reply, 'output')) } },
      },
    },
  }
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): unknown {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}

/**
 * One document for several listeners: each operation names the server it is on. Throws when two answer the same verb on
 * the same path, which one document cannot say.
 */
export function mergedOpenapi(title: string, version: string, parts: readonly { document: Json; url: string }[]): Json {
  const paths: Record<string, Json> = {}
  for (const { document, url } of parts) {
    for (const [path, operations] of Object.entries(document.paths as Record<string, Json>)) {
      const known = paths[path] ?? {}
      for (const [method, described] of Object.entries(operations)) {
        if (method in known) throw new Error(`two dialects answer ${method} ${path}`)
        known[method] = { ...(described as Json), servers: [{ url }] }
      }
      paths[path] = known
    }
  }
  return { openapi: '3.1.0', info: { title, version }, paths }
}
