import { CoreError } from '../../../../core/errors.ts'
import { endpoint } from '../deps.ts'
import { body } from '../json.ts'

/** Rollcall has no channels, so whatever a caller signs with is the secret of none. */
const noChannel = (route: `POST /channel/${string}`, summary: string) =>
  endpoint({
    route,
    summary,
    source: 'Channel API',
    auth: 'channel',
    reader: 'none',
    failures: ['user.not_found'],
    examples: [{ name: 'any channel', input: {}, failure: 'user.not_found' }],
    note: 'Always answers `not exist`: channels are out of scope.',
    input: body({}),
    run: () => {
      throw new CoreError('user.not_found', 'there are no channels')
    },
  })

export const channelRows = [
  noChannel('POST /channel/user_info', 'Get one user, as a channel'),
  noChannel('POST /channel/application/get_user_info', 'Get the user of an authorisation code made for a channel'),
]
