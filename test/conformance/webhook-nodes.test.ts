import { describe } from 'bun:test'
import { drivers } from './drivers.ts'
import { webhookNodesSuite } from './webhook-nodes.ts'

for (const { name, open } of drivers) describe(`webhooks on several nodes, ${name}`, () => webhookNodesSuite(open))
