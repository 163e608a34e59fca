import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { z } from 'zod'
import { sampleOf } from '../../../../../test/kit/lanying-samples.ts'
import { defaultSettings } from '../../../../core/accounts/settings-store.ts'
import { firstIssue } from '../../../kit/dialect.ts'
import { NonCanonicalInteger } from '../../../kit/plain-integers.ts'
import { lanyingRows } from '../dialect.ts'
import { Listing } from '../envelope.ts'
import { toUserSettings } from '../map.ts'
import type { inputReaders } from '../parameters.ts'
import * as account from './account.ts'
import * as app from './app.ts'
import { listing, readItem } from './contract.ts'
import * as devices from './devices.ts'
import * as profile from './profile.ts'
import * as push from './push.ts'
import * as roster from './roster.ts'
import * as settings from './settings.ts'

type Contract = { reader: keyof typeof inputReaders; input: z.ZodType; reply: z.ZodType }
const isContract = (value: unknown): value is Contract =>
  typeof value === 'object' && value !== null && 'reply' in value
const modules = { account, app, devices, profile, push, roster, settings }
const contracts = Object.values(modules).flatMap((module) =>
  Object.entries(module).filter((entry): entry is [string, Contract] => isContract(entry[1])),
)

const problem = (schema: z.ZodType, input: unknown): string | undefined => {
  const parsed = schema.safeParse(input)
  return parsed.success ? undefined : firstIssue(parsed.error)
}

describe('every contract', () => {
  test.each(contracts)('%s can be shown as JSON Schema', (_, { input, reply }) => {
    expect(z.toJSONSchema(input, { io: 'input' })).toMatchObject({ type: 'object' })
    expect(z.toJSONSchema(reply, { io: 'input' })).toBeObject()
  })
})

describe('every row', () => {
  const rows = lanyingRows.map((row) => [row.routes[0], row.input as z.ZodType, sampleOf(row, named)] as const)

  test.each(rows)('%s reads the same with a surplus field, in inner objects too', (_, input, sample) => {
    expect(input.parse(withSurplus(sample))).toEqual(input.parse(sample))
  })

  test.each(rows.filter(([, , sample]) => Object.keys(sample).length > 0))(
    '%s takes any value of a field, or refuses that field without repeating the value',
    (_, input, sample) => {
      const change = fc.record({ field: fc.constantFrom(...Object.keys(sample)), value: anyValue })
      const property = fc.property(change, ({ field, value }) => {
        const told = problem(input, { ...sample, [field]: value })
        if (told === undefined) return
        expect(told).toMatch(new RegExp(`^${field}(\\.\\w+)*: .`))
        expect(told).not.toMatch(wordsOfZod)
        if (typeof value === 'string' && value.length > 3) expect(told.slice(field.length)).not.toContain(value)
      })
      fc.assert(property, { numRuns: 200 })
    },
  )
})

const wordsOfZod = /invalid (?:input|option|string)|expected|received|too (?:big|small)|unrecognized/i

describe('every text of every row', () => {
  const digits = '12345678'
  const inputs: (readonly [name: string, input: z.ZodType, sample: object])[] = [
    ...lanyingRows.map(
      (row) => [row.routes[0] ?? '', row.input as z.ZodType, withoutBatch(sampleOf(row, named))] as const,
    ),
    ...pushes.map((sample) => ['POST /push/notify', push.notify.input, sample] as const),
    ['an item of /user/register/batch', account.registration, { username: 'ann', password: 'p' }],
    ['an item of /user/avatar/batch', profile.avatarItem, { user_id: 7, avatar: 'a' }],
    [
      'an item of /user/profile/batch',
      profile.profileItem,
      { user_id: 7, nick_name: 'n', description: 'd', public_info: 'p', private_info: 'q' },
    ],
  ]
  const texts = inputs.flatMap(([route, input, sample]) =>
    textsIn(sample).map((path) => [route, path.join('.'), input, sample, path] as const),
  )

  test('is found, inside lists and objects too', () => {
    const found = texts.map(([route, name]) => `${route} ${name}`)
    for (const one of [
      'register/v2 password',
      'push/tag tags.0',
      'push/notify message.badge',
      'push/notify audience.alias.0',
    ])
      expect(found.some((text) => text.endsWith(one))).toBe(true)
  })

  test.each(texts)('%s %s: an integer is its decimal text, no other value is text', (_, name, input, sample, path) => {
    const outcome = (value: unknown) => {
      const parsed = input.safeParse(withAt(sample, path, value))
      return parsed.success ? parsed.data : firstIssue(parsed.error)
    }
    expect(outcome(12345678)).toEqual(outcome(digits))
    for (const value of [1.5, 2 ** 53, new NonCanonicalInteger(12345678), {}]) {
      expect(outcome(value)).toMatch(new RegExp(`^(${name}|audience): must be `))
      expect(outcome(value)).not.toMatch(wordsOfZod)
    }
  })
})

