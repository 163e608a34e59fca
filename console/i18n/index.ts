import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { texts } from './en/index.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: typeof texts
  }
}

export const languages = { en: 'English', 'zh-CN': '简体中文' } as const
export type Language = keyof typeof languages

const load: Readonly<Record<Language, () => Promise<{ texts: object }>>> = {
  en: () => import('./en/index.ts'),
  'zh-CN': () => import('./zh-CN/index.ts'),
}

const storageKey = 'rollcall.language'

/** The language that was chosen; the browser's without a choice; English for any other. */
export function languageOf(stored: string | null, preferred: readonly string[]): Language {
  if (stored === 'en' || stored === 'zh-CN') return stored
  const found = preferred.map((one) => one.toLowerCase()).find((one) => one.startsWith('zh') || one.startsWith('en'))
  return found?.startsWith('zh') ? 'zh-CN' : 'en'
}

/** Loads the texts of one language, of all pages, and makes them those of the console. */
export async function startTexts(): Promise<i18n> {
  const language = languageOf(localStorage.getItem(storageKey), navigator.languages)
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    resources: {},
    partialBundledLanguages: true,
    react: { useSuspense: false },
  })
  await changeLanguage(language, false)
  return i18next
}

export async function changeLanguage(language: Language, keep = true): Promise<void> {
  const { texts } = await load[language]()
  for (const [namespace, bundle] of Object.entries(texts)) i18next.addResourceBundle(language, namespace, bundle)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
  if (keep) localStorage.setItem(storageKey, language)
}
