import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { consoleBounds } from '../../../src/core/console/console-login.ts'
import { consoleBrowser, signedIn } from '../../kit/console-browser.ts'
import { callBy } from '../../kit/core.ts'
import { newDatabase, type TestDatabase } from '../../kit/postgres.ts'
import { serviceFor } from '../../kit/services.ts'
import { startTwoNodes, type TwoNodes } from '../../kit/two-nodes.ts'

const redisUrl = serviceFor('redis')
const postgresUrl = serviceFor('postgres')

if (redisUrl && postgresUrl)
  describe('two nodes on PostgreSQL', () => {
    let database: TestDatabase
    let nodes: TwoNodes
    beforeAll(async () => {
      database = await newDatabase(postgresUrl)
      const settings = { 'database.url': database.url, 'passwords.memoryKiB': 1024 }
      nodes = await startTwoNodes(redisUrl, 6, settings)
    })
    afterAll(async () => {
      await nodes.close()
      await database.drop()
    })

    const statusOf = async (node: TwoNodes['first'], cookie: string | undefined) =>
      (await consoleBrowser(node, cookie).ask('GET', '/console/session')).status

    test('share links, sessions and their ends', async () => {
      const { first, second } = nodes
      const { code } = await first.core.consoleSessions.createLink(callBy('admin'), {})
      const browser = consoleBrowser(second)
      expect((await browser.ask('POST', '/console/session', { body: { code } })).status).toBe(200)
      expect((await consoleBrowser(first).ask('POST', '/console/session', { body: { code } })).status).toBe(400)
      const cookie = browser.cookie()
      expect(await statusOf(first, cookie)).toBe(200)
      await consoleBrowser(first, cookie).ask('DELETE', '/console/session')
      expect(await statusOf(second, cookie)).toBe(401)
    })
    test('use a link once, when it is used on both at once', async () => {
      const { code } = await nodes.first.core.consoleSessions.createLink(callBy('admin'), {})
      const answers = await Promise.all(
        [nodes.first, nodes.second].map((node) =>
          consoleBrowser(node).ask('POST', '/console/session', { body: { code } }),
        ),
      )
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400])
    })
    test('end the sessions of a login that is deleted on the other, its streams too', async () => {
      const browser = await signedIn(nodes.second, 'operator', 'ann')
      const stream = await browser.ask('GET', '/v1/events', { headers: { accept: 'text/event-stream' } })
      await nodes.first.core.consoleLogins.remove(callBy('admin'), 'ann')
      expect(await statusOf(nodes.second, browser.cookie())).toBe(401)
      for await (const _ of stream.body ?? []);
    })
    test('count failed passwords together', async () => {
      await nodes.first.core.consoleLogins.create(callBy('admin'), {
        name: 'bob',
        role: 'viewer',
        password: 'a long password',
      })
      const signIn = async (node: TwoNodes['first'], password: string) =>
        (await consoleBrowser(node).ask('POST', '/console/session', { body: { name: 'bob', password } })).status
      for (let count = 0; count < consoleBounds.failuresMax; count++) await signIn(nodes.first, 'wrong')
      while ((await signIn(nodes.second, 'a long password')) !== 429) await Bun.sleep(5)
    })
  })
