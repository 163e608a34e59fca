import type { z } from 'zod'
import { int32, text, textMax } from './json.ts'

/**
 * The fields of a profile by number: the bits of update's mask, the field of a robot's and of a client's edit.
 * Source: docs/dialects/wildfire.md#create-and-update.
 */
export const profileFields = [
  'displayName',
  'portrait',
  'gender',
  'mobile',
  'email',
  'address',
  'company',
  'social',
  'extra',
] as const
export type ProfileField = (typeof profileFields)[number]

const line = text(textMax.line)

/** What each field takes. */
export const profileInput = {
  displayName: line,
  portrait: text(textMax.url),
  gender: int32,
  mobile: line,
  email: line,
  address: line,
  company: line,
  social: line,
  extra: text(textMax.extra),
} satisfies Record<ProfileField, z.ZodType>

/**
 * The value of one field that came as text, within the field's own bound: an empty text clears it, to `''` or 0. `undefined`
 * when the text does not fit.
 */
export function fieldValue(field: ProfileField, value: string): string | number | undefined {
  if (value === '') return field === 'gender' ? 0 : ''
  const parsed = profileInput[field].safeParse(value)
  return parsed.success ? parsed.data : undefined
}
