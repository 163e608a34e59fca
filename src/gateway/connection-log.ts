import type { Clock } from '../core/clock.ts'
import type { Platform } from '../core/devices/platform.ts'
import { type CloseReason, closeReasons } from '../core/presence/connection.ts'
import type { ConnectionRegistry, RegistryEvent } from '../core/presence/registry.ts'
import type { DisconnectOrigin } from '../core/sessions/disconnect-command.ts'
import type { AppId, ConnectionId, DialectName, SessionId, UserId } from '../core/values.ts'
import { loggableRequestId } from '../dialects/kit/incoming.ts'
import { gatewayBounds } from './bounds.ts'
import { LineBudget } from './line-budget.ts'

/** `kicked`: closed because the session or its token ended. Each kind has a bound of its own. */
export type ConnectionLineKind = 'opened' | 'kicked' | 'closed'

/** One log line about a connection. */
export type ConnectionLine = {
  readonly dialect: DialectName
  readonly app: AppId
  readonly user: UserId
  readonly platform: Platform
  /** Absent for tokens that no device holds. */
  readonly session?: SessionId
  readonly connection: ConnectionId
  readonly address: string
  /** How long it was open, and why it ended. */
  readonly ms?: number
  readonly reason?: CloseReason
} & OriginFields

/** The fields of a log line that say who ended a connection or a credential; absent where unknown. */
export type OriginFields = {
  readonly actor?: string
  readonly actorDialect?: DialectName
  readonly actorPlatform?: Platform
  /** The request id of that call. */
  readonly actorRequest?: string
}

export type ConnectionLogOptions = {
  readonly clock: Clock
  /** Writes a line; called at most `connectionLinesPerSecond` times for each kind. */
  readonly write: (kind: ConnectionLineKind, line: ConnectionLine) => void
  /** Reports the lines that were left out, once a second while there are any. */
  readonly suppressed: (lines: Readonly<Partial<Record<ConnectionLineKind, number>>>) => void
}

/** Logs every connection of this node that opens or ends, of any wire. */
export class ConnectionLog {
  readonly #options: ConnectionLogOptions
  readonly #budgets: Readonly<Record<ConnectionLineKind, LineBudget>>
  readonly #stop: readonly (() => void)[]

  constructor(registry: Pick<ConnectionRegistry, 'onEvent'>, options: ConnectionLogOptions) {
    const { clock } = options
    this.#options = options
    const budget = () => new LineBudget(clock, gatewayBounds.connectionLinesPerSecond)
    this.#budgets = { opened: budget(), kicked: budget(), closed: budget() }
    this.#stop = [
      registry.onEvent((event) => this.#note(event)),
      clock.every(gatewayBounds.suppressedLineMs, () => this.#reportSuppressed()),
    ]
  }

  close(): void {
    for (const stop of this.#stop) stop()
    this.#reportSuppressed()
  }

  #note(event: RegistryEvent): void {
    if (event.kind === 'background') return
    const kind = kindOf(event)
    if (this.#budgets[kind].take()) this.#options.write(kind, lineOf(event))
  }
  #reportSuppressed(): void {
    const counts = Object.entries(this.#budgets).map(([kind, budget]) => [kind, budget.takeLeftOut()] as const)
    const suppressed = counts.filter(([, lines]) => lines > 0)
    if (suppressed.length > 0) this.#options.suppressed(Object.fromEntries(suppressed))
  }
}

type Transition = Exclude<RegistryEvent, { kind: 'background' }>

function kindOf(event: Transition): ConnectionLineKind {
  if (event.kind === 'opened') return 'opened'
  return event.by === undefined || closeReasons[event.reason].mayReconnect ? 'closed' : 'kicked'
}

function lineOf(event: Transition): ConnectionLine {
  const { dialect, app, uid, platform, sessionId, id, address, connectedAtMs } = event.connection
  const line = {
    ...{ dialect, app, user: uid, platform },
    ...(sessionId !== undefined && { session: sessionId }),
    ...{ connection: id, address },
  }
  if (event.kind === 'opened') return line
  return { ...line, ms: event.atMs - connectedAtMs, reason: event.reason, ...originFields(event.by) }
}

/** Without the fields that are not known: a log line has none that is empty. */
export function originFields({ actor, dialect, platform, requestId }: DisconnectOrigin = {}): OriginFields {
  const id = loggableRequestId(requestId)
  return {
    ...(actor !== undefined && { actor }),
    ...(dialect !== undefined && { actorDialect: dialect }),
    ...(platform !== undefined && { actorPlatform: platform }),
    ...(id !== undefined && { actorRequest: id }),
  }
}
