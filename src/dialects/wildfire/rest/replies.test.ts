import { describe, expect, test } from 'bun:test'
import type { z } from 'zod'
import * as records from './replies.ts'

const profile =
  '"userId":"u1","name":"alice","displayName":"Alice","portrait":"","gender":0,"mobile":"","email":"","address":"",' +
  '"company":"","social":"","extra":""'

describe('records keep the order of the wire', () => {
  test.each<[string, z.ZodType, string]>([
    ['user', records.userInfo, `{${profile},"type":0,"deleted":0,"updateDt":1700000000000}`],
    [
      'robot',
      records.robotInfo,
      `{${profile},"updateDt":1700000000000,"owner":"u1","secret":"s","callback":"","robotExtra":""}`,
    ],
    ['robot to itself', records.robotProfile, `{${profile},"updateDt":1,"owner":"u1","callback":"","robotExtra":""}`],
    [
      'online status',
      records.onlineStatus,
      '{"sessions":[{"clientId":"c1","userId":"u1","platform":1,"status":0,"lastSeen":1700000000000}]}',
    ],
    [
      'sessions',
      records.sessionList,
      '{"userSessions":[{"userId":"u1","clientId":"c1","platform":1,"pushType":0,"deviceToken":"t","isOnline":true}]}',
    ],
    [
      'online list',
      records.onlineList,
      '{"userClients":[{"userId":"u1","clientId":"c1","platform":1,"ip":"192.168.1.100"}],"totalCount":1523,"offset":0}',
    ],
    ['online count', records.onlineCount, '[{"node":1,"count":876}]'],
    [
      'things',
      records.thingList,
      '{"devices":[{"state":1,"deviceId":"device1","token":"t","secret":"s","owners":["user1"]}]}',
    ],
    ['user behind a code', records.appUserInfo, '{"userId":"u1","displayName":"name1","portraitUrl":"url"}'],
    ['user behind a code, unregistered', records.appUserInfo, '{"userId":"u1"}'],
  ])('%s', (_, schema, wire) => {
    expect(JSON.stringify(schema.parse(JSON.parse(wire)))).toBe(wire)
  })

  test('an absent text is no record', () => {
    const { email: _, ...rest } = JSON.parse(`{${profile},"type":0,"deleted":0,"updateDt":1}`)
    expect(records.userInfo.safeParse(rest).success).toBe(false)
    expect(records.userInfo.safeParse({ ...rest, email: null }).success).toBe(false)
  })

  test('a list of blocked users has none with status 0', () => {
    expect(records.blockedUser.safeParse({ userId: 'u1', status: 0 }).success).toBe(false)
  })
})
