import { endpoint } from '../deps.ts'
import * as schemas from '../schemas/statistics.ts'

const register = endpoint({
  route: 'POST /statistics/user/register',
  summary: 'Count users: in total, before the range, and registered on each UTC day',
  source: 'REST API, statistics/user/register',
  auth: 'token',
  ...schemas.statisticsUserRegister,
  run: async ({ core }, { start, end }, call) => {
    const { users } = core.context.storage
    const [total, before, days] = await Promise.all([
      users.count(call.app, {}),
      users.countCreatedBefore(call.app, start),
      users.countByDay(call.app, start, end),
    ])
    return { total, before, count: Object.fromEntries(days) }
  },
})

export const statisticsRows = [register]
