import { once } from 'node:events'
import { createWriteStream, statSync } from 'node:fs'
import { exportFormats } from '../../../src/cli/user-files/formats.ts'
import type { UserRecord } from '../../../src/core/accounts/transfer/record.ts'
import { lanyingNumLayout } from '../../../src/dialects/lanying/admission.ts'

type Format = 'ndjson' | 'csv' | 'wildfire-mysql'

/** A prime larger than any count of users: multiples of it come in no order. */
const spread = 1_000_000_007
const spreadStep = 761_838_257
const linesPerWrite = 1_000

/** Writes a file of users, in no order of their uids. Returns its size in bytes. */
export async function writeUsers(format: Format, file: string, users: number): Promise<number> {
  const stream = createWriteStream(file)
  stream.write(format === 'wildfire-mysql' ? tableSql : exportFormats[format].head)
  for (let first = 0; first < users; first += linesPerWrite) {
    const places = Array.from({ length: Math.min(linesPerWrite, users - first) }, (_, index) => first + index)
    const text =
      format === 'wildfire-mysql'
        ? insertSql(places)
        : places.map((place) => exportFormats[format].line(recordAt(place))).join('')
    if (!stream.write(text)) await once(stream, 'drain')
  }
  stream.end()
  await once(stream, 'close')
  return statSync(file).size
}

const uidAt = (place: number): string => `user-${(place * spreadStep) % spread}`

const recordAt = (place: number): UserRecord => ({
  uid: uidAt(place),
  num: lanyingNumLayout.first + place * lanyingNumLayout.step,
  name: `name-${uidAt(place)}`,
  displayName: `用户 ${place}`,
  portrait: 'https://example.com/portraits/default.png',
  mobile: `138${place}`,
  email: `user-${place}@example.com`,
  passwordHash: 'md5:X03MO1qnZdYdgyfeuILPmQ==',
})

const tableSql = `CREATE TABLE \`t_user\` (
  \`id\` int(11) NOT NULL, \`_uid\` varchar(64) NOT NULL, \`_name\` varchar(64), \`_display_name\` varchar(64), \`_portrait\` varchar(1024),
  \`_mobile\` varchar(64), \`_email\` varchar(64), \`_passwd_md5\` varchar(64), \`_salt\` varchar(64), \`_extra\` text, \`_type\` tinyint(4),
  \`_dt\` bigint(20) NOT NULL, \`_deleted\` tinyint(4), PRIMARY KEY (\`id\`));
`

/** As mysqldump writes them: many rows in one statement. */
function insertSql(places: readonly number[]): string {
  const rows = places.map((place) => {
    const { uid, name, displayName, portrait, mobile, email } = recordAt(place)
    const texts = [uid, name, displayName, portrait, mobile, email, 'X03MO1qnZdYdgyfeuILPmQ==', '']
    return `(${place},${texts.map((text) => `'${text}'`).join(',')},NULL,0,1700000000000,0)`
  })
  return `INSERT INTO \`t_user\` VALUES ${rows.join(',')};\n`
}
