import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePages } from '../../api/queries.ts'
import { CallDialog } from '../../components/call-dialog.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Facts } from '../../components/facts.tsx'
import { Moment } from '../../components/moment.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { RoleOnly, useRole } from '../../components/role-only.tsx'
import { SidePanel } from '../../components/side-panel.tsx'
import { DeliveryError } from './delivery-error.tsx'
import { type Callback, type DeadLetter, replayLetters } from './webhook-calls.ts'

type DeadLettersProps = {
  readonly receiver: string
  readonly state: Callback | undefined
  readonly panel: string | undefined
  readonly onPanel: (panel: string | undefined) => void
  readonly onClose: () => void
}

/** Beyond so many, the number has to be typed. */
const typedBeyond = 50

/** What a receiver did not take, and sending it again. */
export function DeadLetters({ receiver, state, panel, onPanel, onClose }: DeadLettersProps) {
  const { t } = useTranslation('webhooks')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const isOperator = useRole('operator')
  const list = usePages('/v1/callbacks/{receiver}/dead-letters', { params: { path: { receiver } } })
  const columns = useColumns()
  const count = selected.size > 0 ? selected.size : (state?.deadLetters ?? 0)
  return (
    <SidePanel title={receiver} onClose={onClose} covered={panel !== undefined}>
      {state && <CallbackFacts of={state} />}
      <ProblemAlert error={list.error} />
      {count > 0 && (
        <RoleOnly atLeast="operator">
          <Group>
            <Button variant="default" onClick={() => onPanel('replay')}>
              {t('replayLetters')} ({count})
            </Button>
          </Group>
        </RoleOnly>
      )}
      <DataTable
        label={t('deadLetters')}
        rows={list.items}
        columns={columns}
        rowKey={({ entry }) => String(entry)}
        pages={list}
        selection={isOperator ? { selected, onChange: setSelected } : undefined}
        empty={!list.error && <Text c="dimmed">{t('deadLettersEmpty')}</Text>}
      />
      {panel === 'replay' && count > 0 && (
        <CallDialog
          title={t('replayLettersTitle', { receiver })}
          confirmLabel={t('replayLetters')}
          confirmText={count > typedBeyond ? String(count) : undefined}
          onClose={() => {
            setSelected(new Set())
            onPanel(undefined)
          }}
          call={replayLetters(receiver, selected.size > 0 ? [...selected].map(Number) : undefined)}
          invalidates={['/v1/callbacks']}
          preview={t('replayLettersPreview', { count })}
          receipt={({ replayed, left }) => t('replayedLettersReceipt', { replayed, left })}
        />
      )}
    </SidePanel>
  )
}

function CallbackFacts({ of }: { readonly of: Callback }) {
  const { t } = useTranslation('webhooks')
  return (
    <Facts
      label={t('receiver')}
      facts={[
        [t('state'), t(of.configured ? 'configured' : 'notConfigured')],
        [t('waiting'), of.pending],
        [t('oldest'), of.oldestPendingAt !== undefined && <Moment key="oldest" at={of.oldestPendingAt} absolute />],
        [t('deadLetters'), of.deadLetters],
        [t('error'), of.lastError !== undefined && <DeliveryError key="error" error={of.lastError} />],
      ]}
    />
  )
}

function useColumns(): readonly Column<DeadLetter>[] {
  const { t } = useTranslation('webhooks')
  return [
    { id: 'kind', header: t('kind'), primary: true, cell: ({ kind }) => <code>{kind}</code> },
    { id: 'target', header: t('target'), cell: ({ target }) => <span className="break-anywhere">{target}</span> },
    { id: 'failed', header: t('failedAt'), cell: ({ failedAt }) => <Moment at={failedAt} /> },
    { id: 'tries', header: t('tries'), align: 'right', cell: ({ attempts }) => attempts },
    { id: 'reason', header: t('error'), cell: ({ reason }) => <DeliveryError error={reason} /> },
  ]
}
