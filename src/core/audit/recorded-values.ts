import type { AuditFields } from '../unit-of-work.ts'

/** Limits of the values that one entry records. */
export const auditValueBounds = {
  /** Code points of a text; a longer one is cut. */
  textCodePointsMax: 256,
  /** Characters of the JSON of a value that is no text; a longer one is left out. */
  jsonCharsMax: 2_048,
  /** Characters of all values together; fields that come after are left out. A whole profile of long texts fits. */
  entryCharsMax: 16_384,
} as const

type Fields = Readonly<Record<string, unknown>>

/**
 * The fields of an audit entry about values that were written over. `changed` names all of `names`; `before` and `after` have
 * those of them whose values differ, and are absent when none does. A name that neither has is a secret: it is named without
 * value. `cut` in the details names fields whose values are not whole.
 */
export function writtenOver(
  before: object,
  after: object,
  names: readonly string[],
  details: Fields = {},
): AuditFields {
  const values = new Values()
  for (const name of names) values.add(name, fieldOf(before, name), fieldOf(after, name))
  return values.fields(names, details)
}

/** Names may come from clients: those of Object's own are no fields. */
const fieldOf = (fields: object, name: string): unknown =>
  Object.hasOwn(fields, name) ? (fields as Fields)[name] : undefined

class Values {
  readonly #before: [string, unknown][] = []
  readonly #after: [string, unknown][] = []
  readonly #cut: string[] = []
  #chars = 0

  add(name: string, before: unknown, after: unknown): void {
    if (isSame(before, after)) return
    const [old, fresh] = [boundedValue(before), boundedValue(after)]
    const chars = old.chars + fresh.chars
    const fits = this.#chars + chars <= auditValueBounds.entryCharsMax
    if (old.isCut || fresh.isCut || !fits) this.#cut.push(name)
    if (!fits) return
    this.#chars += chars
    if (old.value !== undefined) this.#before.push([name, old.value])
    if (fresh.value !== undefined) this.#after.push([name, fresh.value])
  }
  fields(changed: readonly string[], details: Fields): AuditFields {
    const noted = this.#cut.length === 0 ? details : { ...details, cut: this.#cut }
    if (this.#before.length === 0 && this.#after.length === 0) return { changed, details: noted }
    const [before, after] = [Object.fromEntries(this.#before), Object.fromEntries(this.#after)]
    return { changed, details: noted, before, after }
  }
}

const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))

type Bounded = { readonly value: unknown; readonly chars: number; readonly isCut: boolean }

function boundedValue(value: unknown): Bounded {
  if (typeof value === 'string') {
    const text = cutText(value)
    return { value: text, chars: text.length, isCut: text.length < value.length }
  }
  const chars = typeof value === 'object' ? JSON.stringify(value).length : 0
  return chars > auditValueBounds.jsonCharsMax
    ? { value: undefined, chars: 0, isCut: true }
    : { value, chars, isCut: false }
}

/** A code point has one or two characters. */
function cutText(text: string): string {
  const { textCodePointsMax } = auditValueBounds
  if (text.length <= textCodePointsMax) return text
  const points = Array.from(text.slice(0, 2 * textCodePointsMax))
  return points.slice(0, textCodePointsMax).join('')
}
