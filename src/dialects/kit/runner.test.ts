import { expect, test } from 'bun:test'
import { z } from 'zod'
import { toyEndpoint, toyHandler } from '../../../test/kit/toy-rest.ts'
import type { Call } from '../../core/values.ts'
import type { AnsweredRequest } from './runner.ts'

const address = () => '192.0.2.1'

test('the caller’s request id reaches the call and the log', async () => {
  const answered: AnsweredRequest[] = []
  const row = toyEndpoint({
    route: 'POST /who',
    summary: 'Answers the id of the request',
    source: 'test',
    auth: 'open',
    input: z.object({}),
    reply: z.string(),
    run: (_deps, _input, call: Call) => call.requestId ?? '',
  })
  const handle = toyHandler([row], (one) => answered.push(one))
  const request = new Request('http://toy/who', { method: 'POST', headers: { 'x-request-id': 'r-1' }, body: '{}' })
  expect(await (await handle(request, address)).json()).toEqual({ ok: 'r-1' })
  expect(answered).toMatchObject([{ requestId: 'r-1', call: { requestId: 'r-1' } }])
})
