import { describe, expect, test } from 'bun:test'
import { createInstance } from 'i18next'
import { texts as english } from '../../i18n/en/index.ts'
import { texts as chinese } from '../../i18n/zh-CN/index.ts'
import { overallSentence, wordsOf } from './sentences.ts'
import type { Decision, Explained } from './user-calls.ts'

const languages = { en: english, 'zh-CN': chinese }

async function wordsIn(language: keyof typeof languages) {
  const i18n = createInstance()
  await i18n.init({
    lng: language,
    resources: { [language]: languages[language] },
    interpolation: { escapeValue: false },
  })
  const t = i18n.getFixedT(language, 'user')
  return { t, words: wordsOf(t, language, (platform) => platform) }
}

/** Those with a text; that every fact of the admin API has one is checked as a type. */
const facts = Object.keys(english.user.cause) as Decision['fact'][]
const at = Date.parse('2026-12-04T09:00:00Z')
const whole = (fact: Decision['fact']): Decision => ({
  ...{ fact, at, until: at, reason: 'spam', by: { actor: 'key:ops', platform: 'ios' }, platform: 'android' },
  ...{ device: 'c1', connections: 3, apps: ['shop'] },
})

describe.each(['en', 'zh-CN'] as const)('in %s', (language) => {
  test.each(facts)('%s is put into words, with all that is known of it and with nothing', async (fact) => {
    const { words } = await wordsIn(language)
    for (const decision of [whole(fact), { fact }]) {
      const text = words.cause(decision)
      expect(text).not.toMatch(/\{|\}|undefined|cause\./)
      expect(text.length).toBeGreaterThan(4)
    }
  })
})

const explained = (dialect: string, decidedBy: Decision): Explained => ({
  ...{ dialect, canConnect: decidedBy.fact === 'connectable', sentence: '', decidedBy, others: [] },
})
const ban = { fact: 'banned', reason: 'spam', by: { actor: 'console:ann' } } as const

test('one sentence says what all dialects have in common', async () => {
  const { t, words } = await wordsIn('en')
  const of = (...dialects: Explained[]) => overallSentence(t, words, { user: 'bob', dialects, title: (one) => one })
  expect(of(explained('a', ban), explained('b', ban))).toBe(
    'bob cannot connect: banned until it is lifted by login ann (reason: spam).',
  )
  const never = { fact: 'never_signed_in' } as const
  expect(of(explained('a', { fact: 'connectable' }), explained('b', never), explained('c', never))).toBe(
    'bob can connect with a, not with b or c.',
  )
  expect(of(explained('a', ban), explained('b', never))).toBe('bob cannot connect with any protocol.')
})

test('in Chinese the same', async () => {
  const { t, words } = await wordsIn('zh-CN')
  const sentence = overallSentence(t, words, { user: 'bob', dialects: [explained('a', ban)], title: (one) => one })
  expect(sentence).toBe('bob 无法连接\uff1a已被控制台账号 ann 封禁\uff0c直到解除\uff08原因\uff1aspam\uff09。')
})
