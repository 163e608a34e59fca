import type { apps as english } from '../en/apps.ts'
import type { Translated } from '../texts.ts'

export const apps: Translated<typeof english> = {
  title: '应用',
}
