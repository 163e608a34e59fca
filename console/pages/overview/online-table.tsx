import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Snapshot } from '../../api/live.ts'
import { type Dialect, dialects, type Platform } from '../../app/searches.ts'
import { AnchorLink } from '../../components/links.tsx'
import { Card } from './card.tsx'

type Count = { readonly users: number; readonly connections: number }

/** Users and connections by platform and dialect; each number opens its connections. */
export function OnlineTable({ snapshot: { online } }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation('overview')
  const { t: common } = useTranslation('common')
  const platforms = [...new Set(online.counts.map(({ platform }) => platform))]
  const sum = (dialect?: Dialect, platform?: Platform): Count =>
    online.counts
      .filter((one) => (dialect ?? one.dialect) === one.dialect && (platform ?? one.platform) === one.platform)
      .reduce((all, one) => ({ users: all.users + one.users, connections: all.connections + one.connections }), {
        users: 0,
        connections: 0,
      })
  return (
    <Card title={t('online.title')} of={t('online.hint')}>
      {platforms.length === 0 ? (
        <Text size="sm">{t('online.nobody')}</Text>
      ) : (
        <Table verticalSpacing={5} horizontalSpacing={5} fz={{ base: 'xs', sm: 'sm' }} aria-label={t('online.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('online.platform')}</Table.Th>
              {dialects.map((dialect) => (
                <Table.Th key={dialect} scope="col" ta="right">
                  {common(`dialects.${dialect}`)}
                </Table.Th>
              ))}
              <Table.Th scope="col" ta="right">
                {t('online.total')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {platforms.map((platform) => (
              <Table.Tr key={platform}>
                <Table.Th scope="row" fw={400}>
                  {common(`platforms.${platform}`)}
                </Table.Th>
                {dialects.map((dialect) => (
                  <CountCell key={dialect} count={sum(dialect, platform)} dialect={dialect} platform={platform} />
                ))}
                <CountCell count={sum(undefined, platform)} platform={platform} />
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th scope="row">{t('online.total')}</Table.Th>
              {dialects.map((dialect) => (
                <CountCell key={dialect} count={sum(dialect)} dialect={dialect} />
              ))}
              <CountCell count={{ users: online.users, connections: online.connections }} />
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      )}
    </Card>
  )
}

type CountCellProps = {
  readonly count: Count
  readonly dialect?: Dialect | undefined
  readonly platform?: Platform | undefined
}

function CountCell({ count: { users, connections }, dialect, platform }: CountCellProps) {
  const { t } = useTranslation('overview')
  return (
    <Table.Td ta="right">
      {connections === 0 ? (
        <Text inherit c="dimmed">
          0
        </Text>
      ) : (
        <AnchorLink
          to="/connections"
          search={{ dialect, platform }}
          title={`${connections} ${t('connections')}`}
          inherit
        >
          {users === connections ? users : `${users} / ${connections}`}
        </AnchorLink>
      )}
    </Table.Td>
  )
}
