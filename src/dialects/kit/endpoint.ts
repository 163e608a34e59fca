import type { z } from 'zod'
import type { ErrorCode } from '../../core/errors.ts'
import type { Call } from '../../core/values.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
export type Route = `${Method} /${string}`

/** What a row says of itself. `Deps` is what the dialect's rows may use, `C` the caller as its authenticators know it. */
export type EndpointSpec<Deps, C extends Call, Input extends z.ZodType, Result, Reply extends z.ZodType> = {
  /** A list where the vendor takes several verbs or paths. */
  route: Route | readonly Route[]
  /** One line for the reference, and where it comes from. */
  summary: string
  source: string
  /** A name; the dialect says what it means. */
  auth: string
  /** How the body becomes the input; the dialect's own reading by default. */
  reader?: string
  input: Input
  /** Absent where the vendor answers nothing but success. */
  reply?: Reply
  /** Who may, once the input is known. Throws. */
  allow?: (call: C, input: z.output<Input>) => void
  run: (deps: Deps, input: z.output<Input>, call: C) => Result | Promise<Result>
  map?: (result: Result, input: z.output<Input>, call: C) => z.input<Reply>
  /** Where this endpoint answers a failure otherwise than its dialect does. */
  messages?: Partial<Record<ErrorCode, string>>
  /** The key under which some of the vendor's clients want a reply that its page shows as a bare list. */
  wrapper?: string
  /** Marks a row that the vendor's own server answers emptily, and so do we: shown in the README. */
  note?: string
}

/** A row as the runner drives it: the types have met, what is left is data. */
export type Row<Deps, C extends Call> = {
  routes: readonly Route[]
  summary: string
  source: string
  auth: string
  reader: string | undefined
  input: z.ZodType
  reply: z.ZodType | undefined
  messages: Partial<Record<ErrorCode, string>>
  wrapper: string | undefined
  note: string | undefined
  /** What the core says, now or later. */
  run: (deps: Deps, input: unknown, call: C) => unknown
  /** How this wire says it. */
  map: (result: unknown, input: unknown, call: C) => unknown
}

/** The row maker of one dialect. */
export function endpointsFor<Deps, C extends Call>() {
  return <Input extends z.ZodType, Result, Reply extends z.ZodType>(
    spec: EndpointSpec<Deps, C, Input, Result, Reply>,
  ): Row<Deps, C> => ({
    routes: typeof spec.route === 'string' ? [spec.route] : spec.route,
    summary: spec.summary,
    source: spec.source,
    auth: spec.auth,
    reader: spec.reader,
    input: spec.input,
    reply: spec.reply,
    messages: spec.messages ?? {},
    wrapper: spec.wrapper,
    note: spec.note,
    run(deps, input, call) {
      spec.allow?.(call, input as z.output<Input>)
      return spec.run(deps, input as z.output<Input>, call)
    },
    map(result, input, call) {
      if (spec.map) return spec.map(result as Result, input as z.output<Input>, call)
      return spec.reply ? result : undefined
    },
  })
}
