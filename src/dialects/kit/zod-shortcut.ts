import type { z } from 'zod'

/** The release of zod whose private parts this file uses; its test fails with any other. */
export const zodVersionKnown = '4.6.7'

/**
 * Lets a value that `fits` pass as it is, without a run of the schema; all other values, and JSON Schema, go through the
 * schema itself. The schema is changed and returned. For fields of hot rows: most texts need no conversion, and a
 * preprocess with refinements costs zod three runs a field. zod has no public way to replace the run of a schema.
 */
export function skipSchemaWhen<S extends z.ZodType>(schema: S, fits: (value: unknown) => boolean): S {
  const { run } = schema._zod
  schema._zod.run = (payload, context) => (fits(payload.value) ? payload : run(payload, context))
  return schema
}
