import { expect, test } from 'bun:test'
import { changedText } from './changed-values.ts'

test.each([
  [{ changed: [] }, ''],
  [{ changed: ['password', 'name'] }, 'password, name'],
  [
    {
      changed: ['displayName', 'gender', 'mobile'],
      before: { displayName: 'Ann', mobile: '1' },
      after: { displayName: 'Anna' },
    },
    'displayName: "Ann" -> "Anna", gender, mobile: "1" -> -',
  ],
  [
    { changed: ['window'], before: { window: { startHour: 0 } }, after: { window: { startHour: 7 } } },
    'window: {"startHour":0} -> {"startHour":7}',
  ],
  // A key or a webhook is recorded as a whole.
  [
    { changed: ['label'], before: { label: 'a', scope: 'owner' }, after: { label: 'b', scope: 'owner' } },
    'label: "a" -> "b"',
  ],
  [{ changed: [], after: { role: 'viewer' } }, 'role: - -> "viewer"'],
])('%j', (event, text) => expect(changedText(event)).toBe(text))
