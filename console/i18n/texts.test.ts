import { describe, expect, test } from 'bun:test'
import { texts as english } from './en/index.ts'
import { languageOf } from './index.ts'
import { texts as chinese } from './zh-CN/index.ts'

/** Every text by its path. */
function textsOf(value: object, path = ''): Map<string, string> {
  const found = Object.entries(value).flatMap(([name, one]) => {
    const at = path === '' ? name : `${path}.${name}`
    return typeof one === 'string' ? [[at, one] as const] : [...textsOf(one as object, at)]
  })
  return new Map(found)
}

const placeholders = (text: string): string[] => [...text.matchAll(/\{\{(\w+)/g)].map(([, name = '']) => name).sort()

describe('texts in Chinese', () => {
  const [en, zh] = [textsOf(english), textsOf(chinese)]

  test('are there for every English one, and for no other', () => {
    const singular = (path: string) => path.endsWith('_one')
    expect([...zh.keys()].filter((path) => !singular(path)).sort()).toEqual(
      [...en.keys()].filter((path) => !singular(path)).sort(),
    )
  })

  test('have the same values in them', () => {
    const differing = [...zh].filter(
      ([path, text]) => placeholders(text).join() !== placeholders(en.get(path) ?? '').join(),
    )
    expect(differing).toEqual([])
  })

  test('are not left empty', () => {
    expect([...zh, ...en].filter(([, text]) => text.trim() === '')).toEqual([])
  })
})

test.each([
  [null, ['zh-TW', 'en'], 'zh-CN'],
  [null, ['fr-FR', 'zh'], 'zh-CN'],
  [null, ['en-GB', 'zh-CN'], 'en'],
  [null, [], 'en'],
  ['zh-CN', ['en'], 'zh-CN'],
  ['klingon', ['en'], 'en'],
] as const)('the choice %p and the browser’s %p give %s', (stored, preferred, language) => {
  expect(languageOf(stored, preferred)).toBe(language)
})
