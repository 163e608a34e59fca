import { Button, Tabs, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSearch } from '../../app/search.ts'
import { PlusIcon } from '../../components/icons.tsx'
import { Page } from '../../components/page.tsx'
import { RoleOnly } from '../../components/role-only.tsx'
import { Callbacks } from './callbacks.tsx'
import { WebhookList } from './webhook-list.tsx'

/** Receivers of events, and of the vendors' callbacks. */
export function WebhooksPage() {
  const { t } = useTranslation('webhooks')
  const [search, setSearch] = useSearch('webhooks')
  const tab = search.tab === 'callbacks' ? 'callbacks' : 'webhooks'
  return (
    <Page
      title={t('title')}
      actions={
        tab === 'webhooks' && (
          <RoleOnly atLeast="owner">
            <Button leftSection={<PlusIcon />} onClick={() => setSearch({ panel: 'create' })}>
              {t('create')}
            </Button>
          </RoleOnly>
        )
      }
    >
      <Text c="dimmed" mb="md">
        {t('lead')}
      </Text>
      <Tabs
        value={tab}
        onChange={(next) =>
          setSearch({ tab: next === 'callbacks' ? next : undefined, open: undefined, panel: undefined })
        }
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="webhooks">{t('tabs.webhooks')}</Tabs.Tab>
          <Tabs.Tab value="callbacks">{t('tabs.callbacks')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="webhooks">{tab === 'webhooks' && <WebhookList />}</Tabs.Panel>
        <Tabs.Panel value="callbacks">{tab === 'callbacks' && <Callbacks />}</Tabs.Panel>
      </Tabs>
    </Page>
  )
}
