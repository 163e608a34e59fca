import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ambientCalls, ambientCallsIn } from '../scripts/checks/ambient-calls.ts'
import { anchorsOf, citationProblems, referenceProblems } from '../scripts/checks/doc-references.ts'
import { boundaryProblems, unreadFiles } from '../scripts/checks/import-boundaries.ts'
import { parsesIn, strayParses } from '../scripts/checks/json-parses.ts'
import { sizeLimits, sizeProblems, sizeProblemsOf } from '../scripts/checks/sizes.ts'
import { strayTransactions, transactionsIn } from '../scripts/checks/transactions.ts'
import { vendorNames, vendorNamesIn } from '../scripts/checks/vendor-names.ts'
import { errorDescriptions } from '../src/core/errors.ts'

const root = join(import.meta.dir, '..')

/** Files that break one rule each, planted into a copy of the sources. */
const planted: Readonly<Record<string, { text: string; rule: string }>> = {
  'src/core/planted.ts': { rule: 'src-core-imports', text: `import '../storage/open.ts'` },
  'src/core/accounts/planted.ts': { rule: 'plain-core', text: `import 'zod'` },
  'src/core/planted.test.ts': { rule: 'src-core-imports', text: `import '../config/load.ts'` },
  'src/storage/planted.ts': { rule: 'src-storage-imports', text: `import '../dialects/kit/runner.ts'` },
  'src/storage/stores/planted.ts': { rule: 'databases-apart', text: `import '../sqlite/database.ts'` },
  'src/cluster/planted.ts': { rule: 'src-cluster-imports', text: `import '../storage/open.ts'` },
  'src/config/planted.ts': { rule: 'src-config-imports', text: `import '../cli/help.ts'` },
  'src/gateway/planted.ts': { rule: 'src-gateway-imports', text: `import '../dialects/openim/codes.ts'` },
  'src/dialects/kit/planted.ts': { rule: 'src-dialects-kit-imports', text: `import '../wildfire/token.ts'` },
  'src/dialects/wildfire/planted.ts': { rule: 'src-dialects-wildfire-imports', text: `import '../openim/codes.ts'` },
  'src/dialects/lanying/planted.ts': { rule: 'sql-in-storage-only', text: `import 'kysely'` },
  'src/dialects/openim/planted.ts': { rule: 'sql-in-storage-only', text: `import 'bun:sqlite'` },
  'src/dialects/admin/planted.ts': { rule: 'src-dialects-admin-imports', text: `import '../../http/metrics.ts'` },
  'src/dialects/openim/calls.ts': { rule: 'types-of-the-gateway-only', text: `import '../../gateway/wire.ts'` },
  'src/dialects/openim/knows.ts': { rule: 'src-dialects-openim-imports', text: `import '../../gateway/listener.ts'` },
  'src/http/planted.ts': { rule: 'src-http-imports', text: `import '../storage/open.ts'` },
  'src/cli/planted.ts': { rule: 'src-cli-imports', text: `import '../storage/open.ts'` },
  'src/cli/client.ts': { rule: 'types-of-the-api-only', text: `import '../dialects/admin/rows/admission.ts'` },
  'console/api/planted.ts': { rule: 'console-imports', text: `import '../../src/core/clock.ts'` },
  'console/pages/users/planted.tsx': { rule: 'no-circular', text: `import type { planted as _ } from './planted.tsx'` },
  'src/http/tested.ts': { rule: 'no-tests-in-the-product', text: `import '../../test/kit/clock.ts'` },
  'src/http/developed.ts': { rule: 'no-dev-dependencies-in-the-product', text: `import 'fast-check'` },
  'src/core/circle.ts': { rule: 'no-circular', text: `import './circle.ts'` },
  'src/core/type-circle.ts': { rule: 'no-circular', text: `import type { planted as _ } from './type-circle.ts'` },
}

