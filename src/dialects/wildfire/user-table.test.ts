import { expect, test } from 'bun:test'
import { userOfRow, userTables } from './user-table.ts'

const columns = {
  id: '3',
  _uid: 'ann',
  _name: 'Ann',
  _display_name: 'Ann A',
  _gender: '1',
  _portrait: 'https://example.com/p.png',
  _mobile: '138',
  _email: 'a@example.com',
  _address: null,
  _company: '',
  _social: '',
  _passwd_md5: 'X03MO1qnZdYdgyfeuILPmQ==',
  _salt: '',
  _extra: '{}',
  _type: '0',
  _dt: '1700000000000',
  _deleted: '0',
}

test('a row is a user with all its fields', () => {
  expect(userOfRow(columns)).toEqual({
    uid: 'ann',
    name: 'Ann',
    displayName: 'Ann A',
    portrait: 'https://example.com/p.png',
    gender: 1,
    mobile: '138',
    email: 'a@example.com',
    address: '',
    company: '',
    social: '',
    extra: '{}',
    kind: 'person',
    grade: 0,
    passwordHash: 'md5:X03MO1qnZdYdgyfeuILPmQ==',
    createdAtMs: 1_700_000_000_000,
    changedAtMs: 1_700_000_000_000,
  })
})

test('its type is the kind; a robot has no password, hardware is no user', () => {
  const ofType = (type: string) => userOfRow({ ...columns, _type: type })
  expect(ofType('3')).toMatchObject({ kind: 'admin', grade: 0 })
  expect(ofType('100')).toMatchObject({ kind: 'admin', grade: 1 })
  expect(ofType('1')).toMatchObject({ kind: 'robot' })
  expect(ofType('1')).not.toHaveProperty('passwordHash')
  expect(ofType('2')).toBeUndefined()
})

test('a deleted one is a tombstone, and one of an old version without that column is not', () => {
  expect(userOfRow({ ...columns, _deleted: '1' })).toEqual({ uid: 'ann', deletedAtMs: 1_700_000_000_000 })
  const { _deleted: _, ...old } = columns
  expect(userOfRow(old)).toMatchObject({ uid: 'ann', kind: 'person' })
})

test.each([
  ['0', false, false],
  ['1', false, true],
  ['2', true, false],
])('status %s bans: %p, mutes: %p, of an id with or without an account', (status, ban, mute) => {
  const row = { id: '1', _uid: 'ann', _status: status, _dt: '5' }
  expect(userTables.t_user_status(row)).toEqual({ uid: 'ann', registered: false, ban, mute })
})

test('a robot keeps its secret, owner and callback', () => {
  const row = {
    id: '1',
    _uid: 'bot',
    _owner: 'ann',
    _secret: 's',
    _callback: 'http://x/',
    _state: '0',
    _extra: null,
    _dt: '5',
  }
  const robot = { secret: 's', owner: 'ann', callback: 'http://x/', extra: '' }
  const fields = { uid: 'bot', kind: 'robot', grade: 0, createdAtMs: 5, changedAtMs: 5 }
  expect(userTables.t_robot(row)).toEqual({ ...fields, robot })
  expect(userTables.t_robot({ ...row, _secret: '' })).toEqual(fields)
})
