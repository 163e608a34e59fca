import type { nodes as english } from '../en/nodes.ts'
import type { Translated } from '../texts.ts'

export const nodes: Translated<typeof english> = {
  title: '节点',
}
