import type { SettingValue } from './app-calls.ts'

/** A value as one writes it. */
export const shownSetting = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? '')

/** What a text means for a setting that has such a value now; undefined when it means none. */
export function settingIn(text: string, now: unknown): SettingValue | undefined {
  if (typeof now === 'boolean') return text === 'true' ? true : text === 'false' ? false : undefined
  if (typeof now === 'number') return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined
  if (typeof now === 'object' && now !== null) return textsIn(text)
  return text
}

function textsIn(text: string): Record<string, string> | undefined {
  try {
    const read: unknown = JSON.parse(text)
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return undefined
    const pairs = Object.entries(read)
    return pairs.every(([, value]) => typeof value === 'string') ? Object.fromEntries(pairs) : undefined
  } catch {
    return undefined
  }
}
