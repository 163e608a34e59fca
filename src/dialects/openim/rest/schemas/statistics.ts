import { z } from 'zod'
import { fields } from './fields.ts'

/** Request and reply of /statistics/user/register. Source: protocol, user/user.go. */

const moment = (name: string) =>
  z
    .int({ error: ({ input }) => `${name} is ${input === undefined ? 'invalid' : 'not an integer'}` })
    .min(1, `${name} is invalid`)

/** [start, end) in ms. */
export const statisticsUserRegister = {
  input: fields({ start: moment('start'), end: moment('end') }).refine(({ start, end }) => start <= end, 'start > end'),
  reply: z.object({
    /** All users there are. */
    total: z.int(),
    /** Those made before `start`. */
    before: z.int(),
    /** Those made in between, by UTC day: YYYY-MM-DD. */
    count: z.record(z.string(), z.int()),
  }),
}
