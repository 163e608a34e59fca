import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { z } from 'zod'
import { openimRows } from '../dialect.ts'
import * as accounts from './accounts.ts'
import * as auth from './auth.ts'
import * as config from './client-config.ts'
import { pageOf } from './fields.ts'
import * as notice from './notification-accounts.ts'
import * as presence from './presence.ts'
import * as statistics from './statistics.ts'
import * as commands from './user-commands.ts'

const page = { pageNumber: 1, showNumber: 10 }
const user = { userID: 'u1', nickname: 'Ann' }
const ids = (count: number) => Array.from({ length: count }, (_, i) => `u${i}`)

/** The first message is what the caller reads. */
const messageOf = (schema: z.ZodType, input: unknown) => schema.safeParse(input).error?.issues[0]?.message

describe('refusals', () => {
  const cases: [string, z.ZodType, unknown][] = [
    ['the body is not a JSON object', accounts.userRegister.input, undefined],
    ['the body is not a JSON object', accounts.userRegister.input, null],
    ['the body is not a JSON object', accounts.userRegister.input, []],
    ['users are empty', accounts.userRegister.input, {}],
    ['users are empty', accounts.userRegister.input, { users: null }],
    ['users is empty', accounts.userRegister.input, { users: [] }],
    ['users is not an array', accounts.userRegister.input, { users: 'u1' }],
    ['user is empty', accounts.userRegister.input, { users: [null] }],
    ['userID is empty', accounts.userRegister.input, { users: [{ nickname: 'Ann' }] }],
    ['userID is legal', accounts.userRegister.input, { users: [{ ...user, userID: 'a:b' }] }],
    ['userID is legal', accounts.userRegister.input, { users: [{ ...user, userID: 'a-b' }] }],
    [
      'userID is longer than 64 characters',
      accounts.userRegister.input,
      { users: [{ ...user, userID: '名'.repeat(65) }] },
    ],
    ['user name is empty', accounts.userRegister.input, { users: [{ userID: 'u1' }] }],
    ['user name is empty', accounts.userRegister.input, { users: [{ userID: 'u1', nickname: '' }] }],
    [
      'nickname is longer than 255 characters',
      accounts.userRegister.input,
      { users: [{ ...user, nickname: 'x'.repeat(256) }] },
    ],
    ['nickname is not well-formed text', accounts.userRegister.input, { users: [{ ...user, nickname: 'a\0' }] }],
    ['nickname is not well-formed text', accounts.userRegister.input, { users: [{ ...user, nickname: '\ud800' }] }],
    [
      'faceURL is longer than 1024 characters',
      accounts.userRegister.input,
      { users: [{ ...user, faceURL: 'x'.repeat(1025) }] },
    ],
    ['ex is longer than 65536 bytes', accounts.userRegister.input, { users: [{ ...user, ex: '名'.repeat(21_846) }] }],
    ['appMangerLevel is invalid', accounts.userRegister.input, { users: [{ ...user, appMangerLevel: 5 }] }],
    ['GlobalRecvMsgOpt is invalid', accounts.userRegister.input, { users: [{ ...user, globalRecvMsgOpt: 3 }] }],
    ['userID repeated', accounts.userRegister.input, { users: [user, user] }],
    [
      'users has more than 1000 items',
      accounts.userRegister.input,
      { users: ids(1_001).map((userID) => ({ ...user, userID })) },
    ],
    ['UserInfo is empty', accounts.updateUserInfo.input, {}],
    ['UserID is empty', accounts.updateUserInfo.input, { userInfo: {} }],
    ['userInfo is empty', accounts.updateUserInfoEx.input, { userInfo: null }],
    ['userID is empty', accounts.updateUserInfoEx.input, { userInfo: { nickname: 'x' } }],
    ['nickname is not a string', accounts.updateUserInfoEx.input, { userInfo: { userID: 'u1', nickname: 1 } }],
    ['GlobalRecvMsgOpt is invalid', accounts.setGlobalMsgRecvOpt.input, { userID: 'u1', globalRecvMsgOpt: -1 }],
    [
      'globalRecvMsgOpt is not an int32',
      accounts.setGlobalMsgRecvOpt.input,
      { userID: 'u1', globalRecvMsgOpt: 2 ** 31 },
    ],
    ['UserID is empty', accounts.setGlobalMsgRecvOpt.input, { globalRecvMsgOpt: 1 }],
    ['UserIDs is empty', accounts.getUsersInfo.input, {}],
    ['UserIDs is empty', accounts.getUsersInfo.input, { userIDs: null }],
    ['CheckUserIDs is empty', accounts.accountCheck.input, {}],
    ['userID repeated', accounts.accountCheck.input, { checkUserIDs: ['a', 'a'] }],
    ['pagination is empty', accounts.getUsers.input, {}],
    ['pageNumber is invalid', accounts.getUsers.input, { pagination: {} }],
    ['pageNumber is invalid', accounts.getAllUsersUid.input, { pagination: { pageNumber: 0, showNumber: 1 } }],
    ['showNumber is over 1000', accounts.getAllUsersUid.input, { pagination: { pageNumber: 1, showNumber: 1_001 } }],
    ['UserIDs is empty', presence.getUsersOnlineStatus.input, {}],
    ['UserIDs is empty', presence.getUsersOnlineStatus.input, { userIDs: null }],
    ['userIDs is not an array', presence.getUsersOnlineStatus.input, { userIDs: 'u1' }],
    ['an item of userIDs is not a string', presence.getUsersOnlineStatus.input, { userIDs: [1] }],
    ['userIDs has more than 1000 items', presence.getUsersOnlineStatus.input, { userIDs: ids(1_001) }],
    ['UserIDs is empty', presence.getUsersOnlineTokenDetail.input, {}],
    ['UserIDs is empty', presence.getUsersStatus.input, { userIDs: [] }],
    ['UserID is empty', presence.subscribeUsersStatus.input, { userIDs: ['a'], genre: 1 }],
    ['subscription User-list is empty', presence.subscribeUsersStatus.input, { userID: 'u1', genre: 1 }],
    [
      'invalid subscription type parameter',
      presence.subscribeUsersStatus.input,
      { userID: 'u1', userIDs: [], genre: 3 },
    ],
    ['invalid subscription type parameter', presence.subscribeUsersStatus.input, { userID: 'u1', userIDs: [] }],
    ['UserID is empty', presence.getSubscribeUsersStatus.input, {}],
    ['userID is empty', commands.processUserCommandAdd.input, { type: 1, uuid: 'x' }],
    ['type is not specified', commands.processUserCommandAdd.input, { userID: 'u1', uuid: 'x' }],
    ['UUID is empty', commands.processUserCommandDelete.input, { userID: 'u1', type: 1 }],
    ['type is not specified', commands.processUserCommandGet.input, { userID: 'u1', type: 0 }],
    ['userID is empty', commands.processUserCommandGetAll.input, {}],
    ['nickName is empty', notice.addNotificationAccount.input, { appMangerLevel: 3 }],
    ['app level not supported', notice.addNotificationAccount.input, { nickName: 'x', appMangerLevel: 2 }],
    ['app level not supported', notice.addNotificationAccount.input, { nickName: 'x' }],
    ['userID is legal', notice.addNotificationAccount.input, { userID: 'a:b', nickName: 'x', appMangerLevel: 3 }],
    ['userID is empty', notice.updateNotificationAccount.input, { nickName: 'x' }],
    ['faceURL and nickName is empty at the same', notice.updateNotificationAccount.input, { userID: 'u1' }],
    ['pagination is empty', notice.searchNotificationAccount.input, {}],
    ['configs is not a map', config.setUserClientConfig.input, { configs: [] }],
    ['key is invalid', config.setUserClientConfig.input, { configs: { '': 'v' } }],
    ['key is invalid', config.setUserClientConfig.input, JSON.parse('{"configs":{"__proto__":"v"}}')],
    ['value is not a string', config.setUserClientConfig.input, { configs: { k: 1 } }],
    ['keys is not an array', config.delUserClientConfig.input, { keys: 'k' }],
    ['key is empty', config.delUserClientConfig.input, { keys: [''] }],
    ['pagination is empty', config.pageUserClientConfig.input, {}],
    ['userID is empty', auth.getAdminToken.input, { secret: 'x' }],
    ['platformID is invalidate', auth.getUserToken.input, { userID: 'u1' }],
    ['platformID is invalidate', auth.getUserToken.input, { userID: 'u1', platformID: 12 }],
    ['platformID is not an int32', auth.getUserToken.input, { userID: 'u1', platformID: '5' }],
    ['userID is empty', auth.parseToken.input, {}],
    ['platformID is invalidate', auth.forceLogout.input, { userID: 'u1', platformID: 0 }],
    ['start is invalid', statistics.statisticsUserRegister.input, { end: 1 }],
    ['end is invalid', statistics.statisticsUserRegister.input, { start: 1, end: 0 }],
    ['start > end', statistics.statisticsUserRegister.input, { start: 2, end: 1 }],
    ['start is not an integer', statistics.statisticsUserRegister.input, { start: 2 ** 60, end: 2 ** 60 }],
  ]
  test.each(cases)('%s', (message, schema, input) => {
    expect(messageOf(schema, input)).toBe(message)
  })
})

