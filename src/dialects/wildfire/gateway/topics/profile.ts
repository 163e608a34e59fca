import { fieldValue, type ProfileField, profileFields } from '../../rest/profile-fields.ts'
import { modifyMyInfoRequest } from '../messages.ts'
import { LinkFailure } from './link-failure.ts'
import { required, topic } from './request.ts'

/** Its user cannot change it. */
const ignoredField = 'mobile'

/** `UIN` leaves before the reply, to all own connections. Source: im-server, ModifyMyInfoHandler; docs/dialects/wildfire.md#requests-on-the-link. */
export const profileTopic = topic({
  id: 'MMI',
  name: 'own profile',
  summary: 'Changes fields of the own profile, by number; mobile (3) is ignored',
  input: modifyMyInfoRequest,
  async run({ deps, connection, call }, { entry }) {
    const patch: Record<string, string | number> = {}
    for (const { type, value } of entry) {
      const field = profileFields[required(type, 'type')]
      if (!field) throw new LinkFailure(5, 'unknown field')
      if (field !== ignoredField) patch[field] = valueOfEntry(field, value)
    }
    if (Object.keys(patch).length === 0) throw new LinkFailure(5, 'no field to change')
    await deps.core.users.update(call, connection.uid, patch)
    deps.selfNotifier.sendProfileChange(call.app, connection.uid)
    return undefined
  },
})

function valueOfEntry(field: ProfileField, text: string): string | number {
  const value = text === '' && field === 'gender' ? undefined : fieldValue(field, text)
  if (value !== undefined) return value
  throw new LinkFailure(field === 'gender' ? 4 : 251, `the value does not fit ${field}`)
}
