import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { adminClient } from '../../kit/admin-client.ts'
import { openimTestClients } from '../../kit/openim-test-clients.ts'
import { startTestServer, type TestServer } from '../../kit/server.ts'

describe('the server shows', () => {
  let server: TestServer
  let call: ReturnType<typeof adminClient>
  beforeAll(async () => {
    server = await startTestServer()
    call = adminClient(server)
  })
  afterAll(() => server.close())

  test('no secret among its settings', async () => {
    const { body } = await call('GET /v1/settings')
    const text = JSON.stringify(body)
    for (const key of ['rollcall.adminKey', 'secrets.key', 'openim.secret', 'wildfire.tokenKey'] as const) {
      expect(text).toContain(key)
      expect(text).not.toContain(server.config[key])
    }
  })

  test('what happens in its snapshots, as they stream', async () => {
    const clients = await openimTestClients({ urls: server.urls, secret: server.config['openim.secret'] })
    const abort = new AbortController()
    const response = await fetch(`${server.urls.rollcall}/v1/snapshot`, {
      headers: { authorization: `Bearer ${server.config['rollcall.adminKey']}`, accept: 'text/event-stream' },
      signal: abort.signal,
    })
    expect(response.headers.get('content-type')).toStartWith('text/event-stream')
    const snapshots = snapshotsOf(response)
    const first = await snapshots.next()
    expect(first.value).toMatchObject({ complete: true, online: { connections: 0 } })
    expect(first.value?.rates).toBeUndefined()
    const socket = await clients.connect(await clients.registerUser())
    let connects = 0
    for await (const { online, rates, ofServer } of snapshots) {
      connects += rates?.connects ?? 0
      if (online.connections === 1 && connects > 0) {
        expect(online).toMatchObject({ users: 1, counts: [{ dialect: 'openim', connections: 1 }] })
        expect(ofServer.rates?.requests.map(({ dialect }) => dialect)).toContain('openim')
        break
      }
    }
    abort.abort()
    socket.close()
  })
})

type Shown = {
  readonly online: { readonly connections: number }
  readonly rates?: { readonly connects: number }
  readonly ofServer: { readonly rates?: { readonly requests: { readonly dialect: string }[] } }
}

async function* snapshotsOf({ body }: Response): AsyncGenerator<Shown> {
  if (!body) throw new Error('the stream has no body')
  let text = ''
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    text += chunk
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const data = /^data: (.*)$/m.exec(text.slice(0, end))?.[1]
      text = text.slice(end + 2)
      if (data !== undefined) yield JSON.parse(data) as Shown
    }
  }
}
