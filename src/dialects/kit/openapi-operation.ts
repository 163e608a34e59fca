import { z } from 'zod'
import type { Call } from '../../core/values.ts'
import { noBytes } from './body/request-bodies.ts'
import { bytesText, type CredentialClass, credentialClasses } from './bounds.ts'
import type { Dialect } from './dialect.ts'
import { type EndpointRow, mayChange } from './endpoint.ts'
import { incomingRequest, type RequestParts } from './incoming.ts'
import { answerExamples, bodyExamples, parameterExamples } from './openapi-examples.ts'
import { failureTypeOf, type OperationFailures } from './openapi-failures.ts'
import type { AccessRequirement, Json, RequestHeader } from './reference.ts'
import { eventStreamType } from './streams/event-stream.ts'
import { linesType } from './streams/stream-form.ts'

type ObjectSchema = { properties: Json; required: readonly string[]; whole: Json }

/** One verb on one path. Throws where the dialect does not describe what the row names. */
export function operationOf<Deps, C extends Call>(
  dialect: Pick<Dialect<Deps, C>, 'name' | 'auth' | 'read' | 'fail' | 'reference'>,
  row: EndpointRow<Deps, C>,
  route: string,
  failures: OperationFailures,
): Json {
  const { name } = dialect
  const [method = '', path = ''] = route.split(' ')
  const access = accessOf(dialect, row)
  const { params, query, headers, body } = requestOf(row, method)
  return {
    operationId: operationId(name, route),
    tags: [tagOf(path)],
    summary: row.summary,
    description: `Source: ${row.source}.${row.note ? ` ${row.note}` : ''}`,
    ...dialect.reference.operation?.(row),
    security: access.anyOf.map((together) => Object.fromEntries(together.map(({ id }) => [id, []]))),
    parameters: [
      ...requestHeadersOf(dialect, row).map(({ id }) => ({ $ref: `#/components/parameters/${id}` })),
      ...pathParametersOf(row, method, path, params),
      ...namedParametersOf(row, method, 'query', query),
      ...namedParametersOf(row, method, 'headers', headers),
    ],
    ...(body && requestBodyOf(dialect, row, method, body)),
    responses: { [row.status]: successOf(dialect, row, failures), ...failuresWithExamples(dialect, row, failures) },
  }
}

/** Who may call the row. Throws when the dialect does not describe it. */
export function accessOf<Deps, C extends Call>(
  { name, reference }: Pick<Dialect<Deps, C>, 'name' | 'reference'>,
  { auth }: EndpointRow<Deps, C>,
): AccessRequirement {
  const access = reference.access[auth]
  if (!access) throw new Error(`${name} does not describe what ${auth} asks for`)
  return access
}

/** The headers that a row takes beside its credentials and its own. */
export const requestHeadersOf = <Deps, C extends Call>(
  dialect: Pick<Dialect<Deps, C>, 'name' | 'reference'>,
  row: EndpointRow<Deps, C>,
): readonly RequestHeader[] => [
  ...accessOf(dialect, row).headers,
  ...(mayChange(row) ? (dialect.reference.changeHeaders ?? []) : []),
]

/**
 * `GET /v1/users/{uid}/admission` of `admin` is `adminGetV1UsersUidAdmission`: made of the route alone, so that it stays
 * while the route does, and led by the dialect, since one document may hold several.
 */
export function operationId(dialect: string, route: string): string {
  const [method = '', path = ''] = route.split(' ')
  const words = path.match(/[A-Za-z0-9]+/g) ?? ['root']
  return [dialect, ...[method.toLowerCase(), ...words].map(capitalized)].join('')
}

/** Parts of paths that name an API, and no resource. */
const roots = ['v1', 'v2', 'admin']

/** The resource of a path: `users` of `/v1/users/{user}/ban`, `user` of `/admin/user/create`. */
export const tagOf = (path: string): string => {
  const words = path.split('/').filter((word) => word !== '' && !word.startsWith('{'))
  return words.find((word) => !roots.includes(word)) ?? words[0] ?? 'root'
}

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** Where each part of the input stands: that of an RPC row in the query for GET, otherwise in the body. */
function requestOf<Deps, C extends Call>(
  { parts, input }: EndpointRow<Deps, C>,
  method: string,
): { readonly [Part in keyof RequestParts]?: ObjectSchema | undefined } {
  if (!parts) return { [method === 'GET' ? 'query' : 'body']: objectSchemaOf(input) }
  const { params, query, headers, body } = parts
  return {
    params: params && objectSchemaOf(params),
    query: query && objectSchemaOf(query),
    headers: headers && objectSchemaOf(headers),
    body: body && objectSchemaOf(body),
  }
}

function objectSchemaOf(schema: z.ZodType): ObjectSchema {
  const whole = schemaOf(schema, 'input')
  const { properties = {}, required = [] } = whole as { properties?: Json; required?: string[] }
  return { properties, required, whole }
}

const pathParametersOf = <Deps, C extends Call>(
  row: EndpointRow<Deps, C>,
  method: string,
  path: string,
  params: ObjectSchema | undefined,
): Json[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: params?.properties[name] ?? { type: 'string' },
    ...parameterExamples(row, method, 'params', name),
  }))

