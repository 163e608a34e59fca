import type { requests as english } from '../en/requests.ts'
import type { Translated } from '../texts.ts'

export const requests: Translated<typeof english> = {
  title: '请求',
}
