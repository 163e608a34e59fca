import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { inDoubleQuotes, shellWord } from './shell.ts'

/** What a shell makes of the words it is given. */
async function words(line: string): Promise<string[]> {
  const child = Bun.spawn(['sh', '-c', `printf '%s\\0' ${line}`], { stdout: 'pipe' })
  return (await new Response(child.stdout).text()).split('\0').slice(0, -1)
}
const nasty = fc.array(
  fc.constantFrom('a', ' ', "'", '"', '$', '`', '\\', '*', '~', ';', '\n', '&', '(', '#', '!', '-'),
)
const texts = fc.array(
  nasty.map((chars) => chars.join('')),
  { minLength: 40, maxLength: 40 },
)

test('a text without special characters is unchanged', () => {
  expect(shellWord('data.dir=/srv/im')).toBe('data.dir=/srv/im')
})

test('a shell reads back every text, quoted either way', async () => {
  const check = async (given: string[]) => {
    expect(await words(given.map(shellWord).join(' '))).toEqual(given)
    expect(await words(given.map((text) => `"${inDoubleQuotes(text)}"`).join(' '))).toEqual(given)
  }
  await check(['', ' ', "it's", '$HOME', '~'])
  await fc.assert(fc.asyncProperty(texts, check), { numRuns: 10 })
})
