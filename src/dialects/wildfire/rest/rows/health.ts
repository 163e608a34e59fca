import { z } from 'zod'
import { endpoint } from '../deps.ts'
import { body } from '../json.ts'

const size = z.number()

const health = endpoint({
  route: 'GET /admin/health',
  summary: 'Health of the answering node; needs no signature',
  source: 'Server SDKs',
  auth: 'open',
  reader: 'none',
  input: body({}),
  reply: z.array(
    z.object({
      node: z.string(),
      cpu: z.object({ load: z.number(), cores: z.int() }),
      memory: z.object({ free: size, max: size, avail: size }),
      disk: z.object({ space: size, free: size, usable: size }),
    }),
  ),
  run: async ({ health }) => [await health()],
})

export const healthRows = [health]
