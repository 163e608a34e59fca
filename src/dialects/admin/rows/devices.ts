import { z } from 'zod'
import type { DeviceDetails } from '../../../core/devices/devices.ts'
import { platforms } from '../../../core/devices/platform.ts'
import type { DialectRegistry } from '../../../core/dialect-registry.ts'
import { CoreError } from '../../../core/errors.ts'
import type { DialectName } from '../../../core/values.ts'
import { endpoint } from '../deps.ts'
import { deviceExamples } from '../examples/devices.ts'
import { deviceReference, userReference } from '../fields.ts'
import { decodeCursor, pageOf, pageQuery, toPage } from '../pages.ts'
import { bindingItem, toBindingItem } from '../push-binding-item.ts'
import { dryRunField, dryRunQuery, endReply, toEndReply } from '../receipts.ts'

const deviceItem = (dialects: readonly DialectName[]) =>
  z.object({
    /** Its serial number. */
    device: z.int(),
    dialect: z.enum(dialects),
    clientKey: z.string(),
    platform: z.enum(platforms),
    userAgent: z.string(),
    packageName: z.string().optional(),
    createdAt: z.int(),
    /** Now while online; absent when it never connected. */
    lastSeenAt: z.int().optional(),
    online: z.boolean(),
    connections: z.int(),
    push: z.array(bindingItem(dialects)),
  })

function toDeviceItem({ device, connections, lastSeenAtMs, bindings }: DeviceDetails) {
  const { sn, dialect, clientKey, platform, userAgent, packageName, createdAtMs } = device
  return {
    ...{ device: sn, dialect, clientKey, platform, userAgent, ...(packageName && { packageName }) },
    createdAt: createdAtMs,
    ...(lastSeenAtMs > 0 && { lastSeenAt: lastSeenAtMs }),
    ...{ online: connections.length > 0, connections: connections.length, push: bindings.map(toBindingItem) },
  }
}

const list = ({ names }: DialectRegistry) =>
  endpoint({
    route: 'GET /v1/users/{user}/devices',
    summary: 'The devices of a user, signed in or not, by serial number, with their push tokens masked',
    source: 'Rollcall',
    auth: 'viewer',
    ...deviceExamples.list,
    request: { params: z.object({ user: userReference }), query: z.object(pageQuery) },
    reply: pageOf(deviceItem(names)),
    run: async ({ core }, { params: { user }, query: { limit, cursor } }, { app }) => {
      const [after = 0] = decodeCursor(cursor, 'number') ?? []
      return core.devices.listWithDetails(app, await core.users.resolve(app, user), after, limit + 1)
    },
    map: (rows, { query: { limit } }) => {
      const { items, ...rest } = toPage(rows, limit, ({ device }) => [device.sn])
      return { items: items.map(toDeviceItem), ...rest }
    },
  })

const params = z.object({ user: userReference, device: deviceReference })

const kick = (dialects: DialectRegistry) =>
  endpoint({
    route: 'POST /v1/users/{user}/devices/{device}/kick',
    summary: 'Ends the sessions on one device; the device stays',
    source: 'Rollcall',
    auth: 'operator',
    ...deviceExamples.kick,
    request: { params, body: z.object(dryRunField) },
    reply: endReply(dialects),
    run: async ({ core }, { params: { user, device }, body: { dryRun } }, call) => {
      const uid = await core.users.resolve(call.app, user)
      const target = await core.devices.targetOf(call.app, uid, device)
      return dryRun ? core.sessions.previewKick(call.app, uid, target) : core.sessions.kick(call, uid, target)
    },
    map: toEndReply,
  })

const remove = (dialects: DialectRegistry) =>
  endpoint({
    route: 'DELETE /v1/users/{user}/devices/{device}',
    summary: 'Ends the sessions on one device and deletes it with its push tokens: when it returns it is a new device',
    source: 'Rollcall',
    auth: 'operator',
    ...deviceExamples.remove,
    request: { params, query: z.object(dryRunQuery) },
    reply: endReply(dialects),
    run: async ({ core }, { params: { user, device }, query: { dryRun } }, call) => {
      const uid = await core.users.resolve(call.app, user)
      const { sn } = await core.devices.get(call.app, uid, device)
      if (dryRun) return core.sessions.previewKick(call.app, uid, await core.devices.targetOf(call.app, uid, sn))
      const receipt = await core.devices.remove(call, uid, sn)
      if (!receipt) throw new CoreError('device.not_found')
      return receipt
    },
    map: toEndReply,
  })

export const deviceRows = (dialects: DialectRegistry) => [list(dialects), kick(dialects), remove(dialects)]
