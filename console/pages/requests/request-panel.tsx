import { Alert, Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/queries.ts'
import type { SetSearch } from '../../app/search.ts'
import { CommandLine } from '../../components/command-hint.tsx'
import { CopyText } from '../../components/copy-text.tsx'
import { type Fact, Facts } from '../../components/facts.tsx'
import { ButtonLink, UserLink } from '../../components/links.tsx'
import { Moment } from '../../components/moment.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { useReasons } from '../../components/reasons.ts'
import { Section, SidePanel } from '../../components/side-panel.tsx'
import { DialectBadge } from '../../components/status-badge.tsx'
import { type RecentRequest, Route, Status, Took } from './request-table.tsx'

type Props = {
  readonly id: string | undefined
  readonly onClose: () => void
  readonly setSearch: SetSearch<'requests'>
}

/** One request by its id, from the list or from an error. */
export function RequestPanel({ id, onClose, setSearch }: Props) {
  const { t } = useTranslation('requests')
  if (id === undefined) return null
  return (
    <SidePanel title={t('detail', { id })} onClose={onClose}>
      <Content key={id} id={id} setSearch={setSearch} />
    </SidePanel>
  )
}

type ContentProps = { readonly id: string; readonly setSearch: SetSearch<'requests'> }

function Content({ id, setSearch }: ContentProps) {
  const { t } = useTranslation('requests')
  const { data, error } = useGet('/v1/requests', {
    params: { query: { requestId: id, everyApp: 'true', limit: 1 } },
  })
  if (!data) return <ProblemAlert error={error} />
  const [request] = data.items
  if (!request) return <Gone id={id} />
  const { code } = request
  return (
    <>
      <RequestFacts request={request} />
      <Group>
        {code !== undefined && (
          <Button variant="default" onClick={() => setSearch({ open: undefined, code })}>
            {t('same')}
          </Button>
        )}
        <ButtonLink to="/audit" search={{ requestId: id }} variant="default">
          {t('audit')}
        </ButtonLink>
      </Group>
    </>
  )
}

/** Says where else a request can be found. */
function Gone({ id }: { readonly id: string }) {
  const { t } = useTranslation('requests')
  return (
    <>
      <Alert color="gray" title={t('gone')}>
        <Text size="sm">{t('goneHint')}</Text>
      </Alert>
      <CopyText text={id} />
      <Group>
        <ButtonLink to="/audit" search={{ requestId: id }} variant="default">
          {t('audit')}
        </ButtonLink>
      </Group>
    </>
  )
}

function RequestFacts({ request }: { readonly request: RecentRequest }) {
  const { t } = useTranslation('requests')
  const { t: common } = useTranslation('common')
  const { error } = useReasons()
  const { requestId, at, node, dialect, method, vendorCode, app, actor, code, reason, network } = request
  const user = actor?.startsWith('user:') ? actor.slice('user:'.length) : undefined
  const facts: Fact[] = [
    [t('requestId'), <CopyText key="id" text={requestId} />],
    [common('time'), <Moment key="at" at={at} absolute />],
    [t('route'), <Route key="route" row={request} />],
    [t('method'), method],
    [t('status'), <Status key="status" row={request} />],
    [t('code'), code === undefined ? undefined : `${error(code)} (${code})`],
    [common('reason'), reason],
    [t('vendorCode'), vendorCode],
    [t('took'), <Took key="took" row={request} justify="flex-start" />],
    [common('dialect'), <DialectBadge key="dialect" dialect={dialect} />],
    [common('app'), app ?? t('noApp')],
    [t('actor'), user === undefined ? (actor ?? t('nobody')) : <UserLink key="user" uid={user} />],
    [t('network'), network],
    [common('node'), node],
  ]
  return (
    <>
      <Facts label={t('detail', { id: requestId })} facts={facts} />
      <Section title={t('log')}>
        <CommandLine label={t('log')} text={`grep ${requestId} rollcall.log`} />
      </Section>
    </>
  )
}
