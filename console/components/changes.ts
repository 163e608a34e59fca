export type Change = { readonly field: string; readonly before: unknown; readonly after: unknown }

/** Fields below this depth are compared as a whole. */
const depthMax = 4

/** Fields that differ between two values, with their paths; `value` where they are no objects. */
export function changesOf(before: unknown, after: unknown, path = '', depth = 0): Change[] {
  if (isRecord(before) || isRecord(after)) {
    const [left, right] = [recordOf(before), recordOf(after)]
    if (left && right && depth < depthMax) {
      const names = [...new Set([...Object.keys(left), ...Object.keys(right)])].sort()
      return names.flatMap((name) =>
        changesOf(left[name], right[name], path === '' ? name : `${path}.${name}`, depth + 1),
      )
    }
  }
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  return [{ field: path === '' ? 'value' : path, before, after }]
}

type JsonRecord = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An absent value has no fields. */
const recordOf = (value: unknown): JsonRecord | undefined =>
  value === undefined ? {} : isRecord(value) ? value : undefined

/** A value as text; nothing for an absent one. */
export function shownValue(value: unknown): string {
  if (value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value, undefined, 2)
}