/** Parameters in the query or in headers. */
const namedParametersOf = <Deps, C extends Call>(
  row: EndpointRow<Deps, C>,
  method: string,
  part: 'query' | 'headers',
  schemas: ObjectSchema | undefined,
): Json[] =>
  Object.entries(schemas?.properties ?? {}).map(([name, schema]) => ({
    name,
    in: part === 'query' ? 'query' : 'header',
    required: schemas?.required.includes(name) ?? false,
    schema,
    ...parameterExamples(row, method, part, name),
  }))

function requestBodyOf<Deps, C extends Call>(
  dialect: Pick<Dialect<Deps, C>, 'name' | 'auth' | 'read' | 'reference'>,
  row: EndpointRow<Deps, C>,
  method: string,
  { properties, whole }: ObjectSchema,
): Json {
  const kind = dialect.reference.readers[row.reader ?? '']
  if (kind === 'none') return {}
  const content =
    kind === 'text'
      ? {
          'text/plain': {
            schema: Object.values(properties)[0] ?? { type: 'string' },
            ...bodyExamples(row, method, 'text'),
          },
        }
      : { 'application/json': { schema: whole, ...bodyExamples(row, method, 'json') } }
  const description = boundsText(dialect, row)
  return { requestBody: { description, ...(!mayBeEmpty(dialect, row, method) && { required: true }), content } }
}

const callers: Readonly<Record<CredentialClass, string>> = {
  server: 'with a credential of the app',
  user: 'with that of a user or robot',
  none: 'without a credential',
}

/** How long the body may be, by what the row's callers may have proved. */
function boundsText<Deps, C extends Call>(
  { name, auth }: Pick<Dialect<Deps, C>, 'name' | 'auth'>,
  row: EndpointRow<Deps, C>,
): string {
  const admits = auth[row.auth]?.admits
  if (!admits) throw new Error(`${name} has no authenticator ${row.auth}`)
  const bounds = Map.groupBy(
    credentialClasses.filter((one) => admits.includes(one)),
    (one) => bytesText(row.bodyBytesMax[one]),
  )
  if (bounds.size === 1) return `At most ${[...bounds.keys()][0]}.`
  return `At most ${[...bounds].map(([bytes, some]) => `${bytes} ${some.map((one) => callers[one]).join(' or ')}`).join(', ')}.`
}

/** Asked of the dialect's own reader: an empty body is an empty object to some and nothing at all to others. */
function mayBeEmpty<Deps, C extends Call>(
  { read }: Pick<Dialect<Deps, C>, 'read'>,
  row: EndpointRow<Deps, C>,
  method: string,
): boolean {
  if (row.parts?.body) return row.parts.body.safeParse({}).success
  const incoming = incomingRequest(new Request('http://localhost/', { method }), () => '')
  return row.input.safeParse(read(row, incoming, noBytes)).success
}

/** Where the HTTP status is that of a success either way, the body is one of two. */
function successOf<Deps, C extends Call>(
  dialect: Pick<Dialect<Deps, C>, 'fail' | 'reference'>,
  row: EndpointRow<Deps, C>,
  { inBody }: OperationFailures,
): Json {
  const headers = replyHeadersOf(dialect, row)
  if (row.status === 204) return { description: 'Success, without a body.', ...headers }
  const schema = dialect.reference.envelope(row.reply && schemaOf(row.reply, 'output'))
  return {
    description: inBody ? 'Success, or a failure in the body.' : 'Success.',
    ...headers,
    content: {
      'application/json': {
        schema: inBody ? { oneOf: [schema, inBody] } : schema,
        ...answerExamples(dialect, row, row.status),
      },
      ...(row.stream && { [eventStreamType]: { schema: { type: 'string' } } }),
      ...(row.lines && { [linesType]: { schema: { type: 'string' } } }),
    },
  }
}

function replyHeadersOf<Deps, C extends Call>(
  { reference: { replyHeaders } }: Pick<Dialect<Deps, C>, 'reference'>,
  row: EndpointRow<Deps, C>,
): Json {
  if (!replyHeaders) return {}
  return { headers: { ...replyHeaders.every, ...(row.replyHeaders && replyHeaders.own) } }
}

type Content = { content: Record<string, Json> }

/** Adds examples to the responses. A row has them of failures that it declares, whose responses are not shared. */
function failuresWithExamples<Deps, C extends Call>(
  dialect: Pick<Dialect<Deps, C>, 'fail' | 'reference'>,
  row: EndpointRow<Deps, C>,
  { byStatus }: OperationFailures,
): Json {
  if (!row.failures) return byStatus
  const type = failureTypeOf(dialect)
  const withExamples = Object.entries(byStatus as Record<string, Content>).map(([status, response]) => {
    const media = { ...response.content[type], ...answerExamples(dialect, row, Number(status)) }
    return [status, { ...response, content: { [type]: media } }]
  })
  return Object.fromEntries(withExamples)
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}
