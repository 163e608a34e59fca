import type { Command } from '../command.ts'

/** `version`: what `--version` prints, or as JSON. */
export const versionCommand: Command = {
  name: 'version',
  summary: 'Prints the version of Rollcall and of the runtime',
  usage: '',
  details: 'With `--json`: `{"rollcall": "0.1.0", "bun": "1.4.5"}`.',
  options: { json: { meaning: 'prints JSON' } },
  run({ io, switch: has }) {
    const versions = { rollcall: io.version, bun: Bun.version }
    const text = `rollcall ${versions.rollcall}\nbun ${versions.bun}`
    io.out(`${has('json') ? JSON.stringify(versions) : text}\n`)
    return 0
  },
}
