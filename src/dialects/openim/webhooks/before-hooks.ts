import { ZodError, z } from 'zod'
import type { ForApp } from '../../../core/apps/app-settings.ts'
import type { Clock } from '../../../core/clock.ts'
import { CoreError, isCoreError } from '../../../core/errors.ts'
import { type Send, SendFailure } from '../../../core/outbox/send.ts'
import type { AppId, UserId } from '../../../core/values.ts'
import { parseJson } from '../../kit/json.ts'
import { appendPath } from '../../kit/webhook.ts'
import { FaultDetail } from '../codes.ts'
import type { OpenimCall, OpenimHooks, UserInfoChange, UserToRegister } from '../rest/deps.ts'
import { userRegister } from '../rest/schemas/accounts.ts'
import { ex, faceUrl, fields, int32, nickname } from '../rest/schemas/fields.ts'
import { commandOf, type HookName, type HookSettings, hookHeaders, type OpenimWebhookSettings } from './webhooks.ts'

/** The same bound as for a request: a reply may replace a whole list of users. */
const replyBytesMax = 8 * 1024 * 1024
/** Calls that may wait for a receiver at once; one more is `server.busy`. */
const waitingMax = 256

export type BeforeHookName = Extract<HookName, `before${string}`>

/** How one call went, for metrics and the log. `failed_continued`: it failed, and the call went on as configured. */
export type HookCalled = {
  app: AppId
  hook: BeforeHookName
  outcome: 'passed' | 'refused' | 'unreachable' | 'malformed' | 'failed_continued'
  ms: number
  /** Where it failed: why there was no reply, or what is wrong with the reply, without its values. */
  failure?: string
}

export type BeforeHookDeps = {
  settings: ForApp<OpenimWebhookSettings>
  send: Send
  clock: Clock
  observe: (called: HookCalled) => void
  /** Whether an account has one of these ids. */
  isRegistered: (app: AppId, uids: readonly UserId[]) => Promise<boolean>
}

const answer = {
  actionCode: int32('actionCode').default(0),
  errCode: int32('errCode').default(0),
  errMsg: z.string().default(''),
  errDlt: z.string().default(''),
  nextCode: int32('nextCode').default(0),
}
const verdict = fields(answer)
const registerAnswer = fields({ ...answer, users: z.array(z.unknown()).default([]) })
const updateAnswer = fields({
  ...answer,
  nickName: nickname.optional(),
  faceURL: faceUrl.optional(),
  ex: ex.optional(),
})
type HookReply = { actionCode: number; errCode: number; errMsg: string; errDlt: string; nextCode: number }

/**
 * The hooks that are called before a change and may refuse it or replace its values. They throw `hook.refused` with the
 * receiver's error and, unless `failedContinue` is set, `hook.unreachable` and `hook.malformed`. The vendor's server reads
 * that option and ignores it; its documents describe it, so it has an effect here.
 */
export function beforeHooks(parts: BeforeHookDeps): OpenimHooks {
  const { settings, clock, observe } = parts
  let waiting = 0

  return {
    async beforeUserRegister(call, users) {
      const uids = users.map(({ userID }) => userID)
      // The receiver is not asked about what is refused in any case.
      if (settingsOf(call.app, 'beforeUserRegister') && (await parts.isRegistered(call.app, uids)))
        throw new CoreError('user.exists')
      const body = { users: users.map(toUserInfo) }
      const reply = await callHook(call, 'beforeUserRegister', body, (reply) =>
        replacedUsers(registerAnswer.parse(reply)),
      )
      return reply?.users ?? users
    },
    async beforeUpdateUserInfo(call, userID, given) {
      const body = { userID, nickName: given.nickname ?? '', faceURL: given.faceURL ?? '', ex: null }
      return replaced(given, await callHook(call, 'beforeUpdateUserInfo', body, updateAnswer.parse), () => true)
    },
    async beforeUpdateUserInfoEx(call, userID, given) {
      const body = changeBody(userID, given)
      const reply = await callHook(call, 'beforeUpdateUserInfoEx', body, updateAnswer.parse)
      return replaced(given, reply, (name) => given[name] !== undefined)
    },
  }

  /** `undefined` when the hook is off. */
  function settingsOf(app: AppId, hook: BeforeHookName): (HookSettings & { url: string }) | undefined {
    const { url, hooks } = settings.of(app)
    return url === '' || !hooks[hook].enable ? undefined : { ...hooks[hook], url }
  }

  /** Returns `undefined` when the hook is off or its failure is ignored: the change continues unmodified. */
  async function callHook<A extends HookReply>(
    call: OpenimCall,
    hook: BeforeHookName,
    body: Record<string, unknown>,
    read: (reply: unknown) => A,
  ): Promise<A | undefined> {
    const found = settingsOf(call.app, hook)
    if (!found) return undefined
    const { url, failedContinue, timeoutMs } = found
    const startedMs = clock.monotonic()
    const note = (outcome: HookCalled['outcome'], failure?: string) =>
      observe({
        app: call.app,
        hook,
        outcome,
        ms: clock.monotonic() - startedMs,
        ...(failure !== undefined && { failure }),
      })
    try {
      const reply = readReply(await post(call, { hook, url, timeoutMs }, body), read)
      note('passed')
      return reply
    } catch (error) {
      const failed = isCoreError(error, 'hook.unreachable') || isCoreError(error, 'hook.malformed')
      const failure = failed ? failureOf(error) : undefined
      if (failed && failedContinue) {
        note('failed_continued', failure)
        return undefined
      }
      const outcome = isCoreError(error) && outcomes[error.code]
      if (outcome) note(outcome, failure)
      throw error
    }
  }

  async function post(
    call: OpenimCall,
    { hook, url, timeoutMs }: { hook: BeforeHookName; url: string; timeoutMs: number },
    body: Record<string, unknown>,
  ): Promise<string> {
    if (waiting >= waitingMax) throw new CoreError('server.busy', 'too many calls wait for a before-hook')
    waiting++
    try {
      const command = commandOf(hook)
      const reply = await parts.send({
        url: appendPath(url, command),
        headers: hookHeaders(call.operationId),
        body: JSON.stringify({ callbackCommand: command, ...body }),
        timeoutMs,
        replyBytesMax,
      })
      return reply.body
    } catch (cause) {
      if (!(cause instanceof SendFailure)) throw cause
      throw new CoreError(cause.reason === 'too_large' ? 'hook.malformed' : 'hook.unreachable', undefined, { cause })
    } finally {
      waiting--
    }
  }
}

