import type { LocalConnection } from '../../../../core/presence/connection.ts'
import type { Call } from '../../../../core/values.ts'
import { type FrameRow, frame } from '../../../kit/frame-row.ts'
import { malformedProtobuf } from '../../../kit/protobuf/encoding.ts'
import type { MessageType } from '../../../kit/protobuf/message-type.ts'
import type { WireCode } from '../../codes.ts'
import type { LinkDeps } from '../deps.ts'
import type { LinkSession, LiveState } from '../state.ts'

/** One request of an admitted client. */
export type TopicCall = {
  readonly deps: LinkDeps
  readonly session: LinkSession
  readonly state: LiveState
  readonly connection: LocalConnection
  /** The request, decrypted. */
  readonly payload: Uint8Array
  /** For the core: the user itself acts. */
  readonly call: Call
  /** Sends the reply with this code. To be called once, and awaited where there is a promise. */
  readonly reply: (code: WireCode, data?: Uint8Array) => void | Promise<void>
  /** Keeps the reply until the connection has left the registry, then sends it; the core closes the connection. */
  readonly replyAtEnd: (code: WireCode) => void
}

export type TopicRow = FrameRow<string, TopicCall>

/** A topic whose request is a protobuf message, and whose reply is one or nothing. */
export const topic = <Input, Reply = never>(spec: {
  readonly id: string
  readonly name: string
  readonly summary: string
  readonly input: MessageType<Input>
  readonly reply?: MessageType<Reply>
  readonly run: (call: TopicCall, input: Input) => Promise<Partial<Reply> | undefined>
}): TopicRow =>
  frame({
    id: spec.id,
    name: spec.name,
    summary: spec.summary,
    input: ({ payload }: TopicCall) => spec.input.decode(payload),
    async run(call, input) {
      const value = await spec.run(call, input)
      await call.reply(0, value && spec.reply?.encode(value))
    },
  })

/** The value of a required field. Throws `request.malformed` when the client did not send it. */
export function required<T>(value: T | undefined, field: string): T {
  if (value === undefined) throw malformedProtobuf(`${field} is missing`)
  return value
}