describe('import boundaries', () => {
  let copy: string
  let found: string[]
  beforeAll(async () => {
    copy = mkdtempSync(join(tmpdir(), 'rollcall-architecture-'))
    for (const name of ['src', 'test/kit', 'package.json', 'tsconfig.json', '.dependency-cruiser.mjs'])
      cpSync(join(root, name), join(copy, name), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
    for (const [path, { text }] of Object.entries(planted)) {
      mkdirSync(dirname(join(copy, path)), { recursive: true })
      writeFileSync(join(copy, path), `${text}\nexport const planted = true\n`)
    }
    found = await boundaryProblems(copy)
  })
  afterAll(() => rmSync(copy, { recursive: true }))

  test.each(Object.entries(planted).map(([path, { rule }]) => [path, rule]))('%s breaks %s', (path, rule) => {
    expect(found.some((problem) => problem.startsWith(`${rule}: ${path} -> `))).toBe(true)
  })

  test('hold everywhere else', () => {
    const elsewhere = found.filter((problem) => !Object.keys(planted).some((path) => problem.includes(`: ${path} -> `)))
    expect(elsewhere).toEqual([])
  })

  test('a file that was not read is a problem', () => {
    const modules = [{ source: 'src/main.ts' }]
    expect(unreadFiles(['src/main.ts', 'src/app/serve.ts'], { modules })).toEqual([
      'dependency-cruiser did not read src/app/serve.ts',
    ])
  })
})

describe('time, randomness and the environment are read in their own files alone', () => {
  test.each([
    'const at = Date.now()',
    'const at = new Date()',
    'const at = new Date',
    'const at = Date()',
    'const at = globalThis.Date.now()',
    'const at = performance.now()',
    'const dice = Math.random()',
    'const home = process.env.HOME',
    'const home = Bun.env.HOME',
    'setTimeout(() => {}, 1)',
    'await Bun.sleep(1)',
    `import { randomBytes } from 'node:crypto'`,
    `import { randomUUID as uuid } from 'node:crypto'`,
  ])('%s is found', (line) => {
    expect(ambientCallsIn('src/core/planted.ts', `// a line before\n${line}\n`)).toEqual([
      expect.stringMatching(/^src\/core\/planted\.ts:2: .+/),
    ])
  })

  test.each([
    'const at = new Date(0)',
    'const at = clock.now()',
    '// Date.now()',
    `const text = 'Math.random()'`,
    'const env = call.io.environment',
    `import { createHmac } from 'node:crypto'`,
  ])('%s is allowed', (line) => {
    expect(ambientCallsIn('src/core/planted.ts', line)).toEqual([])
  })

  test('in all of the product', () => {
    expect(ambientCalls(root)).toEqual([])
  })
})

describe('references to documentation', () => {
  const anchors = new Map([
    ['docs/architecture.md', anchorsOf('# Architecture\n\n## Truths\n\n### T2\n')],
    ['docs/dialects/openim.md', anchorsOf('## Token states\n\n## Token states\n\n```\n# not a heading\n```\n')],
  ])

  test.each([
    ['docs/architecture.md#t11', 'cites docs/architecture.md#t11, a heading that does not exist'],
    [
      'docs/dialects/openim.md#not-a-heading',
      'cites docs/dialects/openim.md#not-a-heading, a heading that does not exist',
    ],
    ['docs/dialects/telegram.md', 'cites docs/dialects/telegram.md, which does not exist'],
    ['(T2)', 'cite T2 as docs/architecture.md#t2'],
    ['dialect sheet, section 9', 'cites "dialect sheet", which is not in the repository'],
    ['openim.md 6.2', 'cites "openim.md", which is not in the repository'],
  ])('%s is reported', (cited, problem) => {
    expect(citationProblems('src/core/planted.ts', `\n/** Planted: ${cited}. */`, anchors)).toEqual([
      `src/core/planted.ts:2: ${problem}`,
    ])
  })

  test.each(['docs/architecture.md#t2', 'docs/dialects/openim.md#token-states-1', 'docs/dialects/openim.md'])(
    '%s is allowed',
    (cited) => {
      expect(citationProblems('src/core/planted.ts', `// Source: ${cited}.`, anchors)).toEqual([])
    },
  )

  test('a dead link and a file that does not exist are reported in a page', () => {
    const copy = mkdtempSync(join(tmpdir(), 'rollcall-pages-'))
    writeFileSync(
      join(copy, 'README.md'),
      '# Title\n\n[one](#title) [two](#titel) [three](docs/absent.md) `src/absent.ts`\n',
    )
    expect(referenceProblems(copy)).toEqual([
      'README.md:3: cites README.md#titel, a heading that does not exist',
      'README.md:3: cites docs/absent.md, which does not exist',
      'README.md:3: names src/absent.ts, which does not exist',
    ])
    rmSync(copy, { recursive: true })
  })

  test('lead somewhere in all sources, tests and pages', () => {
    expect(referenceProblems(root)).toEqual([])
  })
})

describe('transactions are opened by unitOfWork and internalTransaction alone', () => {
  test.each([
    'await storage.transaction([], work)',
    'const open = this.#storage.transaction',
    'const { transaction } = storage',
    'const { transaction: open } = storage',
    `storage['transaction']([], work)`,
  ])('%s is found', (line) => {
    const problem = "takes a store's transaction; call unitOfWork or internalTransaction"
    expect(transactionsIn('src/core/planted.ts', `// a line before\n${line}\n`)).toEqual([
      `src/core/planted.ts:2: ${problem}`,
    ])
  })

  test.each([
    'await unitOfWork(context, call, keys, work)',
    'export interface Storage { transaction<T>(keys: Keys, work: Work<T>): Promise<T> }',
    `const text = 'storage.transaction()'`,
  ])('%s is allowed', (line) => {
    expect(transactionsIn('src/core/planted.ts', line)).toEqual([])
  })

  test('in all of the product', () => {
    expect(strayTransactions(root)).toEqual([])
  })
})

describe('JSON that is not our own is parsed by parseJson and readJson alone', () => {
  test.each([
    'const value = JSON.parse(text)',
    'const value = globalThis.JSON.parse(text)',
    `const value = JSON['parse'](text)`,
    'const { parse } = JSON',
    'const { parse: read } = JSON',
    'const value = await request.json()',
    'const value = await response?.json()',
  ])('%s is found', (line) => {
    expect(parsesIn('src/dialects/openim/planted.ts', `// a line before\n${line}\n`)).toEqual([
      'src/dialects/openim/planted.ts:2: parses JSON without bounds; call parseJson or readJson of dialects/kit/json.ts',
    ])
  })

  test.each([
    'const value = parseJson(text)',
    'const text = JSON.stringify(value)',
    `const text = 'JSON.parse(text)'`,
    'const value = schema.parse(value)',
    'const schema = z.json()',
  ])('%s is allowed', (line) => {
    expect(parsesIn('src/dialects/openim/planted.ts', line)).toEqual([])
  })

  test('in all of the product', () => {
    expect(strayParses(root)).toEqual([])
  })

  test('a planted file fails the check', () => {
    const copy = mkdtempSync(join(tmpdir(), 'rollcall-parses-'))
    mkdirSync(join(copy, 'src/http'), { recursive: true })
    writeFileSync(join(copy, 'src/http/planted.ts'), 'JSON.parse(body)\n')
    expect(strayParses(copy)).toEqual([expect.stringContaining('src/http/planted.ts:1: parses JSON')])
    rmSync(copy, { recursive: true })
  })
})

describe('the core names no vendor', () => {
  test.each([
    `if (dialect === 'wildfire') return`,
    '/** WildfireChat keeps its tokens. */',
    '// as Lanying does',
    'const openIM = 1',
    "type Name = 'openim.recvOpt'",
    '// 野火IM',
    'const name = "蓝莺"',
  ])('%s is found', (line) => {
    expect(vendorNamesIn('src/core/planted.ts', `// a line before\n${line}\n`)).toEqual([
      expect.stringMatching(/^src\/core\/planted\.ts:2: names \S+; a dialect gives the core its traits$/),
    ])
  })

  test('a file named after one is found', () => {
    expect(vendorNamesIn('src/core/push/openim-rule.ts', '')).toEqual([
      'src/core/push/openim-rule.ts:0: names openim; a dialect gives the core its traits',
    ])
  })

  test('in all of its files, tests apart', () => {
    expect(vendorNames(root)).toEqual([])
  })

  test('a planted file fails the check', () => {
    const copy = mkdtempSync(join(tmpdir(), 'rollcall-vendor-names-'))
    mkdirSync(join(copy, 'src/core/accounts'), { recursive: true })
    writeFileSync(join(copy, 'src/core/accounts/planted.ts'), '// Lanying\n')
    writeFileSync(join(copy, 'src/core/accounts/planted.test.ts'), '// Lanying\n')
    expect(vendorNames(copy)).toEqual([
      'src/core/accounts/planted.ts:1: names Lanying; a dialect gives the core its traits',
    ])
    rmSync(copy, { recursive: true })
  })
})

describe('sizes', () => {
  const { fileLinesMax, smallFilesMax, smallFileLines, functionLinesP90Max } = sizeLimits
  const lines = (count: number) => '// a line\n'.repeat(count)
  const files = (count: number, lineCount: number) =>
    new Map(Array.from({ length: count }, (_, index) => [`src/core/planted-${index}.ts`, lines(lineCount)]))
  const functions = (bodyLines: number) =>
    new Map([['src/planted.ts', `function f() {\n${lines(bodyLines)}}\n${lines(30)}`]])

  test('a file that is too long is found, one at the limit is allowed', () => {
    expect(sizeProblemsOf(files(1, fileLinesMax))).toEqual([])
    expect(sizeProblemsOf(files(1, fileLinesMax + 1))).toEqual(['src/core/planted-0.ts: 301 lines, at most 300'])
  })

  test('too many small files are found, as many as are allowed are not', () => {
    expect(sizeProblemsOf(files(smallFilesMax, smallFileLines - 1))).toEqual([])
    expect(sizeProblemsOf(files(smallFilesMax + 1, smallFileLines))).toEqual([])
    expect(sizeProblemsOf(files(smallFilesMax + 1, smallFileLines - 1))).toEqual([
      expect.stringMatching(
        new RegExp(
          `^${smallFilesMax + 1} files have fewer than 25 lines, at most ${smallFilesMax} may: src/core/planted-0\\.ts \\(24\\), `,
        ),
      ),
    ])
  })

  test('functions that are too long are found, unless they are one in ten at most', () => {
    expect(sizeProblemsOf(functions(functionLinesP90Max - 2))).toEqual([])
    expect(sizeProblemsOf(functions(functionLinesP90Max - 1))).toEqual([
      'one function in ten has 20 lines or more, at most 19',
    ])
    const short = 'function g() {}\n'.repeat(10)
    const [text = ''] = functions(100).values()
    expect(sizeProblemsOf(new Map([['src/planted.ts', `${text}${short}`]]))).toEqual([])
  })

  test('a planted file fails the check', () => {
    const copy = mkdtempSync(join(tmpdir(), 'rollcall-sizes-'))
    mkdirSync(join(copy, 'src/core'), { recursive: true })
    writeFileSync(join(copy, 'src/core/planted.ts'), lines(fileLinesMax + 1))
    writeFileSync(join(copy, 'src/core/planted.test.ts'), lines(fileLinesMax + 1))
    expect(sizeProblems(copy)).toEqual(['src/core/planted.ts: 301 lines, at most 300'])
    rmSync(copy, { recursive: true })
  })

  test('hold in all of the product', () => {
    expect(sizeProblems(root)).toEqual([])
  })
})

test('every failure on the list is one that can happen', () => {
  const numbered = /(^|\/)(codes|errors|openapi-failures)\.ts$|\.test\.ts$/
  const files = [...new Bun.Glob('src/**/*.ts').scanSync(root)].filter((path) => !numbered.test(path))
  const source = files.map((path) => readFileSync(join(root, path), 'utf8')).join('\n')
  expect(Object.keys(errorDescriptions).filter((code) => !source.includes(`'${code}'`))).toEqual([])
})
