import type { MaybeOptionalInit } from 'openapi-fetch'
import type { PathsWithMethod } from 'openapi-typescript-helpers'
import type { AdminClient } from '../../src/admin-client/client.ts'
import type { paths } from '../../src/admin-client/schema.ts'
import type { Command } from './commands.ts'
import type { JsonOf } from './types.ts'

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** A command that can be sent: what a dialog shows as curl is what it does. */
export type Call<Result> = Command & { readonly send: (api: AdminClient) => Promise<Result> }

type Shown = {
  readonly cli?: string | undefined
  /** The body to show in place of one that has a secret. */
  readonly body?: unknown
}

type Parts = {
  readonly params?: {
    readonly path?: Readonly<Record<string, string | number>>
    readonly query?: NonNullable<Command['query']>
  }
  readonly body?: unknown
}

/** An operation of the admin API with its parameters, checked by its types. */
export function callOf<M extends Method, Path extends PathsWithMethod<paths, M>>(
  method: M,
  path: Path,
  init: MaybeOptionalInit<paths[Path], M>,
  shown: Shown = {},
): Call<JsonOf<paths[Path][M]>> {
  const { params, body } = init as Parts
  const verb = method.toUpperCase() as Command['method']
  return {
    method: verb,
    path: filled(path, params?.path ?? {}),
    ...(params?.query && { query: params.query }),
    ...(body !== undefined && { body: shown.body ?? body }),
    ...(shown.cli !== undefined && { cli: shown.cli }),
    send: async (api) => (await (api as unknown as AnyClient)[verb](path, init)).data as JsonOf<paths[Path][M]>,
  }
}

/** The types of path and init are those of `callOf`. */
type AnyClient = Record<Command['method'], (path: string, init: unknown) => Promise<{ data?: unknown }>>

const filled = (path: string, values: Readonly<Record<string, string | number>>): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])).replaceAll('%3A', ':'))

/** A copy without what is undefined or an empty text. */
export function given<Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')
  return Object.fromEntries(kept) as { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> }
}
