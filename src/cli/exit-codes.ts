/** What the exit code of a command says; the reference page has the same rows. */
export const exitCodes = {
  success: { code: 0, meaning: 'success' },
  failure: { code: 1, meaning: 'failure: the message says which; with `--json` the problem document' },
  usage: { code: 2, meaning: 'wrong usage or configuration' },
  notFound: {
    code: 3,
    meaning: 'the user, session, app, webhook or other thing that was named does not exist, or was deleted',
  },
  tryAgain: {
    code: 75,
    meaning:
      'try again: a port or data.dir is in use, the server is busy or over its limit, or a node did not confirm a kick',
  },
} as const

/** The exit code for an HTTP status of the admin API. */
export function exitCodeOf(status: number): number {
  if (status === 404 || status === 410) return exitCodes.notFound.code
  return status === 429 || status === 503 ? exitCodes.tryAgain.code : exitCodes.failure.code
}
