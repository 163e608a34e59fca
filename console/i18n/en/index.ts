import { apps } from './apps.ts'
import { audit } from './audit.ts'
import { common } from './common.ts'
import { connections } from './connections.ts'
import { frame } from './frame.ts'
import { jobs } from './jobs.ts'
import { keys } from './keys.ts'
import { logins } from './logins.ts'
import { nodes } from './nodes.ts'
import { overview } from './overview.ts'
import { pushTasks } from './push-tasks.ts'
import { reasons } from './reasons.ts'
import { refusals } from './refusals.ts'
import { requests } from './requests.ts'
import { robots } from './robots.ts'
import { settings } from './settings.ts'
import { things } from './things.ts'
import { user } from './user.ts'
import { users } from './users.ts'
import { webhooks } from './webhooks.ts'

export const texts = {
  common,
  frame,
  overview,
  users,
  user,
  connections,
  robots,
  things,
  jobs,
  pushTasks,
  audit,
  requests,
  reasons,
  refusals,
  nodes,
  webhooks,
  apps,
  keys,
  logins,
  settings,
}
