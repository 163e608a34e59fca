import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { UserLink } from '../../components/links.tsx'

type OwnersProps = { readonly uids: readonly string[]; readonly shownMax?: number }

/** Users as links; of many the first ones, and how many more there are. */
export function Owners({ uids, shownMax = uids.length }: OwnersProps) {
  const { t } = useTranslation('things')
  if (uids.length === 0) return <Text c="dimmed">{t('noOwner')}</Text>
  return (
    <Group gap="xs">
      {uids.slice(0, shownMax).map((uid) => (
        <UserLink key={uid} uid={uid} />
      ))}
      {uids.length > shownMax && <Text c="dimmed">+{uids.length - shownMax}</Text>}
    </Group>
  )
}
