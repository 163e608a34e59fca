import type { Call } from '../../core/values.ts'
import type { Dialect } from './dialect.ts'
import type { EndpointRow } from './endpoint.ts'
import { toCoreError } from './failures.ts'
import type { IncomingRequest } from './incoming.ts'
import type { StreamCaller } from './streams/event-streams.ts'

/** Throws what the authenticator of the row refuses a caller with. */
export function authenticate<Deps, C extends Call>(
  dialect: Dialect<Deps, C>,
  row: EndpointRow<Deps, C>,
  incoming: IncomingRequest,
) {
  const authenticator = dialect.auth[row.auth]
  if (!authenticator) throw new Error(`${dialect.name} has no authenticator ${row.auth}`)
  return authenticator.authenticate(incoming, dialect.deps)
}

/** The streams of a caller end when its credential is not admitted any more. */
export function streamCaller<Deps, C extends Call>(
  dialect: Dialect<Deps, C>,
  row: EndpointRow<Deps, C>,
  incoming: IncomingRequest,
  { app, actor }: C,
): StreamCaller {
  const id = `${app} ${actor.kind} ${actor.id}`
  const credential = `${id} ${incoming.request.headers.get('authorization')}`
  async function isAdmitted(): Promise<boolean> {
    try {
      await authenticate(dialect, row, incoming)
      return true
    } catch (thrown) {
      const { code } = toCoreError(thrown)
      if (dialect.auth[row.auth]?.failures.includes(code)) return false
      throw thrown
    }
  }
  return { id, credential, isAdmitted }
}
