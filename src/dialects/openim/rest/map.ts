import type { z } from 'zod'
import type { User, UserKind } from '../../../core/accounts/user.ts'
import type { Connection } from '../../../core/presence/connection.ts'
import type { UserId } from '../../../core/values.ts'
import { platformIdOf } from '../platforms.ts'
import type { userInfo } from './schemas/accounts.ts'

const levels: Record<Exclude<UserKind, 'person'>, number> = { admin: 2, notice: 3, robot: 4 }

/** 0 and 1 ordinary (kept as given), 2 admin, 3 notification account, 4 robot. */
export const levelOf = (user: User): number => (user.kind === 'person' ? user.grade : levels[user.kind])

/** The core kind of a level from 0 to 4. */
export function kindOf(level: number): Pick<User, 'kind' | 'grade'> {
  const kinds: readonly UserKind[] = ['person', 'person', 'admin', 'notice', 'robot']
  return { kind: kinds[level] ?? 'person', grade: level === 1 ? 1 : 0 }
}

export const toUserInfo = (user: User): z.input<typeof userInfo> => ({
  userID: user.uid,
  nickname: user.displayName,
  faceURL: user.portrait,
  ex: user.ex,
  createTime: user.createdAtMs,
  appMangerLevel: levelOf(user),
  globalRecvMsgOpt: user.globalRecvMsgOpt,
})

export const toNotificationAccount = (user: User) => ({
  userID: user.uid,
  faceURL: user.portrait,
  nickName: user.displayName,
  appMangerLevel: levelOf(user),
})

/** One entry of the status page: a detail a live connection, in connect order. */
export const toOnlineStatus = (userID: UserId, connections: readonly Connection[]) => ({
  userID,
  status: connections.length > 0 ? (1 as const) : (0 as const),
  detailPlatformStatus: connections.map((one) => ({
    platformID: platformIdOf(one.platform),
    connID: one.id,
    isBackground: one.background,
    token: one.tokenText,
  })),
})

/** Platforms online, each once, in the order they came. */
export const platformIdsOf = (connections: readonly Connection[]): number[] => [
  ...new Set(connections.map((one) => platformIdOf(one.platform))),
]

export const toStatus = (userID: UserId, connections: readonly Connection[]) => ({
  userID,
  status: connections.length > 0 ? (1 as const) : (0 as const),
  platformIDs: platformIdsOf(connections),
})

/** Tokens of a user's connections by platform; connections of other dialects show an empty one. */
export function toTokenDetail(userID: UserId, connections: readonly Connection[]) {
  const byPlatform = Map.groupBy(connections, (one) => platformIdOf(one.platform))
  return {
    userID,
    status: 1 as const,
    singlePlatformToken: [...byPlatform].map(([platformID, list]) => ({
      platformID,
      total: list.length,
      token: list.map((one) => one.tokenText),
    })),
  }
}
