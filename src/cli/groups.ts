/** What the commands of a group are for, by the group's word; a group that is a command too has its own summary. */
export const groups: Readonly<Record<string, string>> = {
  user: 'Finds, shows, creates, bans, mutes, kicks and deletes users',
  session: 'Ends one session',
  events: 'Follows what happens',
  audit: 'Reads the audit log, and verifies that it was not changed',
  app: 'Apps, and the administrator tokens of the Lanying API',
  key: 'Keys of the admin API',
  token: 'Says why a token is refused',
  webhook: 'Webhooks of the admin API: state, test, retry and replay',
  push: 'Pushes: what one would do, and what became of those sent',
  job: 'Bulk jobs: progress and cancellation',
  policy: 'Explains the policy for devices',
  sign: 'Signs calls of the vendors’ server APIs',
}
