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
  isRecheck?: boolean,
) {
  const authenticator = dialect.auth[row.auth]
  if (!authenticator) throw new Error(`${dialect.name} has no authenticator ${row.auth}`)
  return authenticator.authenticate(incoming, dialect.deps, isRecheck)
}

/** The streams of a caller end when its credential is not admitted any more. */
export function streamCaller<Deps, C extends Call>(
  dialect: Dialect<Deps, C>,
  row: EndpointRow<Deps, C>,
  incoming: IncomingRequest,
  { app, actor }: C,
): StreamCaller {
  const { headers } = incoming.request
  const own = `${app} ${actor.kind} ${actor.id}`
  const credential = `${own} ${headers.get('authorization') ?? headers.get('cookie')}`
  // Several people may have one login of the console.
  const id = actor.kind === 'console' ? credential : own
  async function isAdmitted(): Promise<boolean> {
    try {
      await authenticate(dialect, row, incoming, true)
      return true
    } catch (thrown) {
      const { code } = toCoreError(thrown)
      if (dialect.auth[row.auth]?.failures.includes(code)) return false
      throw thrown
    }
  }
  return { id, credential, isAdmitted }
}
