import { CoreError, type ErrorCode, errorDescriptions } from '../../core/errors.ts'
import type { Call } from '../../core/values.ts'
import type { Dialect } from './dialect.ts'
import type { EndpointRow } from './endpoint.ts'
import { declaredFailures, failuresOfAnyRow } from './failures.ts'
import type { FailureAnswer, Json } from './reference.ts'

/** The failures of one operation. */
export type OperationFailures = {
  /** The failure envelope, when failures and successes have the same HTTP status. */
  inBody: Json | undefined
  /** The responses by HTTP status. */
  byStatus: Json
}

/** The failures of a document: shared components, and the references of each operation. */
export type DocumentFailures<Deps, C extends Call> = {
  schemas: Json
  responses: Json
  of: (row: EndpointRow<Deps, C>) => OperationFailures
}

/** The media type of failures. */
export const failureTypeOf = <Deps, C extends Call>({ reference }: Pick<Dialect<Deps, C>, 'reference'>): string =>
  reference.failureType ?? 'application/json'

type Failing<Deps, C extends Call> = Pick<
  Dialect<Deps, C>,
  'name' | 'rows' | 'auth' | 'fail' | 'answerOnce' | 'reference'
>

/** Answered where no row is: to paths and verbs that no document lists. */
const withoutRow: ReadonlySet<ErrorCode> = new Set([
  'request.not_found',
  'request.out_of_scope',
  'request.method_not_allowed',
])

/**
 * Read off the dialect's own `fail`, so that the document cannot differ from the wire. Rows that declare their failures
 * have these alone; the others refer to all that the dialect has.
 */
export function describedFailures<Deps, C extends Call>(dialect: Failing<Deps, C>): DocumentFailures<Deps, C> {
  const { schemas, responses, ofOperation } = sharedFailures(dialect)
  const isShared = dialect.rows.some((row) => row.failures === undefined)
  return {
    schemas: isShared ? schemas : {},
    responses: isShared ? responses : {},
    of: (row) => ownFailures(dialect, row) ?? ofOperation,
  }
}

function sharedFailures<Deps, C extends Call>(dialect: Failing<Deps, C>) {
  const id = `${dialect.name}Failure`
  const answers = answersOf(dialect)
  const schema = { $ref: `#/components/schemas/${id}` }
  const content = { [failureTypeOf(dialect)]: { schema } }
  const met = answers.filter(({ failure }) => !withoutRow.has(failure))
  const byStatus = met.filter(({ status }) => status !== 200)
  const ofAuth = Object.values(dialect.auth).flatMap(({ failures }) => failures)
  const named = namedResponses(id, byStatus, new Set([...failuresOfAnyRow, ...ofAuth]))
  const ofOperation: OperationFailures = {
    inBody: byStatus.length < met.length ? schema : undefined,
    byStatus: Object.fromEntries(named.map(({ status, name }) => [status, { $ref: `#/components/responses/${name}` }])),
  }
  return {
    schemas: { [id]: dialect.reference.failure(answers) },
    responses: Object.fromEntries(named.map(({ name, description }) => [name, { description, content }])),
    ofOperation,
  }
}

/** `undefined` for a row that does not declare its failures. */
function ownFailures<Deps, C extends Call>(
  dialect: Failing<Deps, C>,
  row: EndpointRow<Deps, C>,
): OperationFailures | undefined {
  const declared = declaredFailures(dialect, row)
  if (!declared) return undefined
  const answers = [...declared].map((failure) => answerOf(dialect, failure, row))
  const { failure: schemaOf } = dialect.reference
  const type = failureTypeOf(dialect)
  const inBody = answers.filter(({ status }) => status === row.status)
  const others = Map.groupBy(
    answers.filter(({ status }) => status !== row.status),
    ({ status }) => status,
  )
  const responses = [...others].map(([status, some]) => [
    String(status),
    { description: meaningsOf(some), content: { [type]: { schema: schemaOf(some) } } },
  ])
  return { inBody: inBody.length > 0 ? schemaOf(inBody) : undefined, byStatus: Object.fromEntries(responses) }
}

/** One for each HTTP status that any row may answer, and `default` for those that some may. */
function namedResponses(id: string, answers: readonly FailureAnswer[], ofAnyRow: ReadonlySet<ErrorCode>) {
  const certain = ascending(answers.filter(({ failure }) => ofAnyRow.has(failure)).map(({ status }) => status))
  const named = certain.map((status) => ({
    status: String(status),
    name: `${id}${status}`,
    description: meaningsOf(answers.filter((answer) => answer.status === status)),
  }))
  const others = answers.filter(({ status }) => !certain.includes(status))
  if (others.length === 0) return named
  return [...named, { status: 'default', name: id, description: listed(others, ({ status }) => `HTTP ${status}`) }]
}

/** A row may have its own code for a failure, so the failures of all rows are listed. */
function answersOf<Deps, C extends Call>(dialect: Failing<Deps, C>): FailureAnswer[] {
  const found = new Map<string, FailureAnswer>()
  for (const failure of Object.keys(errorDescriptions) as ErrorCode[]) {
    for (const row of [undefined, ...dialect.rows]) {
      const answer = answerOf(dialect, failure, row)
      found.set(`${failure} ${answer.status} ${answer.code}`, answer)
    }
  }
  return [...found.values()]
}

function answerOf<Deps, C extends Call>(
  { fail }: Failing<Deps, C>,
  failure: ErrorCode,
  row: EndpointRow<Deps, C> | undefined,
): FailureAnswer {
  const { status, code } = fail(new CoreError(failure), row)
  return { failure, status, code }
}

/** The numbers of a failure envelope, and what each may mean. */
export const errorCodeEnum = (answers: readonly FailureAnswer[]): { enum: number[]; description: string } => ({
  enum: ascending(answers.map(({ code }) => code)),
  description: listed(answers, ({ code, status }) => (status === 200 ? `${code}` : `${code} (HTTP ${status})`)),
})

/** The names of a failure envelope that has names for numbers, and what each means. */
export const errorNameEnum = (answers: readonly FailureAnswer[]): { enum: string[]; description: string } => ({
  enum: [...new Set(answers.map(({ failure }) => failure))],
  description: listed(answers, ({ failure, status }) => `\`${failure}\` (HTTP ${status})`),
})

/** A line of Markdown for each heading, in the order of the numbers. */
function listed(answers: readonly FailureAnswer[], headingOf: (answer: FailureAnswer) => string): string {
  const sorted = answers.toSorted((a, b) => a.status - b.status || a.code - b.code)
  return [...Map.groupBy(sorted, headingOf)].map(([heading, some]) => `- ${heading}: ${meaningsOf(some)}`).join('\n')
}

/** Some meanings have a semicolon of their own. */
const meaningsOf = (answers: readonly FailureAnswer[]): string =>
  [...new Set(answers.map(({ failure }) => errorDescriptions[failure]))].join(' | ')

const ascending = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b)
