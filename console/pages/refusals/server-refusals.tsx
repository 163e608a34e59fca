import { Table, Text } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSnapshot } from '../../api/live.ts'
import { useReasons } from '../../components/reasons.ts'
import { Card } from '../overview/card.tsx'
import { RefusalPlot } from '../overview/plots.tsx'
import { totalsOf } from '../overview/refusal-series.ts'

/** What the whole server refused in the last five minutes, by reason. */
export function ServerRefusals() {
  const { t, i18n } = useTranslation('refusals')
  const { error, close } = useReasons()
  const { history } = useSnapshot()
  const totals = useMemo(() => totalsOf(history), [history])
  const shown = (value: number) => new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(value)
  return (
    <Card title={t('ofServer')} of={t('ofServerHint')}>
      {totals.length === 0 ? (
        <Text size="sm">{t('noneNow')}</Text>
      ) : (
        <>
          <RefusalPlot history={history} />
          <Table aria-label={t('ofServer')} verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('reason')}</Table.Th>
                <Table.Th scope="col" ta="right">
                  {t('total')}
                </Table.Th>
                <Table.Th scope="col" ta="right">
                  {t('perSecond')}
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {totals.map(({ text, code, reason, count, perSecond }) => (
                <Table.Tr key={text}>
                  <Table.Td className="break-anywhere">
                    {text === code ? error(code) : `${error(code)}: ${close(reason)}`}
                    <Text size="xs" c="dimmed">
                      {text}
                    </Text>
                  </Table.Td>
                  <Table.Td ta="right">{shown(count)}</Table.Td>
                  <Table.Td ta="right">{shown(perSecond)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
    </Card>
  )
}
