import { z } from 'zod'
import type { Call } from '../../../core/values.ts'
import { credentialOfActor, type Dialect } from '../../kit/dialect.ts'
import { endpointsFor } from '../../kit/endpoint.ts'
import type { IncomingRequest } from '../../kit/incoming.ts'
import { wildfireOpenApiProfile } from '../rest/reference.ts'
import type { LinkDeps } from './deps.ts'
import { routeCodeOf } from './refusal-codes.ts'
import { answerRoute, type LinkAddress } from './route.ts'

export type RouteDeps = LinkDeps & {
  /** `requestHost`: the Host header of the request, `''` without one. */
  readonly addressOf: (requestHost: string) => LinkAddress
}

export const routePath = '/route'

/** A real body has some hundred bytes. */
const bodyBytesMax = 64 * 1024
/** Refusals are this long, so that they do not differ from an answer by their length. Source: im-server, RouteAction. */
const refusalBytes = 256

const bytes = z.instanceof(Uint8Array<ArrayBufferLike>)
const header = z.string().optional()

const route = endpointsFor<RouteDeps, Call>()({
  route: `POST ${routePath}`,
  summary: 'Tell a signed-in client where to connect',
  source: 'im-server, RouteAction',
  auth: 'client',
  bodyBytesMax,
  input: z.object({ cid: header, uid: header, host: z.string(), body: z.string() }),
  reply: bytes,
  run: (deps, { host, ...request }) => answerRoute(deps, request, () => deps.addressOf(host)),
})

/** Its credentials are in the body, so nothing is known of the caller before. */
const unverified = ({ requestId }: IncomingRequest): Call => ({
  app: '',
  dialect: 'wildfire',
  actor: { kind: 'system', id: 'client' },
  requestId,
})

const preflight = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-allow-methods': 'POST, OPTIONS',
}

/** `POST /route` of WildfireChat's clients: HTTP 200 and bytes, whatever happens; the first byte is the code. */
export const wildfireRoute = (deps: RouteDeps): Dialect<RouteDeps, Call> => ({
  name: 'wildfire',
  title: 'WildfireChat route',
  deps,
  rows: [route],
  auth: { client: { authenticate: unverified, admits: ['none'], failures: [] } },
  credentialOf: credentialOfActor,
  read: (_row, { request: { headers } }, body) => ({
    cid: headers.get('cid') ?? undefined,
    uid: headers.get('uid') ?? undefined,
    host: headers.get('host') ?? '',
    // The bytes are freed before the row runs.
    body: Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1'),
  }),
  ok: (reply) => Buffer.concat([Uint8Array.of(0), reply as Uint8Array]),
  fail(error) {
    const code = routeCodeOf(error)
    const body = new Uint8Array(refusalBytes)
    body[0] = code
    return { status: 200, code, body }
  },
  serialize: (body) => body as Uint8Array<ArrayBuffer>,
  headers: { 'access-control-allow-origin': '*', 'content-type': 'application/octet-stream' },
  beforeRouting: ({ method }) => (method === 'OPTIONS' ? new Response(null, { headers: preflight }) : undefined),
  reference: wildfireOpenApiProfile,
})
