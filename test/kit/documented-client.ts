import { z } from 'zod'

type Json = Record<string, unknown>
type Media = Record<string, { schema: Json }>
type Operation = {
  operationId: string
  servers: { url: string }[]
  security: Record<string, unknown>[]
  parameters: Json[]
  requestBody?: { content: Media }
  responses: Record<string, Json>
}
type Scheme = { type: 'apiKey'; name: string } | { type: 'http'; scheme: 'bearer' }
type Parameter = { name: string; in: string; required: boolean }

/** What a caller holds: a value for each credential and each header, by its name in the document. */
export type Held = Readonly<Record<string, string>>

/** `as` is which of the documented answers it is: of that HTTP status, and in that shape. */
export type DocumentedAnswer = { as: 'success' | 'failure' | 'undocumented'; status: number; body: unknown }

/** Calls an operation by its id, sending what the caller holds of what the document asks for and nothing else. */
export type DocumentedClient = (operationId: string, held: Held, body?: unknown) => Promise<DocumentedAnswer>

/** A client that uses only the OpenAPI document, as a generated one does. */
export function documentedClient(document: Json): DocumentedClient {
  const operations = new Map(
    Object.entries(document.paths as Record<string, Record<string, Operation>>).flatMap(([path, verbs]) =>
      Object.entries(verbs).map(([method, one]) => [one.operationId, { method, path, ...one }] as const),
    ),
  )
  return async (operationId, held, body) => {
    const operation = operations.get(operationId)
    if (!operation) throw new Error(`the document has no ${operationId}`)
    const response = await fetch((operation.servers[0]?.url ?? '') + operation.path, {
      method: operation.method.toUpperCase(),
      headers: { ...credentialsOf(operation), ...headersOf(operation), ...contentType(operation) },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const answer = await response.json()
    return { as: shapeOf(operation, response.status, answer), status: response.status, body: answer }

    function credentialsOf({ security }: Operation): Record<string, string> {
      // The last list asks for the most; a caller that lacks some of it sends the rest.
      const ids = Object.keys(security.at(-1) ?? {}).filter((id) => id in held)
      return Object.fromEntries(ids.map((id) => credential(at(`#/components/securitySchemes/${id}`) as Scheme, id)))
    }

    function headersOf({ parameters }: Operation): Record<string, string> {
      const headers = parameters.map((one) => resolved(one) as Parameter).filter((one) => one.in === 'header')
      return Object.fromEntries(headers.flatMap(({ name }) => (name in held ? [[name, held[name] ?? '']] : [])))
    }

    function credential(scheme: Scheme, id: string): [string, string] {
      const value = held[id] ?? ''
      return scheme.type === 'http' ? ['authorization', `Bearer ${value}`] : [scheme.name, value]
    }
  }

  function contentType({ requestBody }: Operation): Record<string, string> {
    const type = Object.keys(requestBody?.content ?? {})[0]
    return type === undefined ? {} : { 'content-type': type }
  }

  function shapeOf({ responses }: Operation, status: number, answer: unknown): DocumentedAnswer['as'] {
    const response = resolved(responses[status] ?? responses.default ?? {})
    const media = response.content as Media | undefined
    const schema = (media?.['application/json'] ?? media?.['application/problem+json'])?.schema
    if (!schema) return 'undocumented'
    const [first, ...others] = (schema.oneOf as Json[] | undefined) ?? [schema]
    if (status === 200 && fits(first, answer)) return 'success'
    return (status === 200 ? others : [first]).some((one) => fits(one, answer)) ? 'failure' : 'undocumented'
  }

  function fits(schema: Json | undefined, answer: unknown): boolean {
    return schema !== undefined && z.fromJSONSchema(plain(schema)).safeParse(answer).success
  }

  /** Without references, and without what the reader of schemas does not know: `not`, URLs without a scheme. */
  function plain(value: Json): Json {
    return JSON.parse(
      JSON.stringify(resolved(value), (key, part) => {
        if (key === 'not' || (key === 'format' && part === 'uri-reference')) return undefined
        return part !== null && typeof part === 'object' && !Array.isArray(part) ? resolved(part) : part
      }),
    )
  }

  function resolved(value: Json): Json {
    return typeof value.$ref === 'string' ? at(value.$ref) : value
  }

  function at(reference: string): Json {
    const [, ...names] = reference.split('/')
    return names.reduce<Json>((inside, name) => inside[name] as Json, document)
  }
}
