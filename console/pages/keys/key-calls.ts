import { callOf, given } from '../../api/call.ts'
import { cliOf } from '../../api/commands.ts'
import type { Item } from '../../api/types.ts'
import { type Overlap, overlaps } from '../../components/overlap-select.tsx'

export type Key = Item<'/v1/keys'>
export const scopes = ['viewer', 'operator', 'owner'] as const
export type KeyScope = (typeof scopes)[number]

export type KeyFields = { readonly label: string; readonly scope: KeyScope; readonly expiresAt: number | undefined }

const isoOf = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms).toISOString())

export const createKey = ({ label, scope, expiresAt }: KeyFields) =>
  callOf(
    'post',
    '/v1/keys',
    { body: { scope, label, ...given({ expiresAt }) } },
    { cli: cliOf('key create', label === '' ? [] : [label], { scope, expires: isoOf(expiresAt) }) },
  )

export const changeKey = (key: string, { label, scope, expiresAt }: KeyFields) =>
  callOf('patch', '/v1/keys/{key}', {
    params: { path: { key } },
    body: { label, scope, ...given({ expiresAt }) },
  })

export const rotateKey = (key: string, overlap: Overlap) =>
  callOf(
    'post',
    '/v1/keys/{key}/rotate',
    { params: { path: { key } }, body: { overlapMs: overlaps[overlap] } },
    {
      cli: cliOf('key rotate', [key], {
        now: overlap === 'now',
        until: overlap === 'now' ? undefined : `${overlaps[overlap] / 3_600_000}h`,
      }),
    },
  )

export const revokeKey = (key: string) =>
  callOf('delete', '/v1/keys/{key}', { params: { path: { key } } }, { cli: cliOf('key revoke', [key]) })

export type KeyState = 'valid' | 'expired' | 'revoked'

export function stateOf({ revokedAt, expiresAt }: Key, nowMs: number): KeyState {
  if (revokedAt !== undefined) return 'revoked'
  return expiresAt !== undefined && expiresAt <= nowMs ? 'expired' : 'valid'
}
