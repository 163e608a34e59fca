import type { PathsWithMethod } from 'openapi-typescript-helpers'
import type { paths } from '../../src/admin-client/schema.ts'

export type GetPath = PathsWithMethod<paths, 'get'>

type Ok<Responses> = Responses[keyof Responses & (200 | 201 | 202)]

/** What an operation answers, as JSON. */
export type JsonOf<Operation> = Operation extends { responses: infer Responses }
  ? Ok<Responses> extends { content: { 'application/json': infer Json } }
    ? Json
    : never
  : never

/** What `GET` of a path answers. */
export type Reply<Path extends GetPath> = JsonOf<paths[Path]['get']>

/** One item of the list that `GET` of a path answers. */
export type Item<Path extends GetPath> = Reply<Path> extends { items: (infer One)[] } ? One : never

/** Parameters that are undefined are not sent. */
type Loose<Query> = { readonly [Name in keyof Query]: Query[Name] | undefined }

type Given<Parameters> = (Parameters extends { query?: infer Query }
  ? { readonly query?: Loose<NonNullable<Query>> }
  : unknown) &
  (Parameters extends { path: infer Path } ? { readonly path: Path } : unknown)

type ParametersOf<Operation> = Operation extends { parameters: infer Parameters } ? Given<Parameters> : never

/** The parameters of `GET` of a path. */
export type GetInit<Path extends GetPath> =
  unknown extends ParametersOf<paths[Path]['get']>
    ? { readonly params?: never }
    : ParametersOf<paths[Path]['get']> extends { readonly path: unknown }
      ? { readonly params: ParametersOf<paths[Path]['get']> }
      : { readonly params?: ParametersOf<paths[Path]['get']> }
