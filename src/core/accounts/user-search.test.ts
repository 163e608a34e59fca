import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { appKeys, callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { connect, signInsOf } from '../../../test/kit/sign-ins.ts'
import { openimTokenText, wildfireTokenText } from '../../../test/kit/token-texts.ts'
import { sha256Hex } from '../crypto.ts'
import type { FoundUser, SearchPosition } from './user-search.ts'

let on: TestCore
beforeEach(async () => {
  on = await openTestCore()
})
afterEach(() => on.close())

const app = 'default'
const call = callBy('admin')
const create = (draft: Parameters<TestCore['core']['registrations']['create']>[1]) =>
  on.core.registrations.create(call, draft, undefined)
const find = (text: string, limit = 100) => on.core.userSearch.find(app, text, undefined, limit)
/** What a query finds: `uid: fields`. */
const found = async (text: string) =>
  (await find(text)).found.map(({ uid, matchedBy }) => `${uid}: ${matchedBy.join(', ')}`)

/** Of all pages of at most `limit`. */
async function pagesOf(text: string, limit: number): Promise<FoundUser[][]> {
  const pages: FoundUser[][] = []
  for (let after: SearchPosition | undefined; ; ) {
    const page = await on.core.userSearch.find(app, text, after, limit)
    pages.push(page.found)
    after = page.next
    if (!after) return pages
  }
}

describe('a query finds', () => {
  test('an account by each of its fields, and says by which', async () => {
    const { num } = await create({
      uid: 'ann',
      name: 'Ann',
      mobile: '138',
      email: 'a@b.c',
      displayName: 'Ann of Wuhan',
    })
    expect(await found('ann')).toEqual(['ann: uid, displayName'])
    expect(await found(String(num))).toEqual(['ann: num'])
    expect(await found('Ann')).toEqual(['ann: name, displayName'])
    expect(await found('138')).toEqual(['ann: mobile'])
    expect(await found(' a@b.c\n')).toEqual(['ann: email'])
    expect(await found('ANN OF')).toEqual(['ann: displayName'])
    expect(await found('nobody')).toEqual([])
  })
  test('every user that matches, each once with all its fields', async () => {
    await create({ uid: 'x', mobile: 'y' })
    await create({ uid: 'y', name: 'z', displayName: 'Yolanda' })
    await create({ uid: 'other', displayName: 'y' })
    expect(await found('y')).toEqual(['y: uid, displayName', 'x: mobile', 'other: displayName'])
  })
  test('in one field where the query says so', async () => {
    await create({ uid: 'x', mobile: 'y' })
    await create({ uid: 'y', name: 'z' })
    await create({ uid: 'uid:x' })
    expect(await found('mobile:y')).toEqual(['x: mobile'])
    expect(await found('uid:y')).toEqual(['y: uid'])
    expect(await found('name:y')).toEqual([])
    expect(await found('uid:uid:x')).toEqual(['uid:x: uid'])
    for (const query of ['num:y', 'deviceSn:0', 'connection:y', 'token:y', 'name:', `name:${'x'.repeat(256)}`]) {
      const error = await find(query).catch((thrown) => thrown)
      expect(error).toMatchObject({ code: 'request.invalid' })
      if (query === 'token:y') expect(error.message).not.toContain('token:y')
    }
  })
  test('tombstones and ids without an account', async () => {
    const { num } = await create({ uid: 'ann', displayName: 'Ann' })
    await on.core.users.destroy(call, 'ann')
    await signInsOf(on).wildfire('nobody', 'phone')
    expect(await found('ann')).toEqual(['ann: uid, name'])
    expect(await found(String(num))).toEqual(['ann: num'])
    const [unregistered] = (await find('nobody')).found
    expect(unregistered).toEqual({ uid: 'nobody', user: undefined, matchedBy: ['uid'] })
  })
  test('a user by a client key and a serial number of a device', async () => {
    for (const uid of ['ann', 'bob']) await create({ uid })
    const by = signInsOf(on)
    await by.wildfire('ann', 'phone 1')
    await by.wildfire('ann', 'phone 2')
    await by.openim('bob', 'a token', 'web')
    expect(await found('phone 2')).toEqual(['ann: clientKey'])
    expect(await found('deviceSn:2')).toEqual(['ann: deviceSn'])
    expect(await found('1')).toEqual(['ann: deviceSn', 'bob: deviceSn'])
  })
})

test('a live connection finds its user', async () => {
  await create({ uid: 'ann' })
  const connection = connect(on, await signInsOf(on).wildfire('ann', 'phone'), { id: 'c0ffee00'.repeat(4) })
  expect(await found(connection.id)).toEqual(['ann: connection'])
  expect(await found(`connection:${'0'.repeat(32)}`)).toEqual([])
  await on.core.sessions.kick(call, 'ann', {})
  expect(await found(connection.id)).toEqual([])
})

describe('a token finds its user', () => {
  test('of each dialect, also after its end', async () => {
    for (const uid of ['ann', 'bob', 'cid']) await create({ uid })
    const by = signInsOf(on)
    const wildfire = wildfireTokenText(on, await by.wildfire('ann', 'phone'))
    const openim = openimTokenText(on, 'bob')
    const stored = 'x'.repeat(43)
    await by.openim('cid', sha256Hex(stored), 'web')
    const all = async () => [await found(wildfire), await found(openim), await found(`token:${stored}`)]
    const each = [['ann: token'], ['bob: token'], ['cid: token']]
    expect(await all()).toEqual(each)
    for (const uid of ['ann', 'bob', 'cid']) await on.core.sessions.kick(call, uid, {})
    on.clock.advance(120_000)
    expect(await all()).toEqual(each)
  })
  test('not of another app, nor a token that another key signed', async () => {
    for (const uid of ['ann', 'bob', 'cid']) await create({ uid })
    await on.core.apps.create(call, 'other', appKeys('other'))
    const by = signInsOf(on)
    const texts = [wildfireTokenText(on, await by.wildfire('ann', 'phone')), openimTokenText(on, 'bob'), 'y'.repeat(43)]
    await by.openim('cid', sha256Hex('y'.repeat(43)), 'web')
    for (const text of texts) {
      expect((await find(text)).found).toHaveLength(1)
      expect((await on.core.userSearch.find('other', text, undefined, 10)).found).toEqual([])
    }
    const token = openimTokenText(on, 'bob', 'another secret of sixteen')
    expect(await found(token)).toEqual([])
  })
  test('a text that looks like one is told from a name', () => {
    const { userSearch } = on.core
    const token = openimTokenText(on, 'bob')
    for (const text of [token, ` ${token} `, 'x'.repeat(43), 'QUJD'.repeat(40), 'token:short'])
      expect(userSearch.looksLikeToken(text)).toBe(true)
    for (const text of ['ann', '13800000000', 'a@example.com', sha256Hex(''), 'Ann of Wuhan', `uid:${'x'.repeat(43)}`])
      expect(userSearch.looksLikeToken(text)).toBe(false)
  })
})

describe('pages', () => {
  test.each([1, 2, 3, 50])('at most %i a page: each user once, in the same order', async (limit) => {
    await create({ uid: 'wang', name: 'other', displayName: 'Wang' })
    for (let index = 0; index < 5; index++)
      await create({ uid: `m${index}`, mobile: 'wang', displayName: `Wang ${index % 2}` })
    for (let index = 0; index < 3; index++) await create({ uid: `n${index}`, displayName: 'Wang' })
    const pages = await pagesOf('wang', limit)
    for (const page of pages) expect(page.length).toBeLessThanOrEqual(limit)
    expect(pages.flat().map(({ uid }) => uid)).toEqual(['wang', 'm0', 'm1', 'm2', 'm3', 'm4', 'n0', 'n1', 'n2'])
  })
})
