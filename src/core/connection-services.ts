import type { Context } from './context.ts'
import { LastSeenRecorder } from './presence/last-seen.ts'
import type { ConnectionRegistry } from './presence/registry.ts'
import { SelfNotifier } from './presence/self-notifier.ts'
import { PresenceSubscriptions } from './presence/subscriptions.ts'
import { ConnectionAdmission, type ConnectLimits } from './sessions/connect.ts'
import { LateAdmissions } from './sessions/late-admissions.ts'

/** The part of the core that works on live connections: what the gateway and its wires need besides the services. */
export type ConnectionServices = {
  readonly registry: ConnectionRegistry
  readonly admission: ConnectionAdmission
  readonly selfNotifier: SelfNotifier
  readonly subscriptions: PresenceSubscriptions
  readonly lastSeen: LastSeenRecorder
}

export type ConnectionServicesOptions = ConnectLimits & {
  /** Called with failures that no caller awaits, such as a failed flush of last-seen times. */
  readonly fault: (error: unknown) => void
}

export function buildConnectionServices(
  context: Context,
  registry: ConnectionRegistry,
  options: ConnectionServicesOptions,
): ConnectionServices {
  const { clock, cluster } = context
  new LateAdmissions(context, options.fault)
  return {
    registry,
    admission: new ConnectionAdmission(context, registry, options),
    selfNotifier: new SelfNotifier(context, registry),
    subscriptions: new PresenceSubscriptions(clock, registry, cluster.presence),
    lastSeen: new LastSeenRecorder({ ...context, registry }, options.fault),
  }
}
