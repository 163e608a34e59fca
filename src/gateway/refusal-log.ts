import type { Clock } from '../core/clock.ts'
import type { Platform } from '../core/devices/platform.ts'
import type { RefusedClient } from '../core/refusals/recorder.ts'
import { type CredentialEnd, credentialEndOf, ownerOf } from '../core/sessions/credential-end.ts'
import type { DisconnectOrigin } from '../core/sessions/disconnect-command.ts'
import type { DialectName, UserId } from '../core/values.ts'
import { loggableRequestId } from '../dialects/kit/incoming.ts'
import { gatewayBounds } from './bounds.ts'
import { type OriginFields, originFields } from './connection-log.ts'
import { LineBudget } from './line-budget.ts'
import type { Refusal } from './wire.ts'

/** One log line about a refusal. */
export type RefusalLine = Pick<Refusal, 'error' | 'reason'> &
  OriginFields & {
    readonly listener: string
    /** The request id that the client gave. */
    readonly id?: string
    /** What the client says it is; nothing of it is verified. */
    readonly user?: UserId
    readonly platform?: Platform
    /** What ended its credential, and when: ISO 8601. */
    readonly cause?: CredentialEnd['reason']
    readonly endedAt?: string
    readonly address: string
    /** Refusals since the last line that were not logged; absent when there were none. */
    readonly leftOut?: number
  }

export type RefusalLogOptions = {
  readonly listener: string
  readonly clock: Clock
  readonly write: (line: RefusalLine) => void
  /** Who ended a credential; asked only for lines that are written. */
  readonly endOrigin: (end: CredentialEnd) => Promise<DisconnectOrigin | undefined>
}

/** What ended the credential of a refused client, where the error says it. */
export const endOf = ({ failure }: Refusal): CredentialEnd | undefined => failure && credentialEndOf(failure)

/** A refusal of a wire as it is stored. */
export function refusedClient(refusal: Refusal, dialect: DialectName, address: string): RefusedClient {
  const { error, client, failure } = refusal
  const owner = refusal.owner ?? (failure && ownerOf(failure))
  return {
    ...{ dialect, code: error, refusedAt: 'connection', address },
    platform: client?.platform,
    end: endOf(refusal),
    owner: owner && { app: owner.app, uid: owner.uid },
    claimed: client && { by: client.by ?? 'uid', text: client.user, app: client.app },
  }
}

/**
 * Logs the refusals of one listener, at most `refusalLinesPerSecond`; the next line has the number of those left out. A line
 * about an ended credential is written when the store has answered who ended it.
 */
export class RefusalLog {
  readonly #options: RefusalLogOptions
  readonly #budget: LineBudget

  constructor(options: RefusalLogOptions) {
    this.#options = options
    this.#budget = new LineBudget(options.clock, gatewayBounds.refusalLinesPerSecond)
  }

  /** `requestId` is called only when a line is written. */
  note(refusal: Refusal, address: string, requestId: () => string | undefined): void {
    if (!this.#budget.take()) return
    const leftOut = this.#budget.takeLeftOut()
    const id = loggableRequestId(requestId())
    const { write, endOrigin, listener } = this.#options
    const finish = (origin?: DisconnectOrigin) =>
      write({
        listener,
        ...(id !== undefined && { id }),
        ...refusalFields(refusal),
        ...originFields(origin),
        address,
        ...(leftOut > 0 && { leftOut }),
      })
    const end = endOf(refusal)
    // Without the store, such as during a stop, the line lacks who ended it.
    if (end?.owner) endOrigin(end).then(finish, () => finish())
    else finish(end?.by)
  }
}

function refusalFields(refusal: Refusal) {
  const { error, reason, client } = refusal
  const end = endOf(refusal)
  return {
    error,
    reason: reason.slice(0, gatewayBounds.refusalReasonCharsMax),
    ...(client && { user: client.user.slice(0, gatewayBounds.refusalReasonCharsMax), platform: client.platform }),
    ...(end && { cause: end.reason }),
    ...(end?.atMs !== undefined && { endedAt: new Date(end.atMs).toISOString() }),
  }
}
