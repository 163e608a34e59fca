import { describe } from 'bun:test'
import { drivers } from './drivers.ts'
import { eventConsumerSuite } from './event-consumers.ts'

for (const { name, open } of drivers) describe(name, () => eventConsumerSuite(open))
