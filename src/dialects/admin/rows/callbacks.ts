import { z } from 'zod'
import { callbackReplayMax } from '../../../core/outbox/callbacks.ts'
import { endpoint } from '../deps.ts'
import { callbackExamples } from '../examples/callbacks.ts'
import { decodeCursor, pageOf, pageQuery, toPage } from '../pages.ts'

const receiverCharsMax = 200
const params = z.object({ receiver: z.string().min(1).max(receiverCharsMax) })
const entry = z.int().min(1).max(Number.MAX_SAFE_INTEGER)

const list = endpoint({
  route: 'GET /v1/callbacks',
  summary:
    "Receivers of the vendors' callbacks and sinks of pushes, by name, with what waits and what they did not take",
  source: 'Rollcall',
  auth: 'viewer',
  ...callbackExamples.list,
  request: {},
  reply: z.object({
    items: z.array(
      z.object({
        receiver: z.string(),
        /** Of others only messages are left. */
        configured: z.boolean(),
        pending: z.int(),
        oldestPendingAt: z.int().optional(),
        deadLetters: z.int(),
        lastError: z.string().optional(),
      }),
    ),
  }),
  run: ({ callbacks }, _input, { app }) => callbacks.list(app),
  map: (states) => ({
    items: states.map(({ receiver, configured, pending, oldestPendingAtMs, dead, lastError }) => ({
      ...{ receiver, configured, pending, deadLetters: dead },
      ...(oldestPendingAtMs !== undefined && { oldestPendingAt: oldestPendingAtMs }),
      ...(lastError !== undefined && { lastError }),
    })),
  }),
})

const deadLetters = endpoint({
  route: 'GET /v1/callbacks/{receiver}/dead-letters',
  summary: 'Messages that a receiver did not take, newest first, without their bodies',
  source: 'Rollcall',
  auth: 'viewer',
  ...callbackExamples.deadLetters,
  request: { params, query: z.object(pageQuery) },
  reply: pageOf(
    z.object({
      entry: z.int(),
      /** The same at every attempt: the header `idempotency-key`. */
      id: z.string(),
      /** The receiver's name for the event. */
      kind: z.string(),
      /** Whose messages go in order, usually a user. */
      target: z.string(),
      createdAt: z.int(),
      failedAt: z.int(),
      attempts: z.int(),
      reason: z.string(),
    }),
  ),
  run: ({ callbacks }, { params: { receiver }, query: { limit, cursor } }, { app }) =>
    callbacks.deadLetters(app, receiver, decodeCursor(cursor, 'number')?.[0], limit + 1),
  map: (letters, { query: { limit } }) => {
    const { items, ...next } = toPage(letters, limit, ({ entry }) => [entry])
    const shown = items.map(({ entry, id, kind, orderingKey, createdAtMs, failedAtMs, attempts, reason }) => ({
      ...{ entry, id, kind, target: orderingKey, createdAt: createdAtMs, failedAt: failedAtMs, attempts, reason },
    }))
    return { items: shown, ...next }
  },
})

const replay = endpoint({
  route: 'POST /v1/callbacks/{receiver}/replay',
  summary: `Send dead letters again, the oldest first: those named, or the first ${callbackReplayMax}`,
  source: 'Rollcall',
  auth: 'operator',
  ...callbackExamples.replay,
  request: { params, body: z.object({ entries: z.array(entry).min(1).max(callbackReplayMax).optional() }) },
  reply: z.object({ replayed: z.int(), left: z.int() }),
  run: ({ callbacks }, { params: { receiver }, body: { entries } }, call) => callbacks.replay(call, receiver, entries),
})

export const callbackRows = () => [list, deadLetters, replay]
