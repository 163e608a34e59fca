import { previousVersion } from '../../test/kit/previous-version.ts'
import { services } from '../../test/kit/services.ts'
import { canMount } from '../../test/kit/small-disk.ts'
import { asksForPreviousVersion, asksForSmallDisk, servicesAskedFor } from './parts.ts'

/** A line about tests that do not run, with what to do. */
export type LeftOut = {
  readonly line: string
  /** Whether it is a service that can be installed; the history of a clone and the rights of a process are as they are. */
  readonly isService: boolean
}

/** What these test files need and this machine or clone lacks. */
export const leftOut = (
  files: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = process.env,
): LeftOut[] => [
  ...servicesAskedFor(files)
    .map((name) => services[name])
    .filter(({ variable }) => !environment[variable])
    .map(({ title, variable, example }) => ({
      line: `tests on ${title}; to run them: ${variable}=${example}`,
      isService: true,
    })),
  ...surroundings(files).map((line) => ({ line, isService: false })),
]

const surroundings = (files: readonly string[]): string[] => [
  ...(asksForPreviousVersion(files) && !previousVersion()
    ? ['tests beside the version before, which is none or not in this clone; to run them: git fetch --unshallow']
    : []),
  ...(asksForSmallDisk(files) && !canMount
    ? ['tests on a full disk; they need Linux and `unshare --map-root-user --mount`']
    : []),
]
