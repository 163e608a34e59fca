import { dataOf } from './backends.ts'
import type { Deployment } from './deployment.ts'
import { platformNamed } from './names.ts'
import type { Dialect, Uid } from './system.ts'
import { knownDeviceText, type LanyingUserView } from './view.ts'

type ListedUser = { readonly user_id: number; readonly status: number }
type ListedDevice = { readonly device_sn: number; readonly platform: number; readonly user_agent: string }

const pageSize = 200

/** All users of the app: those of this history, and the administrator of OpenIM. */
export async function readListedUsers({ backends }: Deployment): Promise<readonly ListedUser[]> {
  const users = dataOf(await backends.lanying<ListedUser[]>(`GET /user/list?page_size=${pageSize}`, 'admin'))
  if (users.length === pageSize) throw new Error('earlier histories left users')
  return users
}

/** What Lanying's API says of one user. */
export async function readLanyingUser(
  { backends, nums }: Deployment,
  uid: Uid,
  listed: readonly ListedUser[],
): Promise<LanyingUserView | number | undefined> {
  const num = nums.get(uid)
  if (num === undefined) return undefined
  const [{ code, data: devices }, online] = await Promise.all([
    backends.lanying<ListedDevice[]>('GET /user/device/list', { num }),
    backends.lanying<{ online: boolean }>('GET /user/online_status', { num }),
  ])
  if (code !== 0) return code
  return {
    devices: devices.map((one) =>
      knownDeviceText(one.device_sn, platformNamed('lanying', one.platform), dialectOf(one.user_agent)),
    ),
    isOnline: dataOf(online).online,
    status: listed.find(({ user_id }) => user_id === num)?.status,
  }
}

/** Devices of other dialects show their dialect. */
const dialectOf = (userAgent: string): Dialect =>
  userAgent === 'openim' || userAgent === 'wildfire' ? userAgent : 'lanying'
