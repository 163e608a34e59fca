import fc from 'fast-check'

/** A part of JSON Schema, as zod writes it. */
export type JsonSchema = {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | JsonSchema
  readonly items?: JsonSchema
  readonly minItems?: number
  readonly maxItems?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly format?: string
}

/** Items and characters of generated values, at most. */
const itemsMax = 5
const charsMax = 200

/** Values that fit the schema, but for patterns, which are met now and then. `known`: texts that may be ids. */
export function valuesOf(schema: JsonSchema, known: () => readonly string[]): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map((choice) => valuesOf(choice, known)))
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  switch (schema.type) {
    case 'boolean':
      return fc.boolean()
    case 'integer':
    case 'number':
      return numbersOf(schema)
    case 'string':
      return textsOf(schema, known)
    case 'array':
      return fc.array(valuesOf(schema.items ?? {}, known), {
        minLength: Math.min(schema.minItems ?? 0, itemsMax),
        maxLength: Math.min(schema.maxItems ?? itemsMax, itemsMax),
      })
    case 'object':
      return objectsOf(schema, known)
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}

function numbersOf({ minimum, maximum }: JsonSchema): fc.Arbitrary<unknown> {
  const min = Math.max(minimum ?? Number.MIN_SAFE_INTEGER, Number.MIN_SAFE_INTEGER)
  const max = Math.min(maximum ?? Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)
  const near = fc.integer({ min, max: Math.min(max, min + 1_000) })
  return fc.oneof(near, fc.integer({ min, max }), fc.constantFrom(min, max))
}

function textsOf({ minLength = 0, maxLength = charsMax, format }: JsonSchema, known: () => readonly string[]) {
  if (format === 'date-time') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString())
  const plain = fc.string({ unit: 'binary', minLength, maxLength: Math.max(minLength, Math.min(maxLength, charsMax)) })
  const ascii = fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 20)) })
  const id = fc.nat().map((at) => known()[at % Math.max(1, known().length)] ?? 'ann')
  return fc.oneof({ weight: 3, arbitrary: id }, { weight: 2, arbitrary: ascii }, plain)
}

function objectsOf(schema: JsonSchema, known: () => readonly string[]): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema
  const own = Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, valuesOf(one, known)]))
  const fields = fc.record(own, { requiredKeys: required.filter((name) => name in own) })
  if (typeof additionalProperties !== 'object') return fields
  const more = fc.dictionary(fc.string({ maxLength: 20 }), valuesOf(additionalProperties, known), { maxKeys: itemsMax })
  return fc.tuple(fields, more).map(([a, b]) => ({ ...b, ...a }))
}
