/** Rewrites values while JSON is parsed; `source` is there for numbers and other primitives. */
export type JsonReviver = (key: string, value: unknown, context: { readonly source?: string }) => unknown

/**
 * A whole number that is not written as a plain decimal integer: `1.0`, `1e3`, `-0`. Which text
 * was meant is unknown where a number is taken as a text.
 */
export class NonCanonicalInteger {
  constructor(readonly value: number) {}

  toJSON(): number {
    return this.value
  }
}

/**
 * Where a value may begin, a number with a fraction or an exponent, or a negative zero. Few texts look so; ids with digits and
 * hyphens do not: a reviver takes ten times as long as the parser.
 */
const suspicious = /(?:^|[[:,\s])(?:-0|-?\d+[.eE])/

/** The reviver that marks each `UnplainInteger`; `undefined` for JSON that has none, which is nearly all of it. */
export const markUnplain = (json: string): JsonReviver | undefined => (suspicious.test(json) ? mark : undefined)

const mark: JsonReviver = (_key, value, { source }) =>
  Number.isSafeInteger(value) && source !== String(value) ? new NonCanonicalInteger(value as number) : value

/** The number, however it was written. */
export const asNumber = (value: unknown): unknown => (value instanceof NonCanonicalInteger ? value.value : value)

/** The decimal text of an integer whose digits are certain. Any other value is returned as it is. */
export const asDecimalText = (value: unknown): unknown =>
  typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value
