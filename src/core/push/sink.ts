import type { DeviceKey } from '../devices/store.ts'
import type { QueuedMessage } from '../outbox/store.ts'
import type { Connection } from '../presence/connection.ts'
import type { AppId, UserId, UserNum } from '../values.ts'
import type { PushContent } from './content.ts'
import type { PushDecision } from './decide-push.ts'
import type { PushTarget } from './store.ts'

/** One push to one device, as it is to be shown there. It holds no push token: see `TokenOf`. */
export type OutgoingPush = Pick<PushDecision, 'alert' | 'detail' | 'badge' | 'senderName'> & {
  /** 32 hex characters: the same when a push has to be repeated. */
  readonly id: string
  readonly task: number
  readonly app: AppId
  readonly uid: UserId
  /** `undefined` for an id that nobody registered. */
  readonly num: UserNum | undefined
  readonly device: PushTarget['device']
  readonly notifier: string
  readonly pushType: number
  readonly content: PushContent
  /** In which order to try the providers it knows, where a sink knows several. */
  readonly sequence: readonly string[]
  readonly createdAtMs: number
}

/**
 * The push token of a device, looked up at the moment of sending; `undefined` when the device is not pushable any more
 * (docs/architecture.md#t8). Tokens are on their way to a push service or at rest, nowhere else.
 */
export type PushTokenLookup = (device: DeviceKey) => Promise<string | undefined>

/** What a sink made of a push. */
export type SinkResult =
  | { readonly kind: 'sent' }
  /** To be sent durably, from the transaction that counts the push. */
  | { readonly kind: 'queued'; readonly message: QueuedMessage }
  /** `tokenOf` gave none. */
  | { readonly kind: 'withdrawn' }
  /** The token is not what this sink takes. */
  | { readonly kind: 'unreadable' }
  /** The push service does not know this token any more. */
  | { readonly kind: 'gone'; readonly token: string }
  | { readonly kind: 'failed'; readonly reason: string }

/** Where pushes of one notifier go. */
export interface PushSink {
  /** Whether it can take a page now; asked before each. */
  hasCapacity(): Promise<boolean>
  /** Answers soon after `signal` aborts. Throws when it could not do its work at all: then the page comes again. */
  send(push: OutgoingPush, signal: AbortSignal): Promise<SinkResult>
}

/** The sink of a notifier, by the name under which its pushes are counted. */
export type SinkLookup = (notifier: string) => { readonly name: string; readonly sink: PushSink } | undefined

/** Carries pushes over open connections: for wires that have a frame for them. */
export interface ConnectionPushChannel {
  carries(connection: Connection): boolean
  /** `false` when they all went away meanwhile. */
  deliver(push: OutgoingPush, connections: readonly Connection[]): Promise<boolean>
}

/** Until a wire has such a frame, everything goes through sinks. */
export const noPushChannel: ConnectionPushChannel = { carries: () => false, deliver: async () => false }