describe('reads', () => {
  test('zeros for what is absent, in any case, whatever else is sent', () => {
    const sent = { USERS: [{ UserID: 'u_1名', NickName: 'Ann', FaceURL: null, createTime: 'x', surplus: {} }], more: 1 }
    expect(accounts.userRegister.input.parse(sent)).toEqual({
      users: [{ userID: 'u_1名', nickname: 'Ann', faceURL: '', ex: '', appMangerLevel: 0, globalRecvMsgOpt: 0 }],
    })
  })

  test('an update_ex: empty counts, null and absent do not', () => {
    const sent = { userInfo: { userID: 'u1', nickname: '', faceURL: null } }
    expect(accounts.updateUserInfoEx.input.parse(sent)).toEqual({ userInfo: { userID: 'u1', nickname: '' } })
  })

  test('ids as they are: repeated, empty, unlike any of ours, too long for any', () => {
    const userIDs = ['a', 'a', '', 'a:b', '名'.repeat(64), 'x'.repeat(10_000)]
    expect(presence.getUsersOnlineStatus.input.parse({ userIDs })).toEqual({ userIDs })
    expect(presence.getUsersOnlineStatus.input.parse({ userIDs: [] })).toEqual({ userIDs: [] })
    expect(presence.getUsersOnlineStatus.input.parse({ userIDs: ids(1_000) }).userIDs).toHaveLength(1_000)
  })

  test('null in a list or map as an empty text', () => {
    expect(presence.getUsersOnlineStatus.input.parse({ userIDs: ['a', null] })).toEqual({ userIDs: ['a', ''] })
    expect(config.setUserClientConfig.input.parse({ configs: { k: null } }).configs).toEqual({ k: '' })
  })

  test('no keys where the vendor does not ask for any', () => {
    expect(config.setUserClientConfig.input.parse({})).toEqual({ userID: '', configs: {} })
    expect(config.setUserClientConfig.input.parse({ configs: {} })).toEqual({ userID: '', configs: {} })
    expect(config.delUserClientConfig.input.parse({ keys: null })).toEqual({ userID: '', keys: [] })
  })

  test('pages; of no rows or fewer as an empty page', () => {
    const read = (pagination: object) => pageOf(accounts.getAllUsersUid.input.parse({ pagination }).pagination)
    expect(read({ PageNumber: 3, ShowNumber: 10 })).toEqual({ offset: 20, limit: 10 })
    expect(read({ pageNumber: 3, showNumber: 0 })).toEqual({ offset: 0, limit: 0 })
    expect(read({ pageNumber: 1, showNumber: -1 })).toEqual({ offset: 0, limit: 0 })
    expect(read({ pageNumber: 1 })).toEqual({ offset: 0, limit: 0 })
  })

  test('the rest of them', () => {
    expect(accounts.getUsers.input.parse({ pagination: page })).toEqual({ pagination: page, userID: '', nickName: '' })
    expect(commands.processUserCommandAdd.input.parse({ userID: 'u1', type: -1, uuid: 'x', value: '' })).toEqual({
      ...{ userID: 'u1', type: -1, uuid: 'x', value: '' },
    })
    expect(notice.addNotificationAccount.input.parse({ userID: '', nickName: 'n', appMangerLevel: 3 })).toEqual({
      ...{ nickName: 'n', faceURL: '', appMangerLevel: 3 },
    })
    expect(config.setUserClientConfig.input.parse({ CONFIGS: { Key: '', __proto__x: 'v' } })).toEqual({
      ...{ userID: '', configs: { Key: '', __proto__x: 'v' } },
    })
    expect(auth.getAdminToken.input.parse({ userID: 'imAdmin' })).toEqual({ secret: '', userID: 'imAdmin' })
    expect(auth.forceLogout.input.parse({ userID: 'u1', platformID: 11 }).platformID).toBe(11)
    expect(statistics.statisticsUserRegister.input.parse({ start: 1, end: 1 })).toEqual({ start: 1, end: 1 })
  })
})

