// biome-ignore-all lint/suspicious/noTemplateCurlyInString: exchanges name what they keep in this form
import { describe, expect, test } from 'bun:test'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Exchange, fitsServer, loadExchanges, type Outgoing, runExchange, sender, type Wire } from './exchange.ts'
import { type Json, Scope } from './exchange-match.ts'
import { expand } from './exchange-template.ts'

/** Loads one file of cases out of a folder made for it. */
function load(cases: Json): Exchange[] {
  const folder = mkdtempSync(join(tmpdir(), 'exchanges-'))
  writeFileSync(join(folder, 'cases.json'), JSON.stringify(cases))
  return loadExchanges(folder).flatMap(({ exchanges }) => exchanges)
}

/** A server that answers from a list, in turn, and keeps what it was sent. */
function scripted(answers: { status?: number; headers?: Record<string, string>; body: string }[]) {
  const sent: Outgoing[] = []
  const wire: Wire = {
    async send(request) {
      sent.push(request)
      const { status = 200, headers = {}, body } = answers[sent.length - 1] ?? { body: 'nothing left to say' }
      return { status, headers, body: Buffer.from(body) }
    },
    authorize: (auth) => ({ 'x-auth': JSON.stringify(auth) }),
    succeeded: { $open: { code: 0 } },
    makers: { code: ({ for: whom }) => `code of ${whom}` },
    unique: () => 'run1',
  }
  return { sent, wire }
}

const textOf = (request: Outgoing | undefined) => Buffer.from(request?.body ?? '').toString()

async function play(one: Json, answers: Parameters<typeof scripted>[0]) {
  const { sent, wire } = scripted(answers)
  const [exchange] = load([one])
  if (!exchange) throw new Error('no case')
  return {
    sent,
    outcome: await runExchange(exchange, wire).then(
      () => 'fits',
      (error: Error) => error.message,
    ),
  }
}

