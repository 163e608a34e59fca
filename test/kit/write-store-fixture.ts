import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { allMigrations } from '../../src/storage/migrate.ts'
import { isReleased } from './releases.ts'
import { fixturePath, makeFixture } from './store-fixture.ts'

/* `sh scripts/with-bun test/kit/write-store-fixture.ts`: writes the fixture of the newest migration, before its release. */

const newest = Object.keys(allMigrations).at(-1) ?? ''
if (isReleased(newest)) {
  console.error(`${newest} is released: its fixture and its schema stay as they are; a change is a new migration`)
  process.exit(1)
}
const { sql, answers, ...about } = await makeFixture()
const lines = Object.entries(answers).map(([name, answer]) => `${JSON.stringify(name)}:${JSON.stringify(answer)}`)
const json = `${JSON.stringify(about).slice(0, -1)},\n"answers":{\n${lines.join(',\n')}\n}}\n`
mkdirSync(dirname(fixturePath(newest, 'sql')), { recursive: true })
writeFileSync(fixturePath(newest, 'sql'), sql)
writeFileSync(fixturePath(newest, 'json'), json)
