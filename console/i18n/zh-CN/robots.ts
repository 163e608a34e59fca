import type { robots as english } from '../en/robots.ts'
import type { Translated } from '../texts.ts'

export const robots: Translated<typeof english> = {
  title: '机器人',
}
