import type { Command } from '../command.ts'
import type { ImportDeps, WithUsers } from '../user-files/deps.ts'

/** `import users.ndjson`, `import --from csv -`. */
export const importCommand = (deps: ImportDeps): Command => ({
  name: 'import',
  summary: 'Creates and changes users from a file, while no server runs',
  usage: '<file>',
  details: [
    'Reads ndjson, csv, or a MySQL dump of a WildfireChat server; `-` is standard input. The guide docs/guide/import.md has',
    'the fields. The same file again changes nothing, so an import that was stopped is simply started again. Rows that cannot be',
    'imported are reported and the others are imported; the exit code is 1 then.',
    'Example: npx rollcall import users.ndjson --dry-run',
  ].join('\n'),
  options: {
    from: { value: 'FORMAT', meaning: 'the format: ndjson, csv, wildfire-mysql' },
    app: { value: 'ID', meaning: 'the app; `default` when omitted' },
    'dry-run': { meaning: 'writes nothing; shows the counts and problems' },
    'keep-existing': { meaning: 'leaves users that exist as they are' },
    errors: { value: 'FILE', meaning: 'writes a line of JSON for each row that is not imported' },
    position: { value: 'FILE', meaning: 'notes there how far the file is imported, and goes on from it' },
  },
  run: async (context) => (await import('../user-files/import-file.ts')).importFile(deps, context),
})

/** `export users.ndjson`, `export - --format csv`. */
export const exportCommand = ({ withUsers }: { readonly withUsers: WithUsers }): Command => ({
  name: 'export',
  summary: 'Writes all users to a file that import reads, while no server runs',
  usage: '<file>',
  details: [
    'Users come in the order of their nums; `-` is standard output. The file appears complete or not at all, is readable by its',
    'owner only, and overwrites none. To export while the server runs, export from the copy that `rollcall backup` makes.',
    'Example: npx rollcall export users.ndjson',
  ].join('\n'),
  options: {
    format: { value: 'FORMAT', meaning: 'ndjson or csv; ndjson when omitted' },
    app: { value: 'ID', meaning: 'the app; `default` when omitted' },
    'with-secrets': { meaning: 'also writes password hashes, secrets of robots and the answers to friend requests' },
  },
  run: async (context) => (await import('../user-files/export-file.ts')).exportFile(withUsers, context),
})
