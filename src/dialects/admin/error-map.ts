import type { z } from 'zod'

/**
 * What is wrong with a field and what is expected, to follow the field's path: `is missing; it must be a text`.
 * Where it returns nothing, zod's own message is used.
 */
export const adminErrorMap: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'unrecognized_keys') return `has no field ${issue.keys.join(', ')}`
  const rule = ruleOf(issue)
  if (rule === undefined) return undefined
  return issue.input === undefined ? `is missing; it ${rule}` : `${rule}${insteadOf(issue)}`
}

/** JSON's kinds of values; `int` is zod's. */
const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
}

/** What a field that is counted is counted in; a number is not. */
const units: Readonly<Record<string, string>> = { string: 'characters', array: 'items' }

function ruleOf(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] && `must be ${kinds[issue.expected]}`
    case 'invalid_value':
      return issue.values.length === 1
        ? `must be ${String(issue.values[0])}`
        : `must be one of ${issue.values.join(', ')}`
    case 'too_small':
      return atLeast(issue.minimum, units[issue.origin])
    case 'too_big':
      return `must ${units[issue.origin] ? 'have' : 'be'} at most ${withUnit(issue.maximum, units[issue.origin])}`
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? `must be one of ${issue.options.join(', ')}`
        : undefined
    default:
      return undefined
  }
}

function atLeast(minimum: number | bigint, unit: string | undefined): string {
  if (unit !== undefined && minimum === 1) return 'must not be empty'
  return `must ${unit ? 'have' : 'be'} at least ${withUnit(minimum, unit)}`
}

const withUnit = (count: number | bigint, unit: string | undefined): string => (unit ? `${count} ${unit}` : `${count}`)

/** `, not a number`, where another kind of value was sent. What text of a query was to be read as a number shows no kind. */
function insteadOf({ code, input, expected }: z.core.$ZodRawIssue): string {
  if (code !== 'invalid_type' || Number.isNaN(input) || (expected === 'int' && typeof input === 'number')) return ''
  if (input === null) return ', not null'
  if (typeof input === 'boolean') return `, not ${input}`
  return `, not ${kinds[Array.isArray(input) ? 'array' : typeof input] ?? 'that'}`
}
