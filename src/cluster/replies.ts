import type { ConnectionRegistry } from '../core/presence/registry.ts'
import type { NodeReply, NodeRequest } from './bus.ts'
import type { Disconnects } from './disconnects.ts'
import { type MessageCipher, tokenTextsOf } from './token-texts.ts'

export type RepliesDeps = {
  readonly registry: ConnectionRegistry
  readonly disconnects: Disconnects
  readonly cipher: MessageCipher | undefined
}

/** What this node replies to a request of another, or of its own; `undefined` to one of a later version that it does not know. */
export async function replyTo(
  request: Exclude<NodeRequest, { kind: 'query' }>,
  { registry, disconnects, cipher }: RepliesDeps,
): Promise<NodeReply[keyof NodeReply] | undefined> {
  if (request.kind === 'disconnect') return disconnects.execute(request)
  const { app } = request
  if (request.kind === 'notify') {
    const connection = registry.find(app, request.uid, request.id)
    return { notified: connection?.notify(request.notification) ?? false }
  }
  if (request.kind === 'tokens') return tokenTextsOf(registry, request, cipher)
  if (request.kind === 'count') return { devices: registry.deviceCount(app) }
  if (request.kind !== 'devices') return undefined
  return { total: registry.deviceCount(app), page: registry.devices(app, request.offset, request.limit) }
}
