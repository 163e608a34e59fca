import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { computeSign } from '../../src/dialects/wildfire/rest/sign.ts'
import { type DocumentedClient, documentedClient, type Held } from '../kit/documented-client.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'

let server: TestServer
let call: DocumentedClient
beforeAll(async () => {
  server = await startTestServer()
  call = documentedClient(await (await fetch(`${server.urls.rollcall}/openapi.json`)).json())
})
afterAll(() => server.close())

const signed = (secret: string, signId: string): Held => {
  const timestamp = String(server.clock.now())
  return {
    wildfireNonce: 'any',
    wildfireTimestamp: timestamp,
    [signId]: computeSign('any', secret, timestamp),
  }
}

const byApp = () => signed(server.config['wildfire.secret'], 'wildfireSign')

const without = (held: Held, id: string): Held => Object.fromEntries(Object.entries(held).filter(([key]) => key !== id))

/** Calls with all that is held, then once without each part of it. */
async function expectEachNeeded(operationId: string, held: Held, body?: unknown) {
  expect(await call(operationId, held, body)).toMatchObject({ as: 'success', status: 200 })
  for (const id of Object.keys(held)) {
    const { as } = await call(operationId, without(held, id), body)
    expect({ without: id, as }).toEqual({ without: id, as: 'failure' })
  }
}

describe('a client generated from /openapi.json only', () => {
  test('calls WildfireChat’s server API', async () => {
    await expectEachNeeded('wildfirePostAdminUserCreate', byApp(), { userId: 'alice', name: 'alice', displayName: 'A' })
    const unknown = await call('wildfirePostAdminUserGetInfo', byApp(), { userId: 'nobody' })
    expect(unknown).toMatchObject({ as: 'failure', status: 200, body: { code: 253 } })
  })

  test('calls WildfireChat’s robot API', async () => {
    const robot = { userId: 'robot', name: 'robot', displayName: 'Robot', owner: 'alice', secret: 'its secret' }
    expect((await call('wildfirePostAdminRobotCreate', byApp(), robot)).as).toBe('success')
    const held = { wildfireRobotId: 'robot', ...signed('its secret', 'wildfireRobotSign') }
    await expectEachNeeded('wildfirePostRobotProfile', held)
  })

  test('calls OpenIM', async () => {
    const asking = { secret: server.config['openim.secret'], userID: server.config['openim.adminUserId'] }
    const admin = await call('openimPostAuthGetAdminToken', { operationID: '1' }, asking)
    expect(admin.as).toBe('success')
    const { token } = (admin.body as { data: { token: string } }).data
    const held = { operationID: '2', openimToken: token }
    await expectEachNeeded('openimPostUserAccountCheck', held, { checkUserIDs: ['alice'] })
  })

  test('calls Lanying', async () => {
    const app = { lanyingAppId: server.config['lanying.appId'] }
    const asking = { username: 'bob_the_user', password: 'secret 1' }
    const registered = await call('lanyingPostUserRegisterV2', app, asking)
    expect(registered.as).toBe('success')
    const { user_id } = (registered.body as { data: { user_id: number } }).data
    const admin = { ...app, lanyingAccessToken: server.config['lanying.adminToken'], user_id: String(user_id) }
    await expectEachNeeded('lanyingGetUserSettings', admin)
    expect((await call('lanyingPostUserPublic', admin, 'not JSON')).as).toBe('success')
  })

  test('calls the admin API', async () => {
    await expectEachNeeded('adminGetV1PushKeys', { adminKey: server.config['rollcall.adminKey'] })
    const held = { adminKey: server.config['rollcall.adminKey'] }
    expect(await call('adminPostV1WildfireAuthCodes', held, {})).toMatchObject({ as: 'failure', status: 400 })
    expect(await call('adminPostV1WildfireAuthCodes', held, '{')).toMatchObject({ as: 'failure', status: 400 })
  })
})