describe('a case', () => {
  const minimal = { name: 'n', source: 's', request: { path: '/x', body: {} }, reply: { body: { code: 0 } } }

  test('is sent as a signed POST and fits', async () => {
    const { sent, outcome } = await play(minimal, [{ body: '{"code":0}' }])
    expect(outcome).toBe('fits')
    expect(sent).toEqual([
      {
        method: 'POST',
        path: '/x',
        headers: { 'content-type': 'application/json; charset=utf-8', 'x-auth': '"signed"' },
        body: Buffer.from('{}'),
      },
    ])
  })

  test('carries values from answer to request', async () => {
    const { sent, outcome } = await play(
      {
        ...minimal,
        given: [
          {
            request: { path: '/create', body: { name: 'a-${id}' } },
            reply: { body: { id: { $save: 'made' }, n: { $save: 'n' } } },
          },
        ],
        request: {
          method: 'PUT',
          path: '/x/${made}',
          headers: { 'X-User': '${made}', 'Content-Type': 'text/plain' },
          auth: { secret: '${made}' },
          body: { id: '${made}', n: '${n}', text: 'n=${n}' },
        },
        reply: { status: 201, headers: { 'x-ok': '1' }, body: { id: '${made}' } },
        after: [{ request: { path: '/x', auth: 'none' }, reply: { body: { n: '${n}' } } }],
      },
      [
        { body: '{"id":"u1","n":7}' },
        { status: 201, headers: { 'x-ok': '1' }, body: '{"id":"u1"}' },
        { body: '{"n":7}' },
      ],
    )
    expect(outcome).toBe('fits')
    expect(textOf(sent[0])).toBe('{"name":"a-run1"}')
    expect(sent[1]).toMatchObject({ method: 'PUT', path: '/x/u1' })
    expect(sent[1]?.headers).toEqual({ 'content-type': 'text/plain', 'x-auth': '{"secret":"u1"}', 'x-user': 'u1' })
    expect(textOf(sent[1])).toBe('{"id":"u1","n":7,"text":"n=7"}')
    expect(sent[2]?.body).toBeUndefined()
  })

  test.each<[string, Json, string]>([
    ['text', { rawBody: '{"half' }, '{"half'],
    ['bytes', { bytesBase64: 'eA==' }, 'x'],
    ['made-up text', { rawBody: { $pad: ['', 'x', 4] } }, 'xxxx'],
    ['something only the run knows', { body: [{ $make: ['code', { for: '${id}' }] }] }, '["code of run1"]'],
  ])('sends %s', async (_, body, text) => {
    const { sent } = await play({ ...minimal, request: { path: '/x', ...(body as object) } }, [{ body: '{"code":0}' }])
    expect(textOf(sent[0])).toBe(text)
  })

  test('that fails reports the path and both values', async () => {
    const { outcome } = await play(minimal, [{ status: 500, body: '{"code":4,"msg":"server error"}' }])
    expect(outcome).toBe(
      [
        'n (s), request',
        '  > POST /x {}',
        '  < 500 {"code":4,"msg":"server error"}',
        '  status: expected 200, got 500',
        '  body.code: expected 0, got 4',
        '  body.msg: expected nothing, got "server error"',
      ].join('\n'),
    )
  })

  test('stops at a failed setup step', async () => {
    const { sent, outcome } = await play({ ...minimal, given: [{ request: { path: '/create' } }] }, [
      { body: '{"code":4}' },
    ])
    expect(outcome).toStartWith('n (s), given 1\n')
    expect(sent).toHaveLength(1)
  })

  test.each<[string, Json, string, string]>([
    ['an answer that is no JSON', { body: {} }, 'oops', '  body: expected JSON, got oops'],
    ['other text', { text: '{"code":0}' }, '{"code": 0}', '  text: expected "{\\"code\\":0}", got "{\\"code\\": 0}"'],
    [
      'keys in another order',
      { body: { a: 1, b: 1 }, ordered: true },
      '{"b":1,"a":1}',
      '  body: expected keys in the order a, b, got "b, a"',
    ],
    [
      'a header that should not be',
      { headers: { x: { $absent: true } } },
      '',
      '  headers.x: expected nothing, got "1"',
    ],
  ])('does not take %s', async (_, reply, body, line) => {
    const { outcome } = await play({ ...minimal, reply }, [{ headers: { x: '1' }, body }])
    expect(outcome.split('\n').at(-1)).toBe(line)
  })

  test('is refused when it is not well-formed', () => {
    expect(() => load([{ ...minimal, replies: {} }])).toThrow('cases.json')
    expect(() => load([{ ...minimal, request: { path: 'x' } }])).toThrow('cases.json')
    expect(() => load({})).toThrow('cases.json')
  })

  test('fits a server by its settings and by what else it holds', () => {
    const [one] = load([{ ...minimal, settings: { 'wildfire.noCheckTime': true }, empty: true }])
    if (!one) throw new Error('no case')
    expect(fitsServer(one, { 'wildfire.noCheckTime': true, 'log.level': 'info' }, true)).toBe(true)
    expect(fitsServer(one, { 'wildfire.noCheckTime': true }, false)).toBe(false)
    expect(fitsServer(one, {}, true)).toBe(false)
  })
})

describe('templates', () => {
  const scope = new Scope([
    ['a', 'x'],
    ['n', 5],
  ])

  test.each<[Json, Json]>([
    ['${a}', 'x'],
    ['${n}', 5],
    ['-${n}${a}', '-5x'],
    [{ '${a}': ['${n}', null, true] }, { x: [5, null, true] }],
    [{ $pad: ['${a}', 'yz', 5] }, 'xyzyz'],
    [{ $list: { count: 3, item: 'u${i}' } }, ['u0', 'u1', 'u2']],
    [{ $match: '^a$' }, { $match: '^a$' }],
  ])('%j is %j', (template, value) => {
    expect(expand(template, scope)).toEqual(value)
  })

  test.each<[Json, string]>([
    ['${b}', 'nothing was kept as b'],
    [{ $make: ['code', {}] }, 'nobody makes code'],
  ])('%j is a mistake in the file', (template, message) => {
    expect(() => expand(template, scope)).toThrow(message)
  })
})

test('requests reach anything that takes them', async () => {
  const send = sender('http://host:1', async (request) => {
    return new Response(`${request.method} ${request.url} ${request.headers.get('x-a')} ${await request.text()}`, {
      status: 202,
    })
  })
  const returned = await send({ method: 'POST', path: '/p?q=1', headers: { 'x-a': 'b' }, body: Buffer.from('text') })
  expect(returned.status).toBe(202)
  expect(Buffer.from(returned.body).toString()).toBe('POST http://host:1/p?q=1 b text')
})