/** Items of a batch are judged by themselves. */
const withoutBatch = (sample: Record<string, unknown>): object =>
  Array.isArray(sample.list) && isObject(sample.list[0]) ? {} : sample

/** Every text that a push may have. */
const pushes = [{ tag: ['t'] }, { alias: ['a'] }, { push_token: ['p'] }].map((audience) => ({
  audience,
  setting: { request_id: 'r', distribution_strategy: 'combined', ospush_sequence: ['fcm'] },
  message: { type: 'text', title: 't', body: 'b', big_text: 'c', attachment_url: 'd', badge: '7' },
}))

/** Where the texts of a value are. */
function textsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value === 'string') return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) => textsIn(member, [...path, key]))
}

/** The value with another one at that place. */
function withAt(value: unknown, [key, ...rest]: readonly string[], other: unknown): unknown {
  if (key === undefined) return other
  const members = Object.entries(value as object).map(([name, member]) =>
    name === key ? [name, withAt(member, rest, other)] : [name, member],
  )
  const changed = Object.fromEntries(members)
  return Array.isArray(value) ? Object.values(changed) : changed
}

const named = { num: 2199040544848, name: 'ann' }

/**
 * A field more in an object and in the objects that are its fields. Not in `audience`, where a selector that is not known
 * must not be skipped: a push would reach others than were meant.
 */
function withSurplus(sample: object): object {
  const members = Object.entries(sample).map(([name, member]) => [
    name,
    isObject(member) && name !== 'audience' ? withSurplus(member) : member,
  ])
  return { ...Object.fromEntries(members), rollcall_knows_no_such_field: [null] }
}
const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** JSON of any kind but null, which the readers leave out; and values near those that are taken. */
const anyValue = fc.oneof(
  fc.jsonValue().filter((value) => value !== null),
  fc.constantFrom(
    '',
    ' ',
    'all',
    '0',
    '-1',
    '24',
    'true',
    'maybe',
    '\0',
    '\ud800',
    'x'.repeat(5_000),
    [],
    {},
    [null],
    [[]],
  ),
  fc.constantFrom<object[]>(
    { tag: [] },
    { alias: 'a' },
    { user_id: [Number.NaN] },
    { type: 'image' },
    { type: 'image', attachment_url: 'x' },
    { badge: '+' },
  ),
)

