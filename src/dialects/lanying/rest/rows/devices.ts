import { CoreError } from '../../../../core/errors.ts'
import { allSessions } from '../../../../core/sessions/session-selector.ts'
import { effectiveUser, endpoint } from '../deps.ts'
import { Listing } from '../envelope.ts'
import { lanyingExamples } from '../examples.ts'
import { int32 } from '../field-schemas.ts'
import { toDevice } from '../map.ts'
import * as schemas from '../schemas/devices.ts'

const list = endpoint({
  route: 'GET /user/device/list',
  summary: "List the user's devices of every dialect, online or not, by serial number",
  source: 'Server API, user, device list',
  auth: 'self',
  ...lanyingExamples.listDevices,
  ...schemas.listDevices,
  run: async ({ core }, { cursor, limit }, call) => {
    const user = effectiveUser(call)
    const devices = await core.devices.list(user.app, user.uid)
    const rest = devices.filter((device) => device.sn > afterSn(cursor))
    const page = rest.slice(0, limit)
    const version = Math.max(0, ...devices.map((device) => device.changedAtMs))
    const shown = page.map((device) => toDevice(device, user))
    return new Listing(shown, version, rest.length > limit ? String(page.at(-1)?.sn) : undefined)
  },
})

/** The cursor is the last serial number that was shown. */
function afterSn(cursor: string | undefined): number {
  const parsed = int32().safeParse(cursor ?? 0)
  if (!parsed.success) throw new CoreError('request.invalid', 'cursor: must be one that a page gave')
  return parsed.data
}

const remove = endpoint({
  route: ['POST /user/device/remove', 'DELETE /user/device/remove'],
  summary: 'Remove a device with its sessions and push binding; an unknown device succeeds',
  source: 'Server API, user, device remove',
  auth: 'self',
  ...schemas.removeDevice,
  run: async ({ core }, { device_sn }, call) => {
    await core.devices.remove(call, effectiveUser(call).uid, device_sn)
    return true as const
  },
})

const kick = endpoint({
  route: ['POST /user/kick', 'PUT /user/kick'],
  summary: 'Kick one device, or all; succeeds when there is none',
  source: 'Server API, user, kick',
  auth: 'self',
  ...lanyingExamples.kick,
  ...schemas.kick,
  run: async ({ core }, { device_sn }, call) => {
    const { uid } = effectiveUser(call)
    if (device_sn === undefined) await core.sessions.kick(call, uid, allSessions)
    else await core.devices.kick(call, uid, device_sn)
    return true as const
  },
})

const onlineStatus = endpoint({
  route: 'GET /user/online_status',
  summary: 'Whether the user is online through any dialect',
  source: 'Reference, user, 1.27',
  auth: 'self',
  ...schemas.onlineStatus,
  run: async ({ core }, _input, call) => {
    const { app, uid } = effectiveUser(call)
    return { online: (await core.presence.connectionsOf(app, [uid])).has(uid) }
  },
})

export const deviceRows = [list, remove, kick, onlineStatus]