describe('every row', () => {
  const rows = openimRows.map(({ routes: [route = ''], input, reply }) => ({ route, input: input as z.ZodType, reply }))

  test.each(rows)('$route can be shown in the reference', ({ input, reply }) => {
    expect(z.toJSONSchema(input, { io: 'input' })).toMatchObject({ type: 'object' })
    if (reply) expect(z.toJSONSchema(reply)).toBeObject()
  })

  test.each(rows)('$route refuses no field with the message of the schema library', ({ input }) => {
    const { properties = {} } = z.toJSONSchema(input, { io: 'input' })
    const field = fc.constantFrom('surplus', ...Object.keys(properties))
    const body = fc.dictionary(field, anyValue).map((some) => ({ ...some }))
    fc.assert(
      fc.property(fc.oneof(body, anyValue), (sent) => {
        const message = messageOf(input, sent)
        if (message !== undefined)
          expect(message).not.toMatch(/invalid (?:input|option|string)|expected|too (?:big|small)/i)
      }),
      { numRuns: 300 },
    )
  })
})

/** JSON of any kind, and values near those that are taken. */
const anyValue = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom('', 'u1', 'a:b', '\0', '\ud800', 'x'.repeat(70_000), 0, -1, 2 ** 31, 1.5, true, null, [], {}),
  fc.constantFrom<unknown>(
    [null],
    [1],
    [''],
    [{}],
    [{ userID: 7 }],
    { pageNumber: 0 },
    { pageNumber: 1, showNumber: 1.5 },
  ),
  fc.constantFrom<unknown>({ userID: 1 }, { userID: 'u1', globalRecvMsgOpt: 3 }, { k: 1 }, { '': 'v' }),
)