/** Contract, what is sent, what is wrong with it. */
const refused: [Contract, object, string][] = [
  [account.register, {}, 'username: required'],
  [account.register, { username: 'alice' }, 'password: required'],
  [account.register, { username: 'alice', password: '' }, 'password: must have 1 to 128 characters'],
  [
    account.register,
    { username: 'mta_1', password: 'p' },
    'username: must have letters, digits, _ and Chinese characters, not begin with mta or maxim, and not be digits alone',
  ],
  [account.registerBatch, {}, 'list: required'],
  [account.registerBatch, { list: {} }, 'list: must be a list'],
  [account.registerBatch, { list: [] }, 'list: must have 1 to 500 items'],
  [account.registerBatch, { list: Array(501).fill({}) }, 'list: must have 1 to 500 items'],
  [account.registerAnonymous, { username: 'wechat_' }, 'password: required'],
  [account.changePassword, { old_password: '' }, 'new_password: required'],
  [account.tokenByName, { password: 'p' }, 'name: required'],
  [
    account.tokenById,
    { user_id: 'x', password: 'p' },
    'user_id: must be an integer from -9007199254740991 to 9007199254740991',
  ],
  [account.tokenByLogin, { password: 'p' }, 'login_name: required'],
  [profile.setInfo, { text: '蓝'.repeat(1366) }, 'text: must have at most 4096 bytes'],
  [profile.setProfile, { nick_name: 'x'.repeat(129) }, 'nick_name: must have at most 128 characters'],
  [profile.setAvatar, {}, 'avatar: required'],
  [settings.setAuthMode, { value: 4 }, 'value: must be an integer from 0 to 3'],
  [settings.setSettings, { silence_end_time: 24 }, 'silence_end_time: must be an integer from 0 to 23'],
  [settings.setSettings, { time_zone: 'Mars/Base' }, 'time_zone: must be an IANA time zone, such as Asia/Shanghai'],
  [settings.setPushLimit, { no_push_start_hour: '1' }, 'no_push_end_hour: required'],
  [settings.setPushNickname, {}, 'nick_name: required'],
  [settings.setSwitch, {}, 'value: required'],
  [devices.removeDevice, {}, 'device_sn: required'],
  [devices.kick, { device_sn: '' }, 'device_sn: must be an integer from 0 to 2147483647'],
  [
    push.bindToken,
    { device_sn: 1, device_token: '', notifier_name: 'n' },
    'device_token: must have 1 to 4096 characters',
  ],
  [push.bindTags, { tags: [''] }, 'tags.0: must have 1 to 64 characters'],
  [push.bindTags, { tags: 'a' }, 'tags: must be a list'],
  [push.setBadge, { badge: -1 }, 'badge: must be an integer from 0 to 2147483647'],
  [push.notify, { message: {} }, 'audience: required'],
  [
    push.notify,
    { audience: 'some', message: {} },
    'audience: must be "all" or one list of tag, alias, user_id or push_token',
  ],
  [
    push.notify,
    { audience: { tag: ['a'], alias: ['b'] }, message: {} },
    'audience: must be "all" or one list of tag, alias, user_id or push_token',
  ],
  [
    push.notify,
    { audience: 'all', message: { type: 'image' } },
    'message.attachment_url: must end with jpg, jpeg or png for an image',
  ],
  [push.notify, { audience: 'all', message: { badge: 'x' } }, 'message.badge: must be digits, or + and digits'],
  [app.setBan, { list: ['x'] }, 'list.0: must be an integer from -9007199254740991 to 9007199254740991'],
  [app.listUsers, { page_size: '201' }, 'page_size: must be an integer from 1 to 200'],
  [app.listUsers, { page_num: '0' }, 'page_num: must be an integer from 1 to 2147483647'],
]

describe('refusals', () => {
  test.each(refused)('%# %j', ({ input }, sent, expected) => {
    expect(problem(input, sent)).toBe(expected)
  })
})

describe('what is read', () => {
  test('defaults', () => {
    expect(app.listUsers.input.parse({})).toEqual({ page_num: 1, page_size: 50 })
    expect(account.registerAnonymous.input.parse({ password: 'p' })).toEqual({ username: '', password: 'p' })
    expect(devices.listDevices.input.parse({ cursor: '' })).toMatchObject({ cursor: undefined, limit: 1000 })
    expect(push.notify.input.parse({ audience: 'all', message: { badge: '', title: null } })).toEqual({
      audience: 'all',
      setting: { distribution_strategy: 'combined', ospush_sequence: ['ups', 'fcm'] },
      message: { type: 'text', title: '', body: '', badge: '+1' },
    })
  })

  test('an empty device_guid or push_token is none', () => {
    expect(account.tokenByName.input.parse({ name: 'a', password: 'p', device_guid: '' })).toEqual({
      name: 'a',
      password: 'p',
      device_guid: undefined,
    })
    expect(push.bindAlias.input.parse({ alias: '', push_token: '' })).toEqual({ alias: '', push_token: undefined })
  })

  test('a mobile stands in for a name, and is trimmed where it is set', () => {
    expect(account.tokenByName.input.parse({ mobile: '138', password: 'p' })).toMatchObject({ mobile: '138' })
    expect(profile.setMobile.input.parse({ mobile: ' 138 ' })).toEqual({ mobile: '138' })
  })

  test('settings keep what was sent and nothing else', () => {
    expect(settings.settingsInput.parse({ id: 'x', no_push: 'on', user_id: '7' })).toEqual({
      no_push: true,
      user_id: 7,
    })
    expect(settings.settingsInput.parse({ time_zone: '' })).toEqual({ time_zone: '' })
  })

  const takes = (time_zone: string) => settings.settingsInput.safeParse({ time_zone }).success
  test.each(['Asia/Shanghai', 'Europe/Berlin', 'UTC', ''])('%j is a time zone, or takes it back', (name) =>
    expect(takes(name)).toBe(true),
  )
  test.each(['+08:00', 'Mars/Base', 'Asia/', ' '])('%j is none', (name) => expect(takes(name)).toBe(false))
})

