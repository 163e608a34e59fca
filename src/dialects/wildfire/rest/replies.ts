import { z } from 'zod'

/**
 * What WildfireChat calls answer. The order of keys is the order on the wire; texts are `''` when unset, never absent,
 * and times are ms since 1970, unless a field says otherwise. Source: Server API, user.
 */

const profile = {
  userId: z.string(),
  name: z.string(),
  displayName: z.string(),
  portrait: z.string(),
  gender: z.int(),
  mobile: z.string(),
  email: z.string(),
  address: z.string(),
  company: z.string(),
  social: z.string(),
  extra: z.string(),
}

/** A user. `type`: 0 person, 1 robot, 2 device, 3 admin, 100 super admin. `deleted`: 1 for a tombstone. */
export const userInfo = z.object({
  ...profile,
  type: z.int(),
  deleted: z.literal([0, 1]),
  updateDt: z.int(),
})

/** A robot as its owner sees it; the secret is in clear, as the vendor has it. */
export const robotInfo = z.object({
  ...profile,
  updateDt: z.int(),
  owner: z.string(),
  secret: z.string(),
  callback: z.string(),
  robotExtra: z.string(),
})

/** A robot as it sees itself. Source: Robot API, profile. */
export const robotProfile = robotInfo.omit({ secret: true })

export const issuedToken = z.object({ userId: z.string(), token: z.string() })

export const createdUser = z.object({ userId: z.string(), name: z.string() })

export const createdRobot = z.object({ userId: z.string(), secret: z.string() })

/** One of a user's settings; key and value may be empty. */
export const userSetting = z.object({ userId: z.string(), scope: z.int(), key: z.string(), value: z.string() })

/** 0 normal, 1 muted, 2 banned. */
export const blockStatus = z.object({ status: z.literal([0, 1, 2]) })

/** One entry of the blocked list: never status 0. */
export const blockedUser = z.object({ userId: z.string(), status: z.literal([1, 2]) })

/** The user of a code; name and avatar only when the user exists. */
export const appUserInfo = z.object({
  userId: z.string(),
  displayName: z.string().optional(),
  portraitUrl: z.string().optional(),
})

/** A device of a user. `status`: 0 connected, 1 not. `lastSeen` is 0 when it never connected; `packageName` once known. */
export const onlineSession = z.object({
  clientId: z.string(),
  userId: z.string(),
  platform: z.int(),
  status: z.literal([0, 1]),
  lastSeen: z.int(),
  packageName: z.string().optional(),
})

export const onlineStatus = z.object({ sessions: z.array(onlineSession) })

/** A session with its push binding; the tokens are absent until a client uploads them. */
export const sessionListItem = z.object({
  userId: z.string(),
  clientId: z.string(),
  platform: z.int(),
  pushType: z.int(),
  deviceToken: z.string().optional(),
  deviceVoipToken: z.string().optional(),
  isOnline: z.boolean(),
})

export const sessionList = z.object({ userSessions: z.array(sessionListItem) })

/** Devices online on one node. */
export const nodeCount = z.object({ node: z.int(), count: z.int() })

export const onlineCount = z.array(nodeCount)

export const onlineClient = z.object({
  userId: z.string(),
  clientId: z.string(),
  platform: z.int(),
  ip: z.string(),
})

/** One page of the devices online; `totalCount` is all of them, `offset` as it was asked for. */
export const onlineList = z.object({ userClients: z.array(onlineClient), totalCount: z.int(), offset: z.int() })

/** What creating or updating a thing answers. */
export const issuedThing = z.object({ deviceId: z.string(), token: z.string(), secret: z.string() })

/** A thing; `owners` and `extra` only where set. */
export const thingInfo = z.object({
  state: z.int(),
  ...issuedThing.shape,
  owners: z.array(z.string()).optional(),
  extra: z.string().optional(),
})

export const thingList = z.object({ devices: z.array(thingInfo) })

export const robotIdList = z.object({ list: z.array(z.string()) })

export const robotInfoList = z.object({ robotInfoList: z.array(robotInfo) })

/** Where a robot's messages go. */
export const robotCallback = z.object({ url: z.string() })

/** One node's machine; sizes in bytes. */
export const nodeHealth = z.object({
  node: z.string(),
  cpu: z.object({ load: z.number(), cores: z.int() }),
  memory: z.object({ free: z.int(), max: z.int(), avail: z.int() }),
  disk: z.object({ space: z.int(), free: z.int(), usable: z.int() }),
})

export const health = z.array(nodeHealth)
