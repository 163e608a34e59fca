import { z } from 'zod'
import type { DialectRegistry } from '../../../core/dialect-registry.ts'
import { endpoint } from '../deps.ts'
import { pushBindingExamples } from '../examples/push-bindings.ts'
import { resourceId, userReference } from '../fields.ts'
import { decodeCursor, pageOf, pageQuery, toPage } from '../pages.ts'
import { bindingItem, toBindingItem } from '../push-binding-item.ts'

const user = z.object({ user: userReference })
const removed = z.object({ removed: z.int() })

const list = ({ names }: DialectRegistry) =>
  endpoint({
    route: 'GET /v1/users/{user}/push/bindings',
    summary: 'The push tokens of a user’s devices, masked',
    source: 'Rollcall',
    auth: 'viewer',
    ...pushBindingExamples.list,
    request: { params: user, query: z.object(pageQuery) },
    reply: pageOf(bindingItem(names)),
    run: async ({ core }, { params, query: { limit, cursor } }, { app }) => {
      const [after = ''] = decodeCursor(cursor, 'string') ?? []
      const all = await core.pushBindings.list(app, await core.users.resolve(app, params.user))
      const items = all.map(toBindingItem).filter(({ binding }) => binding > after)
      return items.sort((a, b) => (a.binding < b.binding ? -1 : 1)).slice(0, limit + 1)
    },
    map: (rows, { query: { limit } }) => toPage(rows, limit, ({ binding }) => [binding]),
  })

const remove = endpoint({
  route: 'DELETE /v1/users/{user}/push/bindings/{binding}',
  summary: 'Unbind one push token: the device gets no push until it registers again',
  source: 'Rollcall',
  auth: 'operator',
  ...pushBindingExamples.remove,
  request: { params: user.extend({ binding: resourceId }) },
  reply: removed,
  run: async ({ core }, { params }, call) =>
    core.pushBindings.unbindById(call, await core.users.resolve(call.app, params.user), params.binding),
  map: (count) => ({ removed: count }),
})

const removeAll = endpoint({
  route: 'DELETE /v1/users/{user}/push/bindings',
  summary: 'Unbind all push tokens of a user',
  source: 'Rollcall',
  auth: 'operator',
  ...pushBindingExamples.removeAll,
  request: { params: user },
  reply: removed,
  run: async ({ core }, { params }, call) =>
    core.pushBindings.unbindById(call, await core.users.resolve(call.app, params.user), undefined),
  map: (count) => ({ removed: count }),
})

export const pushBindingRows = (dialects: DialectRegistry) => [list(dialects), remove, removeAll]
