import { platforms } from '../../src/core/devices/platform.ts'
import type { DialectTraits } from '../../src/core/dialect-traits.ts'
import type { AdmissionPolicy } from '../../src/core/sessions/policy.ts'

/** A user has one session, whatever its platform: a new token ends and closes the other. */
const oneSession: AdmissionPolicy = {
  name: 'toy',
  scope: 'dialect',
  identity: 'client',
  reconnect: 'supersede',
  groups: [{ name: 'everything', platforms: platforms.filter((platform) => platform !== 'admin'), max: 1 }],
  shownAs: {},
  issue: { groups: 'own', whenFull: 'evict', tokens: 'evicted', closes: true },
  connect: { groups: 'none', whenFull: 'evict', tokens: 'none', closes: false },
}

/** Tokens survive a ban, kicks leave the push token, and a badge of 99 or more withholds pushes. */
export const toyTraits: DialectTraits = {
  name: 'toy',
  title: 'Toy',
  admission: oneSession,
  survivesBan: true,
  endsOnPasswordChange: false,
  kickUnbindsPush: false,
  pushesWithoutSession: false,
  pushesLive: false,
  keepsAdminTokens: false,
  appKeys: ['toy.secret'],
  pushRules: [{ name: 'toy.fullBadge', meaning: 'the badge is 99 or more', withholds: ({ badge }) => badge >= 99 }],
}
