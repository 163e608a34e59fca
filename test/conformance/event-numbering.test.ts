import { describe } from 'bun:test'
import { drivers } from './drivers.ts'
import { eventNumberingSuite } from './event-numbering.ts'

for (const { name, open } of drivers)
  for (const count of [2, 3]) describe(`${name}, nodes: ${count}`, () => eventNumberingSuite(open, count))
