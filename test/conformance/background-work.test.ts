import { describe } from 'bun:test'
import { backgroundWorkSuite } from './background-work.ts'
import { drivers } from './drivers.ts'

for (const { name, open } of drivers)
  for (const count of [2, 3]) describe(`${name}, nodes: ${count}`, () => backgroundWorkSuite(open, count))
