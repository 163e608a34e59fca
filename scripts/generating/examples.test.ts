import { describe, expect, test } from 'bun:test'
import { z } from 'zod'
import { openapiOf } from '../../src/dialects/kit/openapi.ts'
import { toyDialect, toyEndpoint, toyRestEndpoint } from '../../test/kit/toy-rest.ts'
import { dialects } from './dialects.ts'
import { exampleProblems } from './examples.ts'

describe.each(dialects.map((dialect) => [dialect.name, dialect] as const))('the examples of %s', (name, dialect) => {
  test('fit the schemas and the failures of their rows', () => {
    expect(dialect.examples.problems).toEqual([])
  })

  test('are there for enough rows', () => {
    const { ofSuccess, ofFailure } = dialect.examples
    expect(ofSuccess.length).toBeGreaterThanOrEqual(name === 'admin' ? dialect.operations.length : 10)
    expect(ofFailure.length).toBeGreaterThanOrEqual(4)
  })
})

const described = { summary: 'For a test', source: 'test', auth: 'open' }
const pair = z.object({ a: z.number(), b: z.string().optional() })

describe('an example', () => {
  const problemsOf = (example: object) =>
    exampleProblems(
      toyDialect([
        toyEndpoint({
          ...described,
          route: 'POST /x',
          input: pair,
          reply: z.string(),
          failures: ['user.not_found'],
          examples: [{ name: 'one', input: { a: 1 }, ...example }],
          run: () => '',
        }),
      ]),
    )

  test.each([
    [{ reply: 'r' }, []],
    [{ failure: 'user.not_found' }, []],
    [{ input: {}, failure: 'request.invalid' }, []],
    [{ reply: 1 }, ['POST /x, one: Invalid input: expected string, received number']],
    [{ input: { a: '1' }, reply: 'r' }, ['POST /x, one: a: Invalid input: expected number, received string']],
    [{ failure: 'user.banned' }, ['POST /x, one: user.banned is not declared']],
    [{ failure: 'request.invalid' }, ['POST /x, one: the input is valid']],
  ])('%j has problems %j', (example, problems) => {
    expect(problemsOf(example)).toEqual(problems)
  })
})

test('the document has each example where its parts are sent, in the envelopes of the wire', () => {
  const examples = [
    { name: 'found', input: { params: { id: '1' }, query: { q: 'a' }, body: { a: 1 } }, reply: 'r' },
    { name: 'absent', input: { params: { id: '2' }, body: { a: 2 } }, failure: 'user.not_found' },
  ] as const
  const row = toyRestEndpoint({
    ...described,
    ...{ route: 'PUT /x/{id}', status: 201, failures: ['user.not_found'], examples },
    request: { params: z.object({ id: z.string() }), query: z.object({ q: z.string().optional() }), body: pair },
    reply: z.string(),
    run: () => 'r',
  })
  const { paths } = openapiOf(toyDialect([row]), '1') as { paths: Record<string, Record<string, unknown>> }
  const json = (examples: object) => ({ content: { 'application/json': { examples } } })
  const body = { code: 'user.not_found', message: 'no such user' }
  expect(paths['/x/{id}']?.put).toMatchObject({
    parameters: [
      { name: 'id', in: 'path', examples: { found: { value: '1' }, absent: { value: '2' } } },
      { name: 'q', in: 'query', examples: { found: { value: 'a' } } },
    ],
    requestBody: json({ found: { value: { a: 1 } }, absent: { value: { a: 2 } } }),
    responses: { 201: json({ found: { value: 'r' } }), 404: json({ absent: { value: body } }) },
  })
})
