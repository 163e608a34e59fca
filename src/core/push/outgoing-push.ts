import { sha256Hex } from '../crypto.ts'
import type { AppId, UserId, UserNum } from '../values.ts'
import type { PushContent } from './content.ts'
import type { PushDecision } from './decide-push.ts'
import type { PushTarget } from './store.ts'

/** One push to one device, with the content to show there. It holds no push token: see `PushTokenLookup`. */
export type OutgoingPush = Pick<PushDecision, 'alert' | 'detail' | 'badge' | 'senderName'> & {
  /** 32 hex characters; the same when a push is repeated. */
  readonly id: string
  readonly task: number
  readonly app: AppId
  readonly uid: UserId
  /** `undefined` for an unregistered id. */
  readonly num: UserNum | undefined
  readonly device: PushTarget['device']
  readonly notifier: string
  readonly pushType: number
  readonly content: PushContent
  /** The order in which a sink with several providers tries them. */
  readonly sequence: readonly string[]
  readonly createdAtMs: number
}

/** The id of the push of a task to a device. */
export const pushId = (task: number, { uid, sn }: PushTarget['device']): string =>
  sha256Hex(`${task}\0${uid}\0${sn}`).slice(0, 32)
