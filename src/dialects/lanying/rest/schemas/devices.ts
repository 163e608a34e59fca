import { z } from 'zod'
import { int32 } from '../field-schemas.ts'
import { contract, done, listing, noInput, pageInput, shownId } from './contract.ts'

/** `platform` 0 where a device of another dialect did not say what it runs on. */
export const deviceReply = z.strictObject({
  device_sn: z.int().positive(),
  platform: z.int().min(0).max(6),
  user_agent: z.string(),
  user_id: shownId,
})

export const listDevices = contract('parameters', pageInput, listing(deviceReply))
export const removeDevice = contract('deviceSn', z.object({ device_sn: int32() }), done)
/** Without `device_sn` all devices of the user. */
export const kick = contract('deviceSn', z.object({ device_sn: int32().optional() }), done)
export const onlineStatus = contract('nothing', noInput, z.strictObject({ online: z.boolean() }))
