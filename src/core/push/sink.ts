import type { DeviceKey } from '../devices/store.ts'
import type { QueuedMessage } from '../outbox/store.ts'
import type { AppId } from '../values.ts'
import type { OutgoingPush } from './outgoing-push.ts'

/**
 * The push token of a device, looked up at the moment of sending; `undefined` when the device may no longer be pushed to
 * (docs/architecture.md#t8). Tokens are stored only in the bindings.
 */
export type PushTokenLookup = (device: DeviceKey) => Promise<string | undefined>

/** What a sink did with a push. */
export type SinkResult =
  | { readonly kind: 'delivered' }
  /** To be added to the outbox in the transaction that counts the push. */
  | { readonly kind: 'queued'; readonly message: QueuedMessage }
  /** The lookup returned no push token. */
  | { readonly kind: 'withdrawn' }
  /** It is too late to show it. */
  | { readonly kind: 'expired' }
  /** The token has not the form that this sink needs. */
  | { readonly kind: 'unreadable' }
  /** The push service no longer accepts this token. */
  | { readonly kind: 'gone'; readonly token: string }
  | { readonly kind: 'failed'; readonly reason: string }

/** Where pushes of one notifier go. */
export interface PushSink {
  /** Whether it can take a page now; called before each page. */
  hasCapacity(): Promise<boolean>
  /** Resolves soon after `signal` aborts. Throws when the sink itself failed: the page is processed again then. */
  send(push: OutgoingPush, signal: AbortSignal): Promise<SinkResult>
}

/** The sink of a notifier of an app, by the name under which its pushes are counted. */
export type SinkLookup = (
  app: AppId,
  notifier: string,
) => { readonly name: string; readonly sink: PushSink } | undefined
