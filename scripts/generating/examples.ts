import type { Call } from '../../src/core/values.ts'
import { type Dialect, firstIssue } from '../../src/dialects/kit/dialect.ts'
import type { EndpointRow, RowExample } from '../../src/dialects/kit/endpoint.ts'
import { declaredFailures } from '../../src/dialects/kit/failures.ts'
import { incomingRequest, type RequestParts, readParts } from '../../src/dialects/kit/incoming.ts'
import { sentParts } from '../../src/dialects/kit/openapi-examples.ts'

/** What is wrong with the examples of a dialect's rows: each is read as a request of its route would be. */
export const exampleProblems = <Deps, C extends Call>(dialect: Dialect<Deps, C>): string[] =>
  dialect.rows.flatMap((row) =>
    row.routes.flatMap((route) =>
      row.examples.flatMap((example) =>
        [inputProblem(dialect, row, route, example), answerProblem(dialect, row, example)]
          .filter((problem) => problem !== undefined)
          .map((problem) => `${route}, ${example.name}: ${problem}`),
      ),
    ),
  )

/** An input passes its schema, unless the example shows that it does not. */
function inputProblem<Deps, C extends Call>(
  dialect: Dialect<Deps, C>,
  row: EndpointRow<Deps, C>,
  route: string,
  example: RowExample,
): string | undefined {
  const { error } = row.input.safeParse(readInput(dialect, row, route, example))
  const shouldFail = example.failure === 'request.invalid'
  if (shouldFail) return error ? undefined : 'the input is valid'
  return error && firstIssue(error)
}

function readInput<Deps, C extends Call>(
  { read, reference }: Dialect<Deps, C>,
  row: EndpointRow<Deps, C>,
  route: string,
  example: RowExample,
): unknown {
  const [method = ''] = route.split(' ')
  const { params = {}, query = {}, body } = sentParts(row, method, example) as Sent
  const url = `http://localhost/?${new URLSearchParams(query)}`
  const isText = reference.readers[row.reader ?? ''] === 'text'
  const text = body === undefined ? '' : isText ? String(Object.values(body)[0]) : JSON.stringify(body)
  const incoming = incomingRequest(new Request(url, { method }), () => '')
  const bytes = new TextEncoder().encode(text)
  return row.parts ? readParts(row.parts, incoming, bytes, params) : read(row, incoming, bytes)
}

type Sent = { [Part in keyof RequestParts]?: Record<string, string> }

function answerProblem<Deps, C extends Call>(
  dialect: Dialect<Deps, C>,
  row: EndpointRow<Deps, C>,
  example: RowExample,
): string | undefined {
  if (example.failure !== undefined)
    return declaredFailures(dialect, row)?.has(example.failure) ? undefined : `${example.failure} is not declared`
  if (!row.reply) return example.reply === undefined ? undefined : 'the row has no reply'
  const { error } = row.reply.safeParse(example.reply)
  return error && firstIssue(error)
}

/** The rows that have examples of a success, and of a failure. */
export const rowsWithExamples = <Deps, C extends Call>({ rows }: Dialect<Deps, C>) => ({
  ofSuccess: routesWith(rows, ({ failure }) => failure === undefined),
  ofFailure: routesWith(rows, ({ failure }) => failure !== undefined),
})

const routesWith = <Deps, C extends Call>(
  rows: readonly EndpointRow<Deps, C>[],
  fits: (example: RowExample) => boolean,
) => rows.flatMap(({ routes: [route = ''], examples }) => (examples.some(fits) ? [route] : []))
