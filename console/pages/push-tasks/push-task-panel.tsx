import { Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet, usePages } from '../../api/queries.ts'
import type { Item } from '../../api/types.ts'
import { CopyText } from '../../components/copy-text.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Facts } from '../../components/facts.tsx'
import { SelectFilter } from '../../components/filters.tsx'
import { UserLink } from '../../components/links.tsx'
import { Moment } from '../../components/moment.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { Section, SidePanel } from '../../components/side-panel.tsx'
import { DialectBadge, PlatformBadge } from '../../components/status-badge.tsx'
import type { PushCount } from './outcome-counts.tsx'
import { PushReason } from './push-reason.tsx'
import { OutcomeBadge, outcomes, type PushOutcome, TaskState } from './task-state.tsx'

type PushDevice = Item<'/v1/push/tasks/{task}/devices'>

const readAgainMs = 2_000

/** One task: its counts, and what came of each device. */
export function PushTaskPanel({ id, onClose }: { readonly id: number; readonly onClose: () => void }) {
  const { t } = useTranslation('pushTasks')
  const { data: task, error } = useGet(
    '/v1/push/tasks/{task}',
    { params: { path: { task: id } } },
    { refetchInterval: readAgainMs },
  )
  const columns = useCountColumns()
  return (
    <SidePanel title={`${t('task')} #${id}`} onClose={onClose}>
      <ProblemAlert error={error} />
      {task && (
        <Facts
          label={t('task')}
          facts={[
            [t('state'), <TaskState key="state" state={task.state} />],
            [t('created'), <Moment key="created" at={task.createdAt} absolute />],
            [t('finished'), task.finishedAt !== undefined && <Moment key="done" at={task.finishedAt} absolute />],
          ]}
        />
      )}
      {task && task.counts.length > 0 && (
        <Section title={t('counts')}>
          <DataTable
            label={t('counts')}
            rows={task.counts}
            columns={columns}
            rowKey={({ outcome, reason, platform }) => `${outcome} ${reason} ${platform}`}
          />
        </Section>
      )}
      <Devices task={id} />
    </SidePanel>
  )
}

function useCountColumns(): readonly Column<PushCount>[] {
  const { t } = useTranslation(['pushTasks', 'common'])
  return [
    { id: 'outcome', header: t('outcome'), primary: true, cell: ({ outcome }) => <OutcomeBadge outcome={outcome} /> },
    { id: 'reason', header: t('reason'), cell: ({ reason }) => <PushReason reason={reason} /> },
    { id: 'platform', header: t('common:platform'), cell: ({ platform }) => <PlatformBadge platform={platform} /> },
    { id: 'count', header: t('count'), align: 'right', cell: ({ count }) => count },
  ]
}

function Devices({ task }: { readonly task: number }) {
  const { t } = useTranslation('pushTasks')
  const [outcome, setOutcome] = useState<PushOutcome | undefined>(undefined)
  const list = usePages(
    '/v1/push/tasks/{task}/devices',
    { params: { path: { task }, query: { outcome } } },
    { refetchInterval: readAgainMs },
  )
  const columns = useDeviceColumns()
  return (
    <Section title={t('devices')}>
      <Text size="sm" c="dimmed">
        {t('devicesLead')}
      </Text>
      <SelectFilter
        label={t('outcome')}
        value={outcome}
        options={outcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
        onChange={setOutcome}
      />
      <ProblemAlert error={list.error} />
      <DataTable
        label={t('devices')}
        rows={list.items}
        columns={columns}
        rowKey={({ push, outcome }) => `${outcome} ${push}`}
        pages={list}
        empty={<Text c="dimmed">{t('devicesEmpty')}</Text>}
      />
    </Section>
  )
}

function useDeviceColumns(): readonly Column<PushDevice>[] {
  const { t } = useTranslation(['pushTasks', 'common'])
  return [
    { id: 'user', header: t('common:user'), primary: true, cell: ({ user }) => <UserLink uid={user} /> },
    {
      id: 'device',
      header: t('common:device'),
      cell: ({ device, dialect, platform }) => (
        <Group gap={6}>
          {t('device', { sn: device })} <DialectBadge dialect={dialect} /> <PlatformBadge platform={platform} />
        </Group>
      ),
    },
    { id: 'outcome', header: t('outcome'), cell: ({ outcome }) => <OutcomeBadge outcome={outcome} /> },
    { id: 'reason', header: t('reason'), cell: ({ reason }) => <PushReason reason={reason} /> },
    { id: 'push', header: t('push'), cell: ({ push }) => <CopyText text={push} shown={push.slice(0, 8)} /> },
    { id: 'at', header: t('at'), cell: ({ at }) => <Moment at={at} /> },
  ]
}
