import { describe } from 'bun:test'
import { drivers } from './drivers.ts'
import { keyRotationSuite } from './key-rotation.ts'

for (const { name, open } of drivers) describe(`a new secrets.key, ${name}`, () => keyRotationSuite(open))
