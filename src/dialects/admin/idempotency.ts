import { sha256Hex } from '../../core/crypto.ts'
import { CoreError } from '../../core/errors.ts'
import type { RequestRun } from '../../core/values.ts'
import type { Answer, AnswerOnce, ParsedRequest } from '../kit/dialect.ts'
import { toCoreError } from '../kit/failures.ts'
import { parseJson } from '../kit/json.ts'
import type { AdminCall, AdminDeps } from './deps.ts'
import { adminFailure, problemHeaders } from './problems.ts'

/** Names a request, so that its caller may send it again without a second change. Source: IETF httpapi-idempotency-key. */
export const keyHeader = 'Idempotency-Key'
/** Of a reply that was made before. */
export const replayedHeader = 'idempotency-replayed'

/** Longest key, in characters. */
export const keyCharsMax = 255
const keyPattern = /^[ -~]+$/

/** Longest reply that is kept for a retry, in characters. */
export const keptReplyCharsMax = 256 * 1024

/**
 * Answers a request with an Idempotency-Key once: its reply is kept for a day, and a retry gets it. Failures of the server are
 * not kept, so that a retry runs again, unless the change was made.
 */
export const answerOnce: AnswerOnce<AdminDeps, AdminCall> = async (request, deps, answer) => {
  const { incoming, call } = request
  const key = incoming.request.headers.get(keyHeader)
  if (key === null) return answer(call)
  if (key.length > keyCharsMax || !keyPattern.test(key))
    throw new CoreError('request.invalid', `${keyHeader}: must have 1 to ${keyCharsMax} printable ASCII characters`)
  const { repeatedRequests } = deps.core
  const begun = await repeatedRequests.begin({ app: call.app, caller: callerOf(call), key }, hashOf(request))
  if (begun.reply !== undefined) return replayed(begun.reply)
  const { run } = begun
  try {
    const made = await answer({ ...call, run })
    await repeatedRequests.answer(run, request.row.secretReply ? undefined : keptText(made))
    return made
  } catch (thrown) {
    await endFailed(request, deps, run, thrown)
    throw thrown
  }
}

/** A login of the console may be named as a key is. */
const callerOf = ({ actor }: AdminCall): string => (actor.kind === 'console' ? `console ${actor.id}` : actor.id)

/** What was asked, after it was parsed: the order of its fields and what its row does not read make no difference. */
const hashOf = ({ incoming: { method, path }, input }: ParsedRequest<AdminDeps, AdminCall>): string =>
  sha256Hex(`${method} ${path}\n${JSON.stringify(input)}`)

async function endFailed(
  { row, incoming }: ParsedRequest<AdminDeps, AdminCall>,
  { core: { repeatedRequests } }: AdminDeps,
  run: RequestRun,
  thrown: unknown,
): Promise<void> {
  const { status, body } = adminFailure(toCoreError(thrown), row, incoming.requestId)
  if (status < 500) {
    await repeatedRequests.answer(run, keptText({ status, headers: problemHeaders, body: JSON.stringify(body) }))
    return
  }
  // A kick that no node confirmed is to be sent again, and does nothing twice.
  const isRepeatable = thrown instanceof CoreError && thrown.code === 'kick.unconfirmed'
  if (isRepeatable || !(await repeatedRequests.isCommitted(run))) await repeatedRequests.forget(run)
}

/** `undefined` for a reply that is too long to keep. */
function keptText({ status, headers, body }: Answer): string | undefined {
  const text = JSON.stringify({ status, headers, body })
  return text.length > keptReplyCharsMax ? undefined : text
}

function replayed(text: string): Answer {
  const { status, headers, body } = parseJson(text) as Answer
  return { status, headers: { ...headers, [replayedHeader]: 'true' }, body }
}
