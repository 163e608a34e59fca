import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../api/client.ts'
import { useGet } from '../../api/queries.ts'
import { CallDialog } from '../../components/call-dialog.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Moment } from '../../components/moment.tsx'
import { type Overlap, OverlapSelect } from '../../components/overlap-select.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { SecretsOnce } from '../../components/secret-once.tsx'
import { type AppSecret, countSessions, rotateSecret } from './app-calls.ts'

type AppSecretsProps = {
  readonly app: string
  readonly panel: string | undefined
  readonly onPanel: (panel: string | undefined) => void
}

const prefix = 'rotate:'

/** The secrets of an app by name and age. */
export function AppSecrets({ app, panel, onPanel }: AppSecretsProps) {
  const { t } = useTranslation('apps')
  const { data, error, isLoading } = useGet('/v1/apps/{app}/secrets', { params: { path: { app } } })
  const rotating = panel?.startsWith(prefix) ? panel.slice(prefix.length) : undefined
  const columns = useColumns((name) => onPanel(`${prefix}${name}`))
  return (
    <>
      <ProblemAlert error={error} />
      <DataTable
        label={t('secrets')}
        rows={data?.secrets ?? []}
        columns={columns}
        rowKey={({ name }) => name}
        isLoading={isLoading}
      />
      {rotating !== undefined && <RotateSecret app={app} name={rotating} onClose={() => onPanel(undefined)} />}
    </>
  )
}

function useColumns(onRotate: (name: string) => void): readonly Column<AppSecret>[] {
  const { t } = useTranslation(['apps', 'common'])
  return [
    { id: 'name', header: t('secret'), primary: true, cell: ({ name }) => <code>{name}</code> },
    { id: 'origin', header: t('origin'), cell: ({ origin }) => t(`origins.${origin}`) },
    {
      id: 'changed',
      header: t('changed'),
      cell: ({ changedAt, previousUntil }) => (
        <>
          {changedAt === undefined ? t('neverChanged') : <Moment at={changedAt} />}
          {previousUntil !== undefined && (
            <Text size="xs" c="dimmed">
              {t('previousUntil')} <Moment at={previousUntil} absolute />
            </Text>
          )}
        </>
      ),
    },
    {
      id: 'actions',
      header: t('common:actions'),
      align: 'right',
      cell: ({ name, origin }) =>
        origin === 'configuration' ? (
          <Text size="xs" c="dimmed">
            {t('rotateConfigured')}
          </Text>
        ) : (
          <Button size="xs" variant="default" onClick={() => onRotate(name)}>
            {t('rotate')}
          </Button>
        ),
    },
  ]
}

type RotateSecretProps = { readonly app: string; readonly name: string; readonly onClose: () => void }

function RotateSecret({ app, name, onClose }: RotateSecretProps) {
  const { t } = useTranslation('apps')
  const [overlap, setOverlap] = useState<Overlap>('day')
  return (
    <CallDialog
      title={t('rotateTitle', { app, secret: name })}
      confirmLabel={t('rotate')}
      confirmText={overlap === 'now' ? name : undefined}
      danger={overlap === 'now'}
      onClose={onClose}
      call={rotateSecret(app, name, overlap)}
      invalidates={['/v1/apps']}
      preview={<SessionsUnder app={app} name={name} />}
      receipt={({ secret = '' }) => (
        <>
          {t('rotatedReceipt', { secret: name })}
          <SecretsOnce secrets={{ [name]: secret }} />
        </>
      )}
    >
      <OverlapSelect value={overlap} onChange={setOverlap} />
    </CallDialog>
  )
}

/** How many sessions end with the present secret, by a dry run. */
function SessionsUnder({ app, name }: { readonly app: string; readonly name: string }) {
  const { t } = useTranslation('apps')
  const api = useApi()
  const { data, error } = useQuery({
    queryKey: ['dryRun', app, name],
    queryFn: () => countSessions(app, name).send(api),
    gcTime: 0,
  })
  if (error) return <ProblemAlert error={error} />
  if (!data) return null
  const { sessions = 0 } = data
  return <Text size="sm">{sessions === 0 ? t('sessionsNone') : t('sessions', { count: sessions })}</Text>
}
