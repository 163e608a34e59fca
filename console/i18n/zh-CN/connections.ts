import type { connections as english } from '../en/connections.ts'
import type { Translated } from '../texts.ts'

export const connections: Translated<typeof english> = {
  title: '连接',
}
