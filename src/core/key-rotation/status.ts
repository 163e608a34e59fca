import type { NodeAnswer } from '../cluster.ts'
import type { KeyProgress } from '../nodes/node-query.ts'
import type { NodeId } from '../values.ts'
import type { EncryptionKeyId, NodeKeys } from './store.ts'

/** How far the replacement of `secrets.key` is. */
export type KeyRotationStatus = {
  /** Under which the node that was asked encrypts. */
  readonly keyId: EncryptionKeyId
  /** `idle`: all values are under one key, and `secrets.previousKey` is not needed. */
  readonly state: 'idle' | 'waiting' | 'encrypting'
  /** Other keys under which there may be values; `undefined`: one that this node does not have. */
  readonly otherKeyIds: readonly (EncryptionKeyId | undefined)[]
  /** Nodes for which it waits: they cannot read values under `secrets.key`, encrypt under another key, or do not say. */
  readonly waitingFor: readonly NodeId[]
  /** Of the run, on whichever node it is. */
  readonly progress: KeyProgress | undefined
}

export function statusOf(
  { wanted, writes }: NodeKeys,
  stored: readonly (EncryptionKeyId | undefined)[],
  answers: readonly NodeAnswer<'node'>[],
): KeyRotationStatus {
  const otherKeyIds = stored.filter((id) => id !== writes)
  const progress = answers.map(({ value }) => value?.keys?.progress).find((one) => one !== undefined)
  const isIdle = otherKeyIds.length === 0 && writes === wanted
  const late = answers.filter(({ value }) => value?.keys?.writes !== wanted || !value.keys.reads.includes(wanted))
  const waitingFor = isIdle ? [] : late.map(({ member }) => member.node)
  const state = isIdle ? 'idle' : waitingFor.length > 0 ? 'waiting' : 'encrypting'
  return { keyId: writes, state, otherKeyIds, waitingFor, progress }
}
