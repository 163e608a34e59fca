import { toCoreError } from '../../../kit/failures.ts'
import { frameTable } from '../../../kit/frame-row.ts'
import { type AesKey, decrypt, sessionAesKey } from '../../aes.ts'
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
import { replyPacket } from './reply.ts'
import type { TopicCall, TopicRow } from './request.ts'
import { signOutTopic } from './sign-out.ts'
import { usersTopic } from './users.ts'

/** Every topic that is served, for the reference too. */
export const topicRows = [usersTopic, profileTopic, pushTokenTopic, authCodeTopic, kickOwnDeviceTopic, signOutTopic]
const topics = frameTable(topicRows)

/**
 * Answers a request with a PUBACK. Source: im-server, Qos1PublishHandler; docs/dialects/wildfire.md#requests-on-the-link.
 */
export function answerRequest(
  deps: LinkDeps,
  session: LinkSession,
  state: LiveState,
  request: Publish,
): void | Promise<void> {
  const { connection } = session
  if (!connection) return
  const { clock } = deps.core.context
  const { topic, packetId, payload } = request
  const key = () => sessionAesKey(state.secret, deps.settings.aes256)
  const reply: TopicCall['reply'] = (code, data) => {
    const packet = replyPacket(packetId, code, data, { key, level: state.level, nowMs: clock.now() })
    return packet instanceof Promise ? packet.then((done) => session.send(done)) : session.send(packet)
  }
  const plain = payload.length === 0 ? payload : plainOf(payload, key(), clock.now())
  if (!plain) return reply(2)
  const row = topics.get(topic)
  if (!row) return reply(254)
  state.rate ??= new RequestRate()
  if (!state.rate.take(topic, clock.monotonic())) return reply(250)
  return answerTopic(row, { deps, session, state, connection, payload: plain, reply, packetId })
}

function answerTopic(
  row: TopicRow,
  { packetId, ...parts }: Omit<TopicCall, 'call' | 'replyAtEnd'> & Pick<Publish, 'packetId'>,
) {
  const { deps, state, connection, reply } = parts
  const fail = (thrown: unknown) => {
    state.lastReply = undefined
    return reply(failureCode(deps, thrown))
  }
  try {
    return row
      .answer({
        ...parts,
        call: { app: connection.app, dialect: 'wildfire', actor: { kind: 'user', id: connection.uid } },
        replyAtEnd(code) {
          state.lastReply = puback(packetId, code)
        },
      })
      ?.catch(fail)
  } catch (thrown) {
    return fail(thrown)
  }
}

function plainOf(payload: Uint8Array, key: AesKey, nowMs: number): Uint8Array | undefined {
  const opened = decrypt(payload, key, nowMs)
  return opened?.fresh ? opened.plain : undefined
}

function failureCode(deps: LinkDeps, thrown: unknown): WireCode {
  if (thrown instanceof LinkFailure) return thrown.wireCode
  const error = toCoreError(thrown)
  if (error.code === 'internal') deps.fault(error.cause ?? error)
  // What does not decrypt is answered the same.
  return error.code === 'request.malformed' ? 2 : codeByError[error.code]
}
