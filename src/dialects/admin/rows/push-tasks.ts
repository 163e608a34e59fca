import { z } from 'zod'
import { platforms } from '../../../core/devices/platform.ts'
import type { DialectRegistry } from '../../../core/dialect-registry.ts'
import { CoreError } from '../../../core/errors.ts'
import { type PushTaskRecord, pushOutcomes, pushTaskStates } from '../../../core/push/task.ts'
import type { DialectName } from '../../../core/values.ts'
import { endpoint } from '../deps.ts'
import { pushTaskExamples } from '../examples/push-tasks.ts'
import { countedId } from '../fields.ts'
import { decodeCursor, pageOf, pageQuery, toPage } from '../pages.ts'

const count = z.object({
  outcome: z.enum(pushOutcomes),
  reason: z.string(),
  platform: z.enum(platforms),
  count: z.int(),
})

const taskItem = z.object({
  task: z.int(),
  state: z.enum(pushTaskStates),
  createdAt: z.int(),
  finishedAt: z.int().optional(),
  counts: z.array(count),
})

const toTaskItem = ({ id, state, createdAtMs, finishedAtMs, counts }: PushTaskRecord) => ({
  ...{ task: id, state, createdAt: createdAtMs, counts: [...counts] },
  ...(finishedAtMs !== undefined && { finishedAt: finishedAtMs }),
})

const params = z.object({ task: countedId })

const list = endpoint({
  route: 'GET /v1/push/tasks',
  summary: 'Push tasks with their counts, the newest first',
  source: 'Rollcall',
  auth: 'viewer',
  ...pushTaskExamples.list,
  request: { query: z.object({ state: z.enum(pushTaskStates).optional(), ...pageQuery }) },
  reply: pageOf(taskItem),
  run: ({ push }, { query: { state, limit, cursor } }, { app }) => {
    const [before] = decodeCursor(cursor, 'number') ?? []
    return push.tasks.listNewest(app, state, before, limit + 1)
  },
  map: (rows, { query: { limit } }) => {
    const { items, ...rest } = toPage(rows, limit, ({ id }) => [id])
    return { items: items.map(toTaskItem), ...rest }
  },
})

const show = endpoint({
  route: 'GET /v1/push/tasks/{task}',
  summary:
    'Progress of a push task, with its counts by outcome; queued pushes are counted as delivered, withheld or failed once that is known',
  source: 'Rollcall',
  auth: 'viewer',
  ...pushTaskExamples.show,
  request: { params },
  reply: taskItem,
  run: async ({ push }, { params: { task } }, call) => {
    const [found] = await push.tasks.list(call, [task])
    if (!found) throw new CoreError('resource.not_found', 'no such push task')
    return found
  },
  map: toTaskItem,
})

const deviceItem = (dialects: readonly DialectName[]) =>
  z.object({
    user: z.string(),
    /** Its serial number. */
    device: z.int(),
    dialect: z.enum(dialects),
    clientKey: z.string(),
    platform: z.enum(platforms),
    outcome: z.enum(pushOutcomes),
    /** The sink, `live` for an open connection, the rule or the sink's reason. */
    reason: z.string(),
    /** The id of the push, as its sink got it. */
    push: z.string(),
    at: z.int(),
  })

const devices = ({ names }: DialectRegistry) =>
  endpoint({
    route: 'GET /v1/push/tasks/{task}/devices',
    summary: 'What came of each device of a push task, by outcome; of a large task the first devices only',
    source: 'Rollcall',
    auth: 'viewer',
    ...pushTaskExamples.devices,
    request: { params, query: z.object({ outcome: z.enum(pushOutcomes).optional(), ...pageQuery }) },
    reply: pageOf(deviceItem(names)),
    run: ({ push }, { params: { task }, query: { outcome, limit, cursor } }, { app }) => {
      const [from, id] = decodeCursor(cursor, 'string', 'string') ?? []
      const after = from === undefined || id === undefined ? undefined : { outcome: from, push: id }
      return push.tasks.listDevices(app, task, outcome, after, limit + 1)
    },
    map: (rows, { query: { limit } }) => {
      const { items, ...rest } = toPage(rows, limit, ({ outcome, push }) => [outcome, push])
      return {
        items: items.map(({ device, outcome, reason, push, atMs }) => ({
          ...{ user: device.uid, device: device.sn, dialect: device.dialect, clientKey: device.clientKey },
          ...{ platform: device.platform, outcome, reason, push, at: atMs },
        })),
        ...rest,
      }
    },
  })

export const pushTaskRows = (dialects: DialectRegistry) => [list, show, devices(dialects)]
