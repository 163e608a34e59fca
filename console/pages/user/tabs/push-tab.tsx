import { Button, Group, Stack, Title } from '@mantine/core'
import { usePages } from '../../../api/queries.ts'
import { useSearch } from '../../../app/search.ts'
import { type Column, DataTable } from '../../../components/data-table.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { AnchorLink } from '../../../components/links.tsx'
import { Moment } from '../../../components/moment.tsx'
import { ProblemAlert } from '../../../components/problem-alert.tsx'
import { RoleOnly, useRole } from '../../../components/role-only.tsx'
import { DialectBadge } from '../../../components/status-badge.tsx'
import { PushPreview } from '../push-preview.tsx'
import { RowButton } from '../row-button.tsx'
import { useWords } from '../use-words.ts'
import type { BindingItem } from '../user-calls.ts'
import type { TabProps } from './tab-props.ts'

/** What a push would do, and where the user's devices are notified. */
export function PushTab({ user }: TabProps) {
  return (
    <Stack gap="lg">
      <PushPreview user={user} />
      <Bindings user={user} />
      <Decisions />
    </Stack>
  )
}

/** The API lists what became of pushes by task. */
function Decisions() {
  const { t } = useWords()
  return (
    <AnchorLink to="/push-tasks" size="sm">
      {t('push.decisions')}
    </AnchorLink>
  )
}

function Bindings({ user }: { user: string }) {
  const { t } = useWords()
  const [, setSearch] = useSearch('user')
  const page = usePages('/v1/users/{user}/push/bindings', { params: { path: { user } } })
  return (
    <Stack gap="xs" component="section" aria-label={t('push.bindings')}>
      <Group justify="space-between">
        <Title order={2}>{t('push.bindings')}</Title>
        {page.items.length > 1 && (
          <RoleOnly atLeast="operator">
            <Button size="xs" variant="default" onClick={() => setSearch({ panel: 'unbind', open: undefined })}>
              {t('push.unbindAll')}
            </Button>
          </RoleOnly>
        )}
      </Group>
      <ProblemAlert error={page.error} />
      <DataTable
        label={t('push.bindings')}
        rows={page.items}
        columns={useColumns()}
        rowKey={({ binding }) => binding}
        pages={page}
        empty={<EmptyState title={t('push.empty')} hint={t('push.emptyHint')} />}
      />
    </Stack>
  )
}

function useColumns(): Column<BindingItem>[] {
  const mayAct = useRole('operator')
  const { t } = useWords()
  return [
    { id: 'notifier', header: t('push.notifier'), primary: true, cell: ({ notifier }) => notifier },
    { id: 'dialect', header: t('devices.client'), cell: ({ dialect }) => <DialectBadge dialect={dialect} /> },
    { id: 'token', header: t('push.token'), cell: ({ token }) => token },
    { id: 'slot', header: t('push.slot'), cell: ({ slot }) => t(`push.slotOf.${slot}`) },
    { id: 'bound', header: t('push.bound'), cell: ({ boundAt }) => <Moment at={boundAt} /> },
    ...(mayAct
      ? [
          {
            id: 'actions',
            header: t('action.column'),
            cell: ({ binding }: BindingItem) => (
              <RowButton panel="unbind" of={binding}>
                {t('push.unbind')}
              </RowButton>
            ),
          },
        ]
      : []),
  ]
}
