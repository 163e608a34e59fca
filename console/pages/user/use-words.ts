import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dialect, Platform } from '../../app/searches.ts'
import { type Words, wordsOf } from './sentences.ts'

/** The texts of this page, and what puts facts into words of the chosen language. */
export function useWords() {
  const { t, i18n } = useTranslation('user')
  const { t: common } = useTranslation('common')
  const { language } = i18n
  const words: Words = useMemo(
    () => wordsOf(t, language, (platform) => common(`platforms.${platform as Platform}`)),
    [t, common, language],
  )
  return { t, words, dialectTitle: (dialect: string) => common(`dialects.${dialect as Dialect}`) }
}
