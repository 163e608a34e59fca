import type { ConnectionsByUser } from '../core/cluster.ts'
import type { Connection } from '../core/presence/connection.ts'
import type { ConnectionRegistry } from '../core/presence/registry.ts'
import type { NodeId } from '../core/values.ts'
import { clusterBounds, type NodeReply, type NodeRequest } from './bus.ts'

/** Encrypts what must not be readable in the bus. */
export type MessageCipher = { encrypt(text: string): string; decrypt(encrypted: string): string }

export type TokensRequest = Extract<NodeRequest, { kind: 'tokens' }>

/** The answer of a node: the text of each of its connections that was asked for, encrypted; '' for one that has ended. */
export function tokenTextsOf(
  registry: ConnectionRegistry,
  { app, connections }: TokensRequest,
  cipher: MessageCipher | undefined,
): NodeReply['tokens'] {
  const texts = connections.map(({ uid, id }) => registry.find(app, uid, id)?.tokenText ?? '')
  return { tokens: texts.map((text) => (cipher && text !== '' ? cipher.encrypt(text) : text)) }
}

/**
 * The connections with the token texts that only their nodes have: one request a node. `ask` returns `undefined` when a node
 * does not answer in time; its connections stay without text.
 */
export async function withTokenTexts(
  online: ConnectionsByUser,
  self: NodeId,
  cipher: MessageCipher | undefined,
  ask: (node: NodeId, request: TokensRequest) => Promise<NodeReply['tokens'] | undefined>,
): Promise<ConnectionsByUser> {
  const remote = [...online.values()].flat().filter(({ node }) => node !== self)
  if (remote.length === 0) return online
  const texts = new Map<string, string>()
  const byNode = Map.groupBy(remote, ({ node }) => node)
  await Promise.all(
    [...byNode].map(async ([node, all]) => {
      const some = all.slice(0, clusterBounds.tokenTextsMax)
      const { app } = some[0] ?? { app: '' }
      const reply = await ask(node, { kind: 'tokens', app, connections: some.map(({ uid, id }) => ({ uid, id })) })
      for (const [index, { id }] of some.entries()) {
        const text = reply?.tokens[index] ?? ''
        texts.set(id, cipher && text !== '' ? cipher.decrypt(text) : text)
      }
    }),
  )
  const complete = (one: Connection): Connection => {
    const tokenText = texts.get(one.id)
    return tokenText ? { ...one, tokenText } : one
  }
  return new Map([...online].map(([uid, connections]) => [uid, connections.map(complete)]))
}
