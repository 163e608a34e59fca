import { describe, expect, test } from 'bun:test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allMigrations } from '../../src/storage/migrate.ts'
import { git, newestOf } from './previous-version.ts'
import { isReleased, releases } from './releases.ts'

const root = join(import.meta.dir, '..', '..')
const first = { version: '0.1.0', commit: 'a'.repeat(40), migration: '0002-second' }
const second = { version: '0.10.0', commit: 'b'.repeat(40), migration: '0004-fourth' }

describe('the version before', () => {
  test('is the newest that the list names, or a tag that is newer', () => {
    expect(newestOf([], undefined)).toBeUndefined()
    expect(newestOf([first, second], undefined)).toEqual({ name: '0.10.0', of: second.commit })
    expect(newestOf([first, second], 'v0.9.1')).toEqual({ name: '0.10.0', of: second.commit })
    expect(newestOf([first], 'v0.2.0')).toEqual({ name: '0.2.0', of: 'v0.2.0' })
    expect(newestOf([], 'v0.2.0')).toEqual({ name: '0.2.0', of: 'v0.2.0' })
  })
  test('has all migrations up to its newest, and none after', () => {
    const names = ['0001-first', '0002-second', '0003-third', '0004-fourth', '0005-fifth']
    expect(names.map((name) => isReleased(name, [first]))).toEqual([true, true, false, false, false])
    expect(names.map((name) => isReleased(name, [first, second]))).toEqual([true, true, true, true, false])
    expect(isReleased('0001-first', [])).toBe(false)
  })
})

describe('the list of releases', () => {
  test('is in order, and each is in the changelog and ends with a migration of this version', () => {
    const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8')
    const versions = releases.map(({ version }) => version)
    expect(versions).toEqual(versions.toSorted(Bun.semver.order))
    for (const { version, commit, migration } of releases) {
      expect(changelog).toContain(`\n## ${version}`)
      expect(commit).toMatch(/^[0-9a-f]{40}$/)
      expect(Object.keys(allMigrations)).toContain(migration)
    }
  })
  // A clone without history, or a folder without git, does not have the commits.
  const inClone = releases.filter(({ commit }) => git('cat-file', '-e', commit) !== undefined)
  test.each(inClone)('$version is in the history, and its stores are kept byte for byte', ({ version, commit }) => {
    const { version: packed } = JSON.parse(git('show', `${commit}:package.json`) ?? '{}') as { version?: string }
    expect(packed).toBe(version)
    const kept = git('ls-tree', '-r', commit, 'test/e2e/stores/')
    expect(git('ls-tree', '-r', 'HEAD', ...pathsIn(kept))).toEqual(kept)
    expect(git('diff', '--name-only', 'HEAD', '--', ...pathsIn(kept))).toBe('')
  })
})

/** The paths of a listing by `git ls-tree`. */
const pathsIn = (listing = ''): string[] => listing.split('\n').map((line) => line.split('\t')[1] ?? '')
