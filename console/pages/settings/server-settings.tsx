import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/queries.ts'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { serverRow } from './rows.ts'
import { SettingTable } from './setting-table.tsx'

/** What the server runs with; nothing here can be changed while it runs. */
export function ServerSettings() {
  const { t } = useTranslation('settings')
  const { data, error, isLoading, refetch } = useGet('/v1/settings')
  return (
    <>
      <Text size="sm" c="dimmed" maw={720} mb="md">
        {t('serverIntro')}
      </Text>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <SettingTable label={t('tabs.server')} rows={data?.items.map(serverRow) ?? []} isLoading={isLoading} />
    </>
  )
}
