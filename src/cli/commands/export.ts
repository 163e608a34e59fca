import type { Command } from '../command.ts'
import type { WithUsers } from '../user-files/deps.ts'

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
