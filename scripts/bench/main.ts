import { api } from './api.ts'
import { cluster } from './cluster.ts'
import { console } from './console.ts'
import { events } from './events.ts'
import { gateway } from './gateway.ts'
import { hostile } from './hostile.ts'
import { importing } from './import.ts'
import { cleanUp } from './kit/scratch.ts'
import { lanying } from './lanying.ts'
import { processes } from './processes.ts'
import { scans } from './scans.ts'
import { search } from './search.ts'
import { seed } from './seed.ts'
import { simulate } from './simulate.ts'

/** `npm run bench -- <name> [options]`; each bench prints what it measured and how, as markdown. */
const benches: Record<string, (args: readonly string[]) => Promise<void>> = {
  api,
  cluster,
  console,
  events,
  gateway,
  hostile,
  import: importing,
  lanying,
  processes,
  scans,
  search,
  seed,
  simulate,
}

const [name = '', ...args] = process.argv.slice(2)
const bench = benches[name]
if (!bench) {
  process.stderr.write(`npm run bench -- ${Object.keys(benches).join('|')} [--help]\n`)
  process.exit(2)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))
process.on('exit', cleanUp)
await bench(args)
