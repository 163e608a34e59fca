import { describe, expect, test } from 'bun:test'
import { cliLineOf, cliOf, curlOf, pathOf, quoted } from './commands.ts'

const origin = 'http://127.0.0.1:18000'

/** The words that a POSIX shell makes of a line. */
async function wordsOf(line: string): Promise<string[]> {
  const child = Bun.spawn(['sh', '-c', `printf '%s\\n' ${line}`], {
    stdout: 'pipe',
    env: { ROLLCALL_KEY: 'key of the environment' },
  })
  return (await new Response(child.stdout).text()).split('\n').slice(0, -1)
}

describe('a call as a command of curl', () => {
  test('is read by a shell as it is meant, whatever the body has in it', async () => {
    const body = { reason: `it's "spam" $HOME \`id\` \\ ! 垃圾` }
    const words = await wordsOf(curlOf({ method: 'PUT', path: '/v1/users/alice/ban', body }, origin, "o'app"))
    expect(words).toEqual([
      ...['curl', '-sS', '-X', 'PUT', `${origin}/v1/users/alice/ban`],
      ...['-H', 'Authorization: Bearer key of the environment', '-H', "Rollcall-App: o'app"],
      ...['-H', 'Content-Type: application/json', '-d', JSON.stringify(body)],
    ])
  })

  test('of the default app names no app, and a reading one no method', () => {
    const query = { user: 'a&b', since: undefined, limit: 50 }
    expect(curlOf({ method: 'GET', path: '/v1/connections', query }, origin, 'default')).toBe(
      `curl -sS '${origin}/v1/connections?user=a%26b&limit=50' \\\n  -H "Authorization: Bearer $ROLLCALL_KEY"`,
    )
  })
})

describe('an action as a command of the CLI', () => {
  test('quotes what a shell would read', async () => {
    const cli = cliOf('user ban', ["d'Arc"], { until: 'next friday', reason: undefined, yes: true, 'dry-run': false })
    expect(await wordsOf(cliLineOf({ method: 'PUT', path: '/', cli }, 'my app') ?? '')).toEqual([
      ...['npx', 'rollcall', 'user', 'ban', "d'Arc", '--until', 'next friday', '--yes', '--app', 'my app'],
    ])
  })

  test('is absent where there is none', () => {
    expect(cliLineOf({ method: 'GET', path: '/v1/nodes' }, 'default')).toBeUndefined()
  })

  test.each(['', '-', 'a b', '*', '~', '#x', 'a;b', "'", '"', '$(id)', 'é', '\n'])('quotes %j', async (text) => {
    expect((await wordsOf(quoted(text))).join('\n')).toBe(text)
  })
})

test('a path has its parameters encoded', () => {
  expect(pathOf`/v1/users/${'name:张三/?'}/devices/${7}`).toBe('/v1/users/name%3A%E5%BC%A0%E4%B8%89%2F%3F/devices/7')
})
