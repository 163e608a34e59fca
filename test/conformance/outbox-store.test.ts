import { describe } from 'bun:test'
import { drivers } from './drivers.ts'
import { outboxStoreSuite } from './outbox-store.ts'

for (const { name, open } of drivers) describe(name, () => outboxStoreSuite(open))
