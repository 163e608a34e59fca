import { filesOf, partNames, servicesAskedFor } from './parts.ts'

/** Prints the services that tests ask for, one a line, so that .ci/run starts these and no others. */
for (const service of servicesAskedFor(partNames.flatMap((part) => filesOf(part, [])))) console.log(service)
