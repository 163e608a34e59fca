import { isDiskError } from '../config/disk-problems.ts'

/** Whether the operating system refused something, or SQLite for the sake of the disk: not a bug. */
export const isSystemError = (error: unknown): error is Error =>
  error instanceof Error && ('syscall' in error || isDiskError(error))
