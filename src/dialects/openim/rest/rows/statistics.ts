import { endpoint } from '../deps.ts'
import * as schemas from '../schemas/statistics.ts'

const register = endpoint({
  route: 'POST /statistics/user/register',
  summary: 'Count users: in total, before the range, and registered on each UTC day',
  source: 'REST API, statistics/user/register',
  auth: 'token',
  ...schemas.statisticsUserRegister,
  run: async ({ core }, { start, end }, call) => {
    const { total, before, days } = await core.users.creations(call, start, end)
    return { total, before, count: Object.fromEntries(days) }
  },
})

export const statisticsRows = [register]
