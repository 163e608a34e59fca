import type { SessionOfLogin } from '../../core/console/store.ts'
import type { Core } from '../../core/core.ts'
import type { Call } from '../../core/values.ts'
import { restEndpointsFor } from '../kit/endpoint.ts'

export type ConsoleDeps = {
  readonly core: Core
  readonly version: string
}

/** A call about the cookie of the console. */
export type ConsoleSessionCall = Call & {
  readonly address: () => string
  /** Whether the browser reached the server over TLS. */
  readonly isSecure: boolean
  /** Of a browser that has a valid cookie, where the row needs one. */
  readonly signedIn: SessionOfLogin | undefined
}

export const consoleEndpoint = restEndpointsFor<ConsoleDeps, ConsoleSessionCall>()

/** Of a row that needs a session. */
export function signedInOf({ signedIn }: ConsoleSessionCall): SessionOfLogin {
  if (!signedIn) throw new Error('the row needs a session')
  return signedIn
}
