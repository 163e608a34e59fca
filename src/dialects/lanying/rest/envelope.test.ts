import { expect, test } from 'bun:test'
import { CoreError } from '../../../core/errors.ts'
import { fail, Listing, ok, successSchema } from './envelope.ts'

const wire = (value: unknown) => JSON.parse(JSON.stringify(value))

test('a success has code and data alone', () => {
  expect(wire(ok(true))).toEqual({ code: 200, data: true })
  expect(wire(ok([]))).toEqual({ code: 200, data: [] })
})

test('a list has its version and, unless it is the last page, a cursor', () => {
  expect(wire(ok(new Listing([1], 5, 'next')))).toEqual({ code: 200, data: [1], version: 5, cursor: 'next' })
  expect(wire(ok(new Listing([], 5)))).toEqual({ code: 200, data: [], version: 5 })
})

test('a failure has code and message alone, at HTTP 200', () => {
  expect(fail(new CoreError('user.name_taken'))).toEqual({
    status: 200,
    code: 10004,
    body: { code: 10004, message: 'user already exists' },
  })
  expect(fail(new CoreError('request.not_found'))).toMatchObject({ status: 404, body: { code: 404 } })
})

test('the reference shows the fields beside data', () => {
  const text = { type: 'string' }
  expect(successSchema(text)).toMatchObject({
    required: ['code', 'data'],
    properties: { code: { const: 200 }, data: text },
  })
  expect(successSchema({ type: 'object', properties: { data: text, version: {}, cursor: text } })).toEqual({
    type: 'object',
    required: ['code', 'data', 'version'],
    properties: { code: { const: 200 }, data: text, version: {}, cursor: text },
  })
})
