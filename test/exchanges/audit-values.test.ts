import { expect, test } from 'bun:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyAudit } from '../../src/core/audit/verify.ts'
import { everyRow } from '../kit/database.ts'
import type { Wire } from '../kit/exchange.ts'
import type { JsonObject } from '../kit/exchange-match.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'
import { leastMemory } from './play.ts'
import { exchangeWires } from './wires.ts'

/* Whoever changes a user, the entry has the values before and after; whoever deletes one, no value is left. */

type Send = (path: string, auth: string | JsonObject, body?: object, method?: string) => Promise<JsonObject>

/** How an API makes, changes and deletes a user: `make` returns the uid, `change` writes the display name. */
type Api = {
  readonly make: (send: Send, name: string) => Promise<string>
  readonly change: (send: Send, uid: string, displayName: string) => Promise<unknown>
  /** Without one of its own another API's is used. */
  readonly destroy?: (send: Send, uid: string) => Promise<unknown>
}

const apis: { readonly [D in keyof typeof exchangeWires]: Api } = {
  wildfire: {
    make: async (send, name) => {
      await send('/admin/user/create', 'signed', { userId: name, name, displayName: name })
      return name
    },
    change: (send, userId, displayName) =>
      send('/admin/user/update', 'signed', { flag: 1, userInfo: { userId, displayName } }),
    destroy: (send, userId) => send('/admin/user/destroy', 'signed', { userId }),
  },
  lanying: {
    make: async (send, username) => {
      const reply = await send('/user/register/v2', 'none', { username, password: 'secret 1' })
      const uid = String((reply.data as JsonObject).user_id)
      await send('/user/nickname', { as: uid }, { nick_name: username })
      return uid
    },
    change: (send, as, nick_name) => send('/user/nickname', { as }, { nick_name }),
    destroy: (send, as) => send('/user/delete', { as }),
  },
  openim: {
    make: async (send, userID) => {
      await send('/user/user_register', 'admin', { users: [{ userID, nickname: userID }] })
      return userID
    },
    change: (send, userID, nickname) => send('/user/update_user_info_ex', 'admin', { userInfo: { userID, nickname } }),
  },
  admin: {
    make: async (send, uid) => {
      await send('/v1/users', 'key', { uid, displayName: uid })
      return uid
    },
    change: (send, uid, displayName) => send(`/v1/users/uid:${uid}`, 'key', { displayName }, 'PATCH'),
    destroy: (send, uid) => send(`/v1/users/uid:${uid}`, 'key', undefined, 'DELETE'),
  },
}

/** Throws when the answer is no success. */
const senderOf =
  ({ send, authorize }: Wire): Send =>
  async (path, auth, body, method = 'POST') => {
    const headers = { 'content-type': 'application/json', ...authorize(auth) }
    const { status, body: bytes } = await send({
      method,
      path,
      headers,
      body: body && Buffer.from(JSON.stringify(body)),
    })
    const text = Buffer.from(bytes).toString()
    const reply = (text === '' ? {} : JSON.parse(text)) as JsonObject
    const code = reply.code ?? reply.errCode ?? 0
    if (status >= 300 || (code !== 0 && code !== 200)) throw new Error(`${path}: ${status} ${text}`)
    return reply
  }

const eventsAbout = async ({ core }: TestServer, target: string) => {
  const { last } = await core.eventLog.range('default')
  return (await core.eventLog.list('default', { target }, last + 1, 100)).entries.toReversed()
}

test.each(Object.keys(apis) as (keyof typeof apis)[])(
  '%s',
  async (dialect) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'rollcall-values-'))
    const server = await startTestServer({ dataDir, settings: { ...leastMemory } })
    const file = join(dataDir, 'rollcall.db')
    try {
      const send = senderOf(await exchangeWires[dialect](server))
      const { make, change, destroy } = apis[dialect]
      const uid = await make(send, 'first_value')
      await change(send, uid, 'second_value')
      await change(send, uid, 'third_value')
      await server.core.settings.update({ app: 'default', dialect, actor: { kind: 'system', id: 'test' } }, uid, {
        pushNickName: 'nick_value',
      })
      await numbered(server, uid, 'settings.update')
      const updates = (await eventsAbout(server, uid)).filter(({ action }) => action === 'user.update').slice(-2)
      expect(updates.map(({ dialect, before, after }) => ({ dialect, before, after }))).toEqual([
        { dialect, before: { displayName: 'first_value' }, after: { displayName: 'second_value' } },
        { dialect, before: { displayName: 'second_value' }, after: { displayName: 'third_value' } },
      ])
      // One more that may wait for its position while the user is deleted.
      await change(send, uid, 'fourth_value')
      const values = /(second|third|fourth|nick)_value/
      expect(everyRow(file)).toMatch(values)
      if (destroy) await destroy(send, uid)
      else await apis.wildfire.destroy?.(senderOf(exchangeWires.wildfire(server)), uid)
      expect(everyRow(file)).not.toMatch(values)
      await numbered(server, uid, 'user.destroy')
      const report = await verifyAudit(server.core.context.storage, 'default')
      expect(report).toMatchObject({ brokenAt: undefined })
      expect(report.erased.count).toBeGreaterThanOrEqual(3)
    } finally {
      await server.close()
      rmSync(dataDir, { recursive: true })
    }
  },
  60_000,
)

/** Resolves when the log has such an entry about the user. */
async function numbered(server: TestServer, uid: string, action: string): Promise<void> {
  while (!(await eventsAbout(server, uid)).some((entry) => entry.action === action)) await Bun.sleep(20)
}
