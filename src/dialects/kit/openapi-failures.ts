import { CoreError, type ErrorCode, errorCodes } from '../../core/errors.ts'
import type { Call } from '../../core/values.ts'
import type { Dialect } from './dialect.ts'
import type { FailureAnswer, Json } from './reference.ts'

/** How a document tells failures: its shared parts, and what each operation says of them. */
export type DescribedFailures = {
  schemas: Json
  responses: Json
  /** The failure envelope, for answers whose HTTP status does not tell them from a success. */
  inBody: Json | undefined
  /** By HTTP status, in every operation. */
  ofOperation: Json
}

/** Answered where no row is: to paths and verbs that no document lists. */
const withoutRow: ReadonlySet<ErrorCode> = new Set(['request.not_found', 'request.method_not_allowed'])

/** What any row may be refused before it runs, or end in. The others depend on what it asks of the core. */
const ofAnyRow: ReadonlySet<ErrorCode> = new Set([
  'request.malformed',
  'request.invalid',
  'request.too_large',
  'request.rate_limited',
  'auth.missing',
  'auth.rejected',
  'internal',
])

/** Read off the dialect's own `fail`, so that the document cannot say otherwise than the wire. */
export function describedFailures<Deps, C extends Call>(
  dialect: Pick<Dialect<Deps, C>, 'name' | 'rows' | 'fail' | 'reference'>,
): DescribedFailures {
  const id = `${dialect.name}Failure`
  const answers = answersOf(dialect)
  const schema = { $ref: `#/components/schemas/${id}` }
  const content = { 'application/json': { schema } }
  const met = answers.filter(({ failure }) => !withoutRow.has(failure))
  const told = met.filter(({ status }) => status !== 200)
  const named = namedResponses(id, told)
  return {
    schemas: { [id]: dialect.reference.failure(answers) },
    responses: Object.fromEntries(named.map(({ name, description }) => [name, { description, content }])),
    inBody: told.length < met.length ? schema : undefined,
    ofOperation: Object.fromEntries(
      named.map(({ status, name }) => [status, { $ref: `#/components/responses/${name}` }]),
    ),
  }
}

/** One for each HTTP status that any row may answer, and `default` for those that some may. */
function namedResponses(id: string, told: readonly FailureAnswer[]) {
  const certain = ascending(told.filter(({ failure }) => ofAnyRow.has(failure)).map(({ status }) => status))
  const named = certain.map((status) => ({
    status: String(status),
    name: `${id}${status}`,
    description: meaningsOf(told.filter((answer) => answer.status === status)),
  }))
  const others = told.filter(({ status }) => !certain.includes(status))
  if (others.length === 0) return named
  return [...named, { status: 'default', name: id, description: listed(others, ({ status }) => `HTTP ${status}`) }]
}

/** A row may number a failure in its own way, so each is asked for all. */
function answersOf<Deps, C extends Call>({ rows, fail }: Pick<Dialect<Deps, C>, 'rows' | 'fail'>): FailureAnswer[] {
  const found = new Map<string, FailureAnswer>()
  for (const failure of Object.keys(errorCodes) as ErrorCode[]) {
    for (const row of [undefined, ...rows]) {
      const { status, code } = fail(new CoreError(failure), row)
      found.set(`${failure} ${status} ${code}`, { failure, status, code })
    }
  }
  return [...found.values()]
}

/** The numbers of a failure envelope, and what each may mean. */
export const numbersOf = (answers: readonly FailureAnswer[]): { enum: number[]; description: string } => ({
  enum: ascending(answers.map(({ code }) => code)),
  description: listed(answers, ({ code, status }) => (status === 200 ? `${code}` : `${code} (HTTP ${status})`)),
})

/** The names of a failure envelope that says them in words, and what each means. */
export const namesOf = (answers: readonly FailureAnswer[]): { enum: string[]; description: string } => ({
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
  [...new Set(answers.map(({ failure }) => errorCodes[failure]))].join(' | ')

const ascending = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b)
