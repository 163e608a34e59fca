import { z } from 'zod'
import { CoreError } from '../../src/core/errors.ts'
import type { Call } from '../../src/core/values.ts'
import { statuses } from '../../src/dialects/admin/codes.ts'
import { RequestBodies } from '../../src/dialects/kit/body/request-bodies.ts'
import { credentialOfActor, type Dialect } from '../../src/dialects/kit/dialect.ts'
import { type EndpointRow, endpointsFor, restEndpointsFor } from '../../src/dialects/kit/endpoint.ts'
import type { IncomingRequest } from '../../src/dialects/kit/incoming.ts'
import { readJson } from '../../src/dialects/kit/json.ts'
import { noAuthAccess } from '../../src/dialects/kit/reference.ts'
import { type AnsweredRequest, type Handler, runner } from '../../src/dialects/kit/runner.ts'
import { EventStreams } from '../../src/dialects/kit/streams/event-streams.ts'
import { TestClock } from './clock.ts'

/** What the rows of the toy dialect work on: nothing. */
export type ToyDeps = Record<string, never>

export const toyEndpoint = endpointsFor<ToyDeps, Call>()
export const toyRestEndpoint = restEndpointsFor<ToyDeps, Call>()

/** `POST /echo` answers the text that it is sent. */
export const echoRow = toyEndpoint({
  route: 'POST /echo',
  summary: 'Answers the text that it is sent',
  source: 'test',
  auth: 'open',
  input: z.object({ text: z.string() }),
  reply: z.object({ text: z.string() }),
  run: (_deps, input) => input,
})

const anyCaller = ({ requestId }: IncomingRequest): Call => ({
  app: 'default',
  dialect: 'admin',
  actor: { kind: 'system', id: 'open' },
  requestId,
})

/** The header `kind` names the kind of caller: `key` or `user`. */
const byKind = (incoming: IncomingRequest): Call => {
  const kind = incoming.request.headers.get('kind')
  if (kind !== 'key' && kind !== 'user') throw new CoreError('auth.missing')
  return { ...anyCaller(incoming), actor: { kind, id: 'ann' } }
}

/** A dialect of plain JSON for tests of what all dialects have in common. */
export const toyDialect = (rows: readonly EndpointRow<ToyDeps, Call>[]): Dialect<ToyDeps, Call> => ({
  name: 'admin',
  title: 'Toy API',
  deps: {},
  rows,
  auth: {
    open: { authenticate: anyCaller, admits: ['none'], failures: [] },
    key: { authenticate: byKind, admits: ['server', 'user'], failures: ['auth.missing'] },
    mislabelled: { authenticate: anyCaller, admits: ['server'], failures: [] },
  },
  credentialOf: credentialOfActor,
  read: (_row, _incoming, bytes) => readJson(bytes) ?? {},
  ok: (result) => ({ ok: result }),
  fail: ({ code, message }: CoreError) => ({ status: statuses[code], code: statuses[code], body: { code, message } }),
  headers: { 'content-type': 'application/json' },
  reference: {
    envelope: (reply) => reply,
    example: (reply) => reply,
    failure: () => ({}),
    access: { open: noAuthAccess, key: noAuthAccess },
    readers: {},
  },
})

/** The handler of a toy dialect, which checks its replies. `observe` is given every answered request. */
export const toyHandler = (
  rows: readonly EndpointRow<ToyDeps, Call>[],
  observe: (answered: AnsweredRequest) => void = () => {},
  bodies = new RequestBodies(new TestClock()),
  streams = new EventStreams(new TestClock(), () => {}),
): Handler =>
  runner(toyDialect(rows), {
    clock: new TestClock(),
    bodies,
    observe,
    limit: () => {},
    checkLease: () => true,
    streams,
    newRequestId: () => 'made',
    showReasons: true,
    checkReplies: true,
  })
