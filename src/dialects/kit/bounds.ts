import { limits } from '../../core/values.ts'

/**
 * What a caller proved: a key of the app's operator, an account of the app, or nothing. WildfireChat's sign and the admin
 * tokens of OpenIM and Lanying are `server`; a robot's own sign is `user`, since robots belong to users.
 */
export const credentialClasses = ['server', 'user', 'none'] as const
export type CredentialClass = (typeof credentialClasses)[number]

const kib = 1024
const mib = 1024 * kib

/** Longest request body in bytes, by what the caller proved. A row may have a narrower bound. */
export const bodyBytesMax: Readonly<Record<CredentialClass, number>> = {
  server: 8 * mib,
  user: 1 * mib,
  none: 64 * kib,
}

/** Items of a list that are worked on before other requests get their turn, unless the row says otherwise. */
export const chunkItemsDefault = limits.pieceItems

/** The bounds of one row: never wider than those of the class. */
export const bodyBoundsOf = (rowBytesMax = Number.POSITIVE_INFINITY): Readonly<Record<CredentialClass, number>> => ({
  server: Math.min(bodyBytesMax.server, rowBytesMax),
  user: Math.min(bodyBytesMax.user, rowBytesMax),
  none: Math.min(bodyBytesMax.none, rowBytesMax),
})

/** `8 MiB`, `64 KiB`, `100 bytes`. */
export function bytesText(bytes: number): string {
  if (bytes % mib === 0) return `${bytes / mib} MiB`
  return bytes % kib === 0 ? `${bytes / kib} KiB` : `${bytes} bytes`
}
