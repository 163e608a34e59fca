import type { RowReference } from '../../kit/endpoint.ts'
import { userFailures } from './user-failures.ts'

const params = { user: 'ann' }
const settings = {
  ...{ noPush: false, noPushDetail: false, noPushWindow: { startHour: 22, endHour: 7 } },
  ...{ silenceWindow: { startHour: 0, endHour: 0 }, pushNickName: '', timeZone: 'Asia/Shanghai', badge: 3 },
  ...{ noSounds: false, vibratory: false, autoDownload: false },
  ...{ authMode: 0, authQuestion: '', groupConfirm: false },
}

/** Failures and examples of rows, by what the row does. */
export const settingsExamples = {
  get: {
    failures: userFailures,
    examples: [
      { name: 'of a user', input: { params }, reply: settings },
      { name: 'an unknown user', input: { params: { user: 'nobody' } }, failure: 'user.not_found' },
    ],
  },
  update: {
    failures: userFailures,
    examples: [
      {
        name: 'no pushes at night',
        input: { params, body: { noPushWindow: { startHour: 22, endHour: 7 }, timeZone: 'Asia/Shanghai' } },
        reply: settings,
      },
      {
        name: 'an hour that is none',
        input: { params, body: { silenceWindow: { startHour: 24 } } },
        failure: 'request.invalid',
      },
    ],
  },
} as const satisfies Record<string, RowReference>
