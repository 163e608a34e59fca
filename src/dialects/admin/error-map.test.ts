import { expect, test } from 'bun:test'
import { z } from 'zod'
import { firstIssue } from '../kit/dialect.ts'
import { adminErrorMap } from './error-map.ts'

const schema = z.strictObject({
  userId: z.string().min(1).max(64).optional(),
  kind: z.enum(['person', 'robot']).optional(),
  count: z.coerce.number().int().min(2).max(5).optional(),
  sn: z.int().optional(),
  on: z.boolean().optional(),
  tags: z.array(z.string()).max(2).optional(),
  job: z
    .discriminatedUnion('verb', [z.object({ verb: z.literal('ban') }), z.object({ verb: z.literal('mute') })])
    .optional(),
  owner: z.object({ name: z.string(), role: z.literal('owner') }).optional(),
})

test.each([
  [{ owner: { role: 'owner' } }, 'owner.name: is missing; it must be a text'],
  [{ owner: { name: 'ann' } }, 'owner.role: is missing; it must be owner'],
  [{ userId: 7 }, 'userId: must be a text, not a number'],
  [{ userId: null }, 'userId: must be a text, not null'],
  [{ userId: false }, 'userId: must be a text, not false'],
  [{ userId: {} }, 'userId: must be a text, not an object'],
  [{ userId: '' }, 'userId: must not be empty'],
  [{ userId: 'x'.repeat(65) }, 'userId: must have at most 64 characters'],
  [{ kind: 'thing' }, 'kind: must be one of person, robot'],
  [{ count: 'x' }, 'count: must be a number'],
  [{ count: '2.5' }, 'count: must be a whole number'],
  [{ count: '1' }, 'count: must be at least 2'],
  [{ count: 6 }, 'count: must be at most 5'],
  [{ sn: 1.5 }, 'sn: must be a whole number'],
  [{ sn: 'x' }, 'sn: must be a number, not a text'],
  [{ on: 'yes' }, 'on: must be true or false, not a text'],
  [{ tags: 'a' }, 'tags: must be a list, not a text'],
  [{ tags: ['a', 1] }, 'tags.1: must be a text, not a number'],
  [{ tags: ['a', 'b', 'c'] }, 'tags: must have at most 2 items'],
  [{ userid: 'ann', on: true }, 'has no field userid'],
  [{ job: {} }, 'job.verb: must be one of ban, mute'],
  [{ job: { verb: 'kill' } }, 'job.verb: must be one of ban, mute'],
])('%j', (input, message) => {
  const { error } = schema.safeParse(input, { error: adminErrorMap })
  expect(error && firstIssue(error)).toBe(message)
})
