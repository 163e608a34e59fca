import { z } from 'zod'
import type { lanyingRows } from '../../src/dialects/lanying/rest/dialect.ts'

type Row = (typeof lanyingRows)[number]

/** The user that a sample names wherever a field names a user. */
export type Named = { num: number; name: string }

/** A value for each field there is, by its name; what a row does not have is left out. The passwords belong to no account. */
const values = ({ num, name }: Named): Readonly<Record<string, unknown>> => ({
  user_id: num,
  username: name,
  name,
  login_name: name,
  mobile: 'm-1',
  password: 'a password',
  old_password: 'a password',
  new_password: 'another password',
  device_guid: 'a guid',
  avatar: 'a',
  nick_name: 'n',
  description: 'd',
  public_info: 'p',
  private_info: 'q',
  text: 'a text',
  value: 1,
  auth_mode: 3,
  auth_question: 'q',
  auth_answer: 'a',
  auto_download: true,
  group_confirm: true,
  no_push: true,
  no_push_detail: true,
  no_push_start_hour: 1,
  no_push_end_hour: 2,
  no_sounds: true,
  push_nick_name: 'p',
  silence_start_time: 3,
  silence_end_time: 4,
  vibratory: true,
  time_zone: 'Europe/Berlin',
  page_num: 1,
  page_size: 1,
  cursor: '0',
  limit: 1,
  device_sn: 1,
  device_token: 'a device token',
  notifier_name: 'a notifier',
  alias: 'an alias',
  push_token: 'a push token',
  sign: 's',
  tags: ['a tag'],
  badge: 1,
  audience: { user_id: [num] },
  setting: {},
  message: { title: 't', body: 'b' },
  app_id: 'default',
})

/**
 * An input that the row takes, with every field it has, in which every field that can names `named`. Throws on a field that
 * without a value here, so that a new field is noticed.
 */
export function sampleOf(row: Row, named: Named): Record<string, unknown> {
  const { properties = {} } = z.toJSONSchema(row.input, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, unknown>
  }
  const known: Record<string, unknown> = { ...values(named), list: listFor(properties.list, named) }
  const sample = Object.fromEntries(Object.keys(properties).map((field) => [field, known[field]]))
  const unknown = Object.keys(sample).filter((field) => sample[field] === undefined)
  if (unknown.length > 0) throw new Error(`${row.routes[0]} has fields without a sample: ${unknown.join(', ')}`)
  const parsed = row.input.safeParse(sample)
  if (!parsed.success) throw new Error(`${row.routes[0]} does not take its sample: ${z.prettifyError(parsed.error)}`)
  return sample
}

/** Lists hold ids, or objects with an id and the fields to write. */
function listFor(schema: unknown, named: Named): unknown[] {
  const { items = {} } = (schema ?? {}) as { items?: object }
  return Object.keys(items).length > 0 ? [named.num] : [values(named)]
}