const outcomes: Readonly<Record<string, HookCalled['outcome']>> = {
  'hook.refused': 'refused',
  'hook.unreachable': 'unreachable',
  'hook.malformed': 'malformed',
}

function failureOf({ cause }: CoreError): string {
  if (cause instanceof SendFailure) return cause.reason
  const issue = cause instanceof ZodError ? cause.issues[0] : undefined
  return issue ? `${issue.path.join('.')}: ${issue.message}` : 'the reply is not JSON'
}

/**
 * The HTTP status means nothing here: the body decides. `null` is as good as an empty object, as Go reads it. A refusal counts
 * whatever else the reply has.
 */
function readReply<A>(text: string, read: (reply: unknown) => A): A {
  try {
    const reply = parseJson(text)
    if (reply === undefined) throw new Error('the reply is empty')
    throwIfRefused(verdict.parse(reply ?? {}))
    return read(reply ?? {})
  } catch (cause) {
    if (isCoreError(cause, 'hook.refused')) throw cause
    throw new CoreError('hook.malformed', undefined, { cause })
  }
}

/** Only this pair refuses; an error code alone does not. */
function throwIfRefused({ actionCode, nextCode, errCode, errMsg, errDlt }: HookReply): void {
  if (actionCode !== 0 || nextCode !== 1) return
  throw new CoreError('hook.refused', undefined, {
    detail: new FaultDetail({ errCode: errCode || 500, errMsg, errDlt }),
  })
}

/** Replacements are held to the limits of the call itself. */
function replacedUsers(
  reply: z.output<typeof registerAnswer>,
): HookReply & { users: readonly UserToRegister[] | undefined } {
  const users = reply.users.length > 0 ? userRegister.input.parse({ users: reply.users }).users : undefined
  return { ...reply, users }
}

function replaced<F extends UserInfoChange>(
  given: F,
  reply: z.output<typeof updateAnswer> | undefined,
  mayReplace: (name: keyof UserInfoChange) => boolean,
): F {
  if (!reply) return given
  const wanted: UserInfoChange = { nickname: reply.nickName, faceURL: reply.faceURL, ex: reply.ex }
  const names = ['nickname', 'faceURL', 'ex'] as const
  const taken = names.filter((name) => wanted[name] !== undefined && mayReplace(name))
  return { ...given, ...Object.fromEntries(taken.map((name) => [name, wanted[name]])) }
}

const changeBody = (userID: UserId, { nickname, faceURL, ex }: UserInfoChange) => ({
  userID,
  nickName: nickname ?? null,
  faceURL: faceURL ?? null,
  ex: ex ?? null,
})

/** In the key order of the vendor's record; the creation time is not set yet. */
const toUserInfo = ({ userID, nickname, faceURL, ex, appMangerLevel, globalRecvMsgOpt }: UserToRegister) => ({
  userID,
  nickname,
  faceURL,
  ex,
  createTime: 0,
  appMangerLevel,
  globalRecvMsgOpt,
})
