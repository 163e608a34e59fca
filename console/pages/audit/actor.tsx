import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Item } from '../../api/types.ts'
import { UserLink } from '../../components/links.tsx'

export type Entry = Item<'/v1/audit'>

/** Who acted: users and robots lead to their pages. */
export function Actor({ of: { kind, id } }: { readonly of: Entry['actor'] }) {
  const { t } = useTranslation('audit')
  return (
    <Group gap={6} component="span" display="inline-flex">
      <Text span size="xs" c="dimmed">
        {t(`kinds.${kind}`)}
      </Text>
      {kind === 'user' || kind === 'robot' ? <UserLink uid={id} /> : <span className="break-anywhere">{id}</span>}
    </Group>
  )
}