describe('batches', () => {
  test.each([
    ['registration', account.registration, { username: 'ann', password: 'p' }],
    ['avatarItem', profile.avatarItem, { user_id: 7, avatar: 'a' }],
    ['profileItem', profile.profileItem, { user_id: 7, nick_name: 'n' }],
  ] as const)('%s takes no notice of a surplus field', (_, schema: z.ZodType, item) => {
    expect(readItem(schema, withSurplus(item))).toEqual(readItem(schema, item))
    expect(readItem(schema, item)).toEqual(item)
  })
  test('each item is validated separately, null members left out', () => {
    expect(readItem(profile.profileItem, { user_id: '7', nick_name: null })).toEqual({ user_id: 7 })
  })
  test.each([
    [null, 'must be an object'],
    ['x', 'must be an object'],
    [{ user_id: 7, avatar: true }, 'avatar: must be text'],
    [{ avatar: 'a' }, 'user_id: required'],
  ])('%j is its own failure', (item, expected) => {
    expect(String(readItem(profile.avatarItem, item))).toContain(expected)
  })
})

describe('push audiences', () => {
  test.each(['all', { tag: Array(500).fill('t') }, { user_id: [1] }] as const)('%#: within the bound', (audience) => {
    expect(() => push.checkAudience(push.audience.parse(audience))).not.toThrow()
  })
  test('501 targets have a number of their own', () => {
    const audience = push.audience.parse({ user_id: Array(501).fill(2199040544848) })
    expect(() => push.checkAudience(audience)).toThrow('more than 500')
  })
})

describe('replies', () => {
  const id = 2199040544848

  test('a fresh account has the fields of the documents, strings empty and hours 0', () => {
    const fresh = toUserSettings({ num: id }, defaultSettings, '')
    expect(settings.userSettings.parse(fresh)).toEqual(fresh)
    expect(Object.keys(fresh).length).toBe(17)
  })

  test('small ids and strings are internal errors', () => {
    expect(app.listedUser.safeParse({ user_id: 5, username: 'a', status: 0 }).success).toBe(false)
    expect(app.listedUser.safeParse({ user_id: String(id), username: 'a', status: 0 }).success).toBe(false)
    expect(app.listedUser.safeParse({ user_id: id, username: 'a', status: 2 }).success).toBe(false)
  })

  test('a listing has the parts that the envelope needs', () => {
    const reply = listing(z.int())
    expect(reply.safeParse(new Listing([1], 5)).success).toBe(true)
    expect(reply.safeParse(new Listing([1], 5, '')).success).toBe(false)
  })

  test('a token', () => {
    const token = { token: 't', user_id: id, expire: 1_700_000_000_000, public_key: '', encrypt_type: 0 }
    expect(account.tokenReply.safeParse(token).success).toBe(true)
    expect(account.tokenReply.safeParse({ ...token, push_token: '' }).success).toBe(false)
  })

  test('the DNS answer of the vendor', () => {
    const host = { protocol: 'http', host: '127.0.0.1:1' }
    const cluster = { ratel: [{ ...host, ip_list: [] }], webim: [host], rtc: [host] }
    const answer = {
      version: 1,
      app_status: 'normal',
      account_verification: {},
      dns_server_list: [{ domain: 'http://127.0.0.1:1' }],
      link_server_list: [],
      dns_list: [{ group_level: 0, clusters: [cluster] }],
    }
    expect(app.dnsReply.safeParse(answer).success).toBe(true)
    const broken = { ...answer, dns_list: [{ group_level: 0, clusters: [{ ...cluster, rtc: [] }] }] }
    expect(app.dnsReply.safeParse(broken).success).toBe(false)
  })
})
