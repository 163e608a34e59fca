import type { ErrorCode } from '../../core/errors.ts'

export type Json = Record<string, unknown>

/** What proves who calls, as an OpenAPI security scheme. `id` is its name in the document, the same for ever. */
export type Credential = {
  readonly id: string
  readonly scheme: { readonly type: string; readonly description: string } & Readonly<Record<string, string>>
}

/** A header that is sent beside the credentials. `id` is its name in the document, the same for ever. */
export type RequestHeader = { readonly id: string; readonly parameter: Json }

/** What one authenticator requires of a request. */
export type AccessRequirement = {
  /** Any one of the lists is enough; all of a list is sent together. `[]`: no credential is needed. */
  readonly anyOf: readonly (readonly Credential[])[]
  readonly headers: readonly RequestHeader[]
}

/** How one failure is answered. */
export type FailureAnswer = { readonly failure: ErrorCode; readonly status: number; readonly code: number }

/** A dialect as the reference for machines shows it; the runner needs none of it. Schemas are JSON Schema 2020-12. */
export type OpenApiProfile = {
  /** The success envelope around a reply schema. */
  readonly envelope: (reply: unknown) => unknown
  /** The success envelope around a reply. */
  readonly example: (reply: unknown) => unknown
  /** The failure envelope; `answers` are all that the dialect gives. */
  readonly failure: (answers: readonly FailureAnswer[]) => Json
  /** The media type of failures, where it is not `application/json`. */
  readonly failureType?: string
  /** Further members of an operation. */
  readonly operation?: (row: { readonly auth: string; readonly readsOnly: boolean }) => Json
  /** Headers of requests that may change something. */
  readonly changeHeaders?: readonly RequestHeader[]
  /** Headers of replies, by name: of every reply, and of rows that set headers of their own. */
  readonly replyHeaders?: { readonly every: Json; readonly own: Json }
  /** By the name a row gives as its `auth`. */
  readonly access: Readonly<Record<string, AccessRequirement>>
  /** By the name a row gives as its `reader`, where that is not the JSON of its input: none, or its one field as text. */
  readonly readers: Readonly<Record<string, 'none' | 'text'>>
}

/** A credential in a header of the vendor's own. */
export const headerKey = (id: string, name: string, description: string): Credential => ({
  id,
  scheme: { type: 'apiKey', in: 'header', name, description },
})

/** A credential in `Authorization: Bearer`. */
export const bearerKey = (id: string, description: string): Credential => ({
  id,
  scheme: { type: 'http', scheme: 'bearer', description },
})

export const sentHeader = (
  id: string,
  name: string,
  { description, required, schema }: { description: string; required: boolean; schema: Json },
): RequestHeader => ({ id, parameter: { name, in: 'header', required, description, schema } })

/** Of rows that need no credential. */
export const noAuthAccess: AccessRequirement = { anyOf: [], headers: [] }
