import type { RefusalFilter, RefusalPlace, StoredRefusal } from '../refusals/refusal.ts'
import type { Refusals } from '../refusals/refusals.ts'
import { CredentialEnd, findEndOrigin } from '../sessions/credential-end.ts'
import type { DisconnectOrigin } from '../sessions/disconnect-command.ts'
import type { AppId, UserId } from '../values.ts'
import { explainConnect } from './explain-connect.ts'
import type { ConnectExplanation, UserFacts } from './facts.ts'
import { gatherFacts, type WhyDeps } from './gather.ts'
import { refusalSentence } from './refusal-sentence.ts'

/** A refusal as it is shown: with who ended the credential, and one sentence. */
export type ExplainedRefusal = StoredRefusal & {
  readonly by: DisconnectOrigin | undefined
  readonly sentence: string
}

export type UserExplanation = {
  readonly uid: UserId
  readonly account: UserFacts['account']
  readonly asOfMs: number
  /** Whether the connections of every node are known. */
  readonly complete: boolean
  readonly dialects: readonly ConnectExplanation[]
  readonly lastRefusal: ExplainedRefusal | undefined
}

/** Who ended the credentials of one list, so that each is read once. */
type Origins = Map<string, DisconnectOrigin | undefined>

/** Says whether a user can connect and which fact decides. */
export class Explanations {
  constructor(
    private readonly deps: WhyDeps,
    private readonly refused: Refusals,
  ) {}

  /** Of any uid, also without an account. `acrossApps`: whether the caller may know of other apps. */
  async why(app: AppId, uid: UserId, acrossApps: boolean): Promise<UserExplanation> {
    const complete = this.deps.context.cluster.complete()
    const [{ user, dialects }, latest] = await Promise.all([
      gatherFacts(this.deps, app, uid, acrossApps),
      this.refused.latest(app, uid),
    ])
    return {
      ...{ uid, account: user.account, asOfMs: user.nowMs, complete },
      dialects: dialects.map((dialect) => explainConnect(user, dialect)),
      lastRefusal: latest && (await this.#explain(latest)),
    }
  }
  /** Refused clients, newest first, at most `limit` after a place. Reads who ended each credential. */
  async refusals(app: AppId, filter: RefusalFilter, after: RefusalPlace | undefined, limit: number) {
    const explained: ExplainedRefusal[] = []
    const origins: Origins = new Map()
    for (const one of await this.refused.list(app, filter, after, limit))
      explained.push(await this.#explain(one, origins))
    return explained
  }

  async #explain(refusal: StoredRefusal, origins: Origins = new Map()): Promise<ExplainedRefusal> {
    const { app, uid, cause, endedAtMs, dialect } = refusal
    const key = `${uid}\0${cause}\0${endedAtMs}`
    const end = cause && new CredentialEnd(cause, endedAtMs, undefined, { app, uid })
    const by = origins.has(key) ? origins.get(key) : end && (await findEndOrigin(this.deps.context, end))
    origins.set(key, by)
    const { title } = this.deps.context.dialects.of(dialect)
    return { ...refusal, by, sentence: refusalSentence(refusal, title, by) }
  }
}
