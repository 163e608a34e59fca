import type { UserDetails } from '../user-calls.ts'

/** What every dialog of this page is given. `of` is the id that the address names. */
export type DialogProps = {
  readonly details: UserDetails
  readonly user: string
  readonly of: string | undefined
  readonly onClose: () => void
}
