import { describe, expect, mock, test } from 'bun:test'
import { z } from 'zod'
import zodPackage from 'zod/package.json' with { type: 'json' }
import { skipSchemaWhen, zodVersionKnown } from './zod-shortcut.ts'

test('the release of zod is the one whose private parts are used', () => {
  expect(zodPackage.version).toBe(zodVersionKnown)
})

describe('a schema with a shortcut', () => {
  const refine = mock((text: string) => text.length < 3)
  const schema = skipSchemaWhen(z.string().refine(refine, 'too long'), (value) => value === 'ok')
  const whole = z.object({ text: schema })

  test('passes a value that fits without a run, inside an object too', () => {
    expect(schema.parse('ok')).toBe('ok')
    expect(whole.parse({ text: 'ok' })).toEqual({ text: 'ok' })
    expect(refine).not.toHaveBeenCalled()
  })

  test('checks every other value', () => {
    expect(whole.parse({ text: 'no' })).toEqual({ text: 'no' })
    expect(whole.safeParse({ text: 'long' }).error?.issues[0]?.message).toBe('too long')
    expect(whole.safeParse({}).success).toBe(false)
  })

  test('keeps its JSON Schema', () => {
    expect(z.toJSONSchema(whole)).toMatchObject({ properties: { text: { type: 'string' } } })
  })
})
