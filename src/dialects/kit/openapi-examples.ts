import { CoreError } from '../../core/errors.ts'
import type { Call } from '../../core/values.ts'
import type { Dialect } from './dialect.ts'
import type { EndpointRow, RowExample } from './endpoint.ts'
import type { RequestParts } from './incoming.ts'
import type { Json } from './reference.ts'

/** An example's input by where it is sent: that of an RPC row in the query for GET, otherwise in the body. */
export function sentParts<Deps, C extends Call>(
  { parts }: EndpointRow<Deps, C>,
  method: string,
  { input }: RowExample,
): { [Part in keyof RequestParts]?: unknown } {
  if (parts) return input as { [Part in keyof RequestParts]?: unknown }
  return { [method === 'GET' ? 'query' : 'body']: input }
}

/** The values that the examples have for one parameter, by the example's name. */
export function parameterExamples<Deps, C extends Call>(
  row: EndpointRow<Deps, C>,
  method: string,
  part: 'params' | 'query' | 'headers',
  parameter: string,
): Json {
  const values = row.examples.flatMap((example) => {
    const value = (sentParts(row, method, example)[part] as Json | undefined)?.[parameter]
    return value === undefined ? [] : [[example.name, { value }]]
  })
  return values.length > 0 ? { examples: Object.fromEntries(values) } : {}
}

/** The bodies of the examples, by name. A body of plain text is the only field of its input. */
export function bodyExamples<Deps, C extends Call>(
  row: EndpointRow<Deps, C>,
  method: string,
  kind: 'json' | 'text',
): Json {
  const values = row.examples.flatMap((example) => {
    const { body } = sentParts(row, method, example)
    if (body === undefined) return []
    return [[example.name, { value: kind === 'text' ? Object.values(body as Json)[0] : body }]]
  })
  return values.length > 0 ? { examples: Object.fromEntries(values) } : {}
}

/** The answers of the examples in envelopes as the wire has them, by name, of those that end in this HTTP status. */
export function answerExamples<Deps, C extends Call>(
  { fail, reference }: Pick<Dialect<Deps, C>, 'fail' | 'reference'>,
  row: EndpointRow<Deps, C>,
  status: number,
): Json {
  const values = row.examples.flatMap((example) => {
    if (example.failure === undefined)
      return status === row.status ? [[example.name, { value: reference.example(example.reply) }]] : []
    const failure = fail(new CoreError(example.failure), row)
    return status === failure.status ? [[example.name, { value: failure.body }]] : []
  })
  return values.length > 0 ? { examples: Object.fromEntries(values) } : {}
}
