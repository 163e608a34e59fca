import { z } from 'zod'
import type { Call } from '../../core/values.ts'
import type { Dialect } from './dialect.ts'
import type { Row } from './endpoint.ts'
import { incomingOf } from './incoming.ts'
import type { DescribedFailures } from './openapi-failures.ts'
import type { Access, Json } from './reference.ts'

type InputSchema = { properties: Json; required: readonly string[]; whole: Json }

const noBytes = new Uint8Array()

/** One verb on one path. Throws where the dialect does not describe what the row names. */
export function operationOf<Deps, C extends Call>(
  dialect: Pick<Dialect<Deps, C>, 'name' | 'read' | 'reference'>,
  row: Row<Deps, C>,
  route: string,
  failures: DescribedFailures,
): Json {
  const { name, reference } = dialect
  const [method = '', path = ''] = route.split(' ')
  const access = accessOf(dialect, row)
  const input = inputOf(row)
  return {
    operationId: operationId(name, route),
    summary: row.summary,
    description: `Source: ${row.source}.${row.note ? ` ${row.note}` : ''}`,
    security: access.anyOf.map((together) => Object.fromEntries(together.map(({ id }) => [id, []]))),
    parameters: [
      ...access.headers.map(({ id }) => ({ $ref: `#/components/parameters/${id}` })),
      ...parametersOf(input, method, path),
    ],
    ...(method !== 'GET' &&
      requestBodyOf(input, reference.readers[row.reader ?? ''], () => mayBeEmpty(dialect, row, method))),
    responses: {
      200: successOf(reference.envelope(row.reply && schemaOf(row.reply, 'output')), failures),
      ...failures.ofOperation,
    },
  }
}

/** Who may call the row. Throws when the dialect does not say. */
export function accessOf<Deps, C extends Call>(
  { name, reference }: Pick<Dialect<Deps, C>, 'name' | 'reference'>,
  { auth }: Row<Deps, C>,
): Access {
  const access = reference.access[auth]
  if (!access) throw new Error(`${name} does not describe what ${auth} asks for`)
  return access
}

/**
 * `GET /v1/users/{uid}/admission` of `admin` is `adminGetV1UsersUidAdmission`: made of the route alone, so that it stays
 * while the route does, and led by the dialect, since one document may hold several.
 */
export function operationId(dialect: string, route: string): string {
  const [method = '', path = ''] = route.split(' ')
  const words = path.match(/[A-Za-z0-9]+/g) ?? ['root']
  return [dialect, ...[method.toLowerCase(), ...words].map(capitalized)].join('')
}

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

function inputOf<Deps, C extends Call>({ input }: Row<Deps, C>): InputSchema {
  const whole = schemaOf(input, 'input')
  const { properties = {}, required = [] } = whole as { properties?: Json; required?: string[] }
  return { properties, required, whole }
}

/** What stands in the path, and for GET all the rest in the query. */
function parametersOf({ properties, required }: InputSchema, method: string, path: string): Json[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')
  const inQuery = method === 'GET' ? Object.keys(properties).filter((name) => !inPath.includes(name)) : []
  return [
    ...inPath.map((name) => ({ name, in: 'path', required: true, schema: properties[name] ?? { type: 'string' } })),
    ...inQuery.map((name) => ({ name, in: 'query', required: required.includes(name), schema: properties[name] })),
  ]
}

function requestBodyOf(
  { properties, whole }: InputSchema,
  kind: 'none' | 'text' | undefined,
  isOptional: () => boolean,
): Json {
  if (kind === 'none') return {}
  const content =
    kind === 'text'
      ? { 'text/plain': { schema: Object.values(properties)[0] ?? { type: 'string' } } }
      : { 'application/json': { schema: whole } }
  return { requestBody: { ...(!isOptional() && { required: true }), content } }
}

/** Asked of the dialect's own reader: an empty body is an empty object to some and nothing at all to others. */
function mayBeEmpty<Deps, C extends Call>(
  { read }: Pick<Dialect<Deps, C>, 'read'>,
  row: Row<Deps, C>,
  method: string,
): boolean {
  const incoming = incomingOf(new Request('http://localhost/', { method }), () => '')
  const nobody = {} as C
  return row.input.safeParse(read(row, incoming, noBytes, nobody, {})).success
}

/** Where the HTTP status is that of a success either way, the body is one of two. */
const successOf = (envelope: unknown, { inBody }: DescribedFailures): Json => ({
  description: inBody ? 'Success, or a failure that the body tells.' : 'Success.',
  content: { 'application/json': { schema: inBody ? { oneOf: [envelope, inBody] } : envelope } },
})

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}
