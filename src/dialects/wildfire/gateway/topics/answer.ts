import { gzipSync } from 'node:zlib'
import { frameTable } from '../../../kit/frame-row.ts'
import { toCoreError } from '../../../kit/runner.ts'
import { type AesKey, decrypt, encrypt, sessionAesKey } from '../../aes.ts'
import { codeByError, type WireCode } from '../../codes.ts'
import type { LinkDeps } from '../deps.ts'
import { puback } from '../mqtt/encode.ts'
import type { Publish } from '../mqtt/publish.ts'
import { RequestRate } from '../request-rate.ts'
import type { LinkSession, LiveState } from '../state.ts'
import { authCodeTopic } from './auth-code.ts'
import { kickOwnDeviceTopic } from './kick-own-device.ts'
import { LinkFailure } from './link-failure.ts'
import { profileTopic } from './profile.ts'
import { pushTokenTopic } from './push-token.ts'
import type { TopicCall } from './request.ts'
import { signOutTopic } from './sign-out.ts'
import { usersTopic } from './users.ts'

/** Every topic that is served, for the reference too. */
export const topicRows = [usersTopic, profileTopic, pushTokenTopic, authCodeTopic, kickOwnDeviceTopic, signOutTopic]
const topics = frameTable(topicRows)

/** A longer reply is code 35. */
export const repliesMax = { bytes: 1024 * 1024 } as const

/** From level 5 on a longer reply is compressed. Source: im-server, IMHandler. */
const compressedFromBytes = 7 * 1024
const compressedCode = 255

/**
 * Answers a request with a PUBACK. Source: im-server, Qos1PublishHandler; docs/dialects/wildfire.md#requests-on-the-link.
 */
export function answerRequest(
  deps: LinkDeps,
  session: LinkSession,
  state: LiveState,
  { topic, packetId, payload }: Publish,
): void | Promise<void> {
  const { connection } = session
  if (!connection) return
  const { clock } = deps.core.context
  const key = sessionAesKey(state.secret, deps.settings.aes256)
  const reply = (code: WireCode, data?: Uint8Array) =>
    session.send(replyPacket(packetId, code, data, { key, nowMs: clock.now(), state }))
  const plain = payload.length === 0 ? payload : plainOf(payload, key, clock.now())
  if (!plain) return reply(2)
  const row = topics.get(topic)
  if (!row) return reply(254)
  state.rate ??= new RequestRate()
  if (!state.rate.take(topic, clock.monotonic())) return reply(250)
  const { app, uid } = connection
  const call: TopicCall = {
    ...{ deps, session, state, connection, payload: plain, reply },
    call: { app, dialect: 'wildfire', actor: { kind: 'user', id: uid } },
    replyAtEnd(code) {
      state.lastReply = puback(packetId, code)
    },
  }
  const fail = (thrown: unknown) => reply(failureCode(deps, thrown))
  try {
    return row.answer(call)?.catch(fail)
  } catch (thrown) {
    fail(thrown)
  }
}

function plainOf(payload: Uint8Array, key: AesKey, nowMs: number): Uint8Array | undefined {
  const opened = decrypt(payload, key, nowMs)
  return opened?.fresh ? opened.plain : undefined
}

type ReplyContext = { readonly key: AesKey; readonly nowMs: number; readonly state: LiveState }

function replyPacket(
  packetId: number,
  code: WireCode,
  data: Uint8Array | undefined,
  { key, nowMs, state }: ReplyContext,
) {
  if (!data || data.length === 0) return puback(packetId, code)
  if (data.length > repliesMax.bytes) return puback(packetId, 35)
  if (state.level < 5 || data.length <= compressedFromBytes) return puback(packetId, code, encrypt(data, key, nowMs))
  return puback(packetId, compressedCode, encrypt(gzipSync(data), key, nowMs))
}

function failureCode(deps: LinkDeps, thrown: unknown): WireCode {
  if (thrown instanceof LinkFailure) return thrown.wireCode
  const error = toCoreError(thrown)
  if (error.code === 'internal') deps.fault(error.cause ?? error)
  // What does not decrypt is answered the same.
  return error.code === 'request.malformed' ? 2 : codeByError[error.code]
}
