import { describe, expect, test } from 'bun:test'
import { TestClock } from '../../../../test/kit/clock.ts'
import { RequestBodies } from '../../kit/body/request-bodies.ts'
import { runner } from '../../kit/runner.ts'
import { wildfire, wildfireRows } from './dialect.ts'

const clock = new TestClock()
const handler = runner(wildfire({} as never), {
  clock,
  bodies: new RequestBodies(clock),
  observe: () => {},
  limit: () => {},
  checkLease: () => true,
  newRequestId: () => 'made',
  showReasons: false,
  checkReplies: true,
})

/** HTTP status and code of a call without a signature. */
async function answerTo(method: string, path: string): Promise<[status: number, code: number]> {
  const answer = await handler(new Request(`http://127.0.0.1${path}`, { method }), () => '127.0.0.1')
  const { code } = (await answer.json()) as { code: number }
  return [answer.status, code]
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
const paths = [...new Set(wildfireRows.flatMap(({ routes }) => routes.map((route) => route.split(' ')[1] ?? '')))]

describe('what is not served', () => {
  test.each(paths)('another verb for %s is HTTP 200 with 254', async (path) => {
    const served = new Set(wildfireRows.flatMap(({ routes }) => routes))
    const others = methods.filter((method) => !served.has(`${method} ${path}` as never))
    expect(others).toHaveLength(methods.length - 1)
    for (const method of others) expect(await answerTo(method, path)).toEqual([200, 254])
  })

  test.each(paths)('a path beside %s is HTTP 200 with 254', async (path) => {
    for (const beside of [
      `${path}s`,
      `${path}/`,
      `${path}/x`,
      path.toUpperCase().replace(/^\/\w+/, (r) => r.toLowerCase()),
    ])
      for (const method of methods) expect(await answerTo(method, beside)).toEqual([200, 254])
  })

  test.each(['/', '/admin', '/admins/user/get_info', '/Admin/user/get_info', '/x/admin/user/get_info'])(
    'any other path, such as %s, is HTTP 404 with 254',
    async (path) => {
      for (const method of methods) expect(await answerTo(method, path)).toEqual([404, 254])
    },
  )
})
