import { previousVersion } from '../../test/kit/previous-version.ts'
import { services } from '../../test/kit/services.ts'
import { canMount } from '../../test/kit/small-disk.ts'
import { asksForPreviousVersion, asksForSmallDisk, servicesAskedFor } from './parts.ts'

/** What these test files need and this machine or clone lacks, a line each with what to do. */
export const leftOut = (
  files: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string[] => [
  ...servicesAskedFor(files)
    .map((name) => services[name])
    .filter(({ variable }) => !environment[variable])
    .map(({ title, variable, example }) => `tests on ${title}; to run them: ${variable}=${example}`),
  ...(asksForPreviousVersion(files) && !previousVersion()
    ? ['tests beside the version before, which is none or not in this clone; to run them: git fetch --unshallow']
    : []),
  ...(asksForSmallDisk(files) && !canMount
    ? ['tests on a full disk; they need Linux and `unshare --map-root-user --mount`']
    : []),
]
