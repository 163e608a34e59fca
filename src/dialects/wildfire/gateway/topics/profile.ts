import type { UserPatch } from '../../../../core/accounts/store.ts'
import { isLongerThan } from '../../../../core/text.ts'
import { textMax } from '../../rest/json.ts'
import { modifyMyInfoRequest } from '../messages.ts'
import { LinkFailure } from './link-failure.ts'
import { required, topic } from './request.ts'

/** By number, as the bits of update. Mobile (3) cannot be changed by its user. */
const fields = [
  'displayName',
  'portrait',
  'gender',
  'mobile',
  'email',
  'address',
  'company',
  'social',
  'extra',
] as const satisfies readonly (keyof UserPatch)[]
const ignoredField = 'mobile'

const charsMax: Partial<Record<(typeof fields)[number], number>> = { portrait: textMax.url, extra: textMax.extra }

/** Source: im-server, ModifyMyInfoHandler; docs/dialects/wildfire.md#requests-on-the-link. */
export const profileTopic = topic({
  id: 'MMI',
  name: 'own profile',
  summary: 'Changes fields of the own profile, by number; mobile (3) is ignored',
  input: modifyMyInfoRequest,
  async run({ deps, connection, call }, { entry }) {
    const patch: Record<string, string | number> = {}
    for (const { type, value } of entry) {
      const field = fields[required(type, 'type')]
      if (!field) throw new LinkFailure(5, 'unknown field')
      if (field !== ignoredField) patch[field] = fieldValue(field, value)
    }
    if (Object.keys(patch).length === 0) throw new LinkFailure(5, 'no field to change')
    await deps.core.users.update(call, connection.uid, patch)
    return undefined
  },
})

const int32 = /^-?\d{1,9}$/

function fieldValue(field: (typeof fields)[number], value: string): string | number {
  if (field === 'gender') {
    if (!int32.test(value)) throw new LinkFailure(4, 'gender is no number')
    return Number(value)
  }
  if (isLongerThan(value, charsMax[field] ?? textMax.line)) throw new LinkFailure(251, `${field} is too long`)
  return value
}
