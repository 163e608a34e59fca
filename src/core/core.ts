import { type AppKeysOf, Apps } from './apps/apps.ts'
import type { Context } from './context.ts'
import { Presence } from './presence/presence.ts'
import { PushBindings } from './push/bindings.ts'
import { Sessions } from './sessions/sessions.ts'
import { Things } from './things/things.ts'
import { Kept } from './users/kept.ts'
import { Restrictions } from './users/restrictions.ts'
import { Robots } from './users/robots.ts'
import { Users } from './users/users.ts'

/** The user plane: nouns and their rules, no wire and no SQL. */
export type Core = {
  readonly context: Context
  readonly apps: Apps
  readonly users: Users
  readonly robots: Robots
  readonly restrictions: Restrictions
  readonly sessions: Sessions
  readonly presence: Presence
  readonly things: Things
  readonly kept: Kept
  readonly pushBindings: PushBindings
}

export function buildCore(context: Context, defaultKeys: AppKeysOf): Core {
  return {
    context,
    apps: new Apps(context, defaultKeys),
    users: new Users(context),
    robots: new Robots(context),
    restrictions: new Restrictions(context),
    sessions: new Sessions(context),
    presence: new Presence(context),
    things: new Things(context),
    kept: new Kept(context),
    pushBindings: new PushBindings(context),
  }
}
