import { sha256Base64url } from '../crypto.ts'
import type { AppId } from '../values.ts'
import type { AuditRecord, ChainLink } from './event-store.ts'

type Body = Pick<AuditRecord, 'details' | 'before' | 'after'>

/** Covers what may be erased; the salt keeps short details from being guessed. */
export const bodyDigestOf = (salt: string | null, { details, before, after }: Body): string =>
  sha256Base64url(JSON.stringify([salt ?? '', details, before, after]))

/** Whether there is nothing to erase, or it was erased. */
export const isEmptyBody = ({ details, before, after }: Body): boolean =>
  details === '{}' && before === null && after === null

/** Of an empty body without a salt, as most entries have it. */
export const emptyBodyDigest = bodyDigestOf(null, { details: '{}', before: null, after: null })

/** Covers the whole entry. An erased one keeps its digest, since it keeps that of its body. */
export const digestOf = (entry: AuditRecord, bodyDigest: string): string => {
  const { app, atMs, actor, dialect, action, target, requestId, changed } = entry
  return sha256Base64url(JSON.stringify([app, atMs, actor, dialect, action, target, requestId, changed, bodyDigest]))
}

/** The chain before the first entry of an app. */
export const chainStart = (app: AppId): string => sha256Base64url(`rollcall audit ${app}`)
/** chain(n) = sha256(chain(n-1) || digest(n)). */
export const nextChain = (chain: string, digest: string): string => sha256Base64url(chain + digest)

const idChars = 16

/** The id of an event: its position, which finds it, and 96 bits of its digest, which no other log has at that position. */
export const eventIdOf = ({ position, digest }: Pick<ChainLink, 'position' | 'digest'>): string =>
  `${position}-${digest.slice(0, idChars)}`

/** The position in an id; `undefined` for a text that is no id. */
export function positionOfId(id: string): number | undefined {
  const position = /^(\d{1,15})-[\w-]+$/.exec(id)?.[1]
  return position === undefined ? undefined : Number(position)
}
