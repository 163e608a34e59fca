import { SimpleGrid, Text } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Snapshot } from '../../api/live.ts'
import { type Dialect, dialects } from '../../app/searches.ts'
import { Plot, type PlotSeries } from '../../components/plot.tsx'
import { Card } from './card.tsx'
import { refusalSeries } from './refusal-series.ts'

type Props = { readonly history: readonly Snapshot[] }

const height = 190

/** What happened in the last five minutes. */
export function Plots({ history, app }: Props & { readonly app: string }) {
  const { t } = useTranslation('overview')
  return (
    <SimpleGrid cols={{ base: 1, md: 2, lg: 3 }}>
      <Card title={t('plots.connects')} of={t('plots.connectsOf', { app })}>
        <ConnectPlot history={history} />
      </Card>
      <Card title={t('plots.refusals')} of={t('plots.ofServer')}>
        <RefusalPlot history={history} />
      </Card>
      <Card title={t('plots.latency')} of={t('plots.ofServer')}>
        <LatencyPlot history={history} />
      </Card>
    </SimpleGrid>
  )
}

function ConnectPlot({ history }: Props) {
  const { t } = useTranslation('overview')
  const series = useMemo<PlotSeries[]>(
    () => [
      { label: t('connects'), tone: 'ok', points: history.map(({ asOf, rates }) => [asOf, rates?.connects]) },
      { label: t('disconnects'), tone: 'warn', points: history.map(({ asOf, rates }) => [asOf, rates?.disconnects]) },
    ],
    [history, t],
  )
  return <Plot label={t('plots.connects')} series={series} height={height} />
}

/** Also on the page of refusals. */
export function RefusalPlot({ history }: Props) {
  const { t } = useTranslation('overview')
  const series = useMemo(() => refusalSeries(history, t('plots.all')), [history, t])
  if (series.length === 0) return <Text size="sm">{t('plots.refusalsNone')}</Text>
  return <Plot label={t('plots.refusals')} series={series} height={height} />
}

function LatencyPlot({ history }: Props) {
  const { t } = useTranslation('overview')
  const { t: common } = useTranslation('common')
  const series = useMemo(() => {
    const nameOf = (dialect: Dialect | 'admin') => common(`dialects.${dialect}`)
    return [...dialects, 'admin' as const].flatMap((dialect) => latencyOf(history, dialect, nameOf(dialect)))
  }, [history, common])
  if (series.length === 0) return <Text size="sm">{t('plots.latencyNone')}</Text>
  return <Plot label={t('plots.latency')} series={series} height={height} />
}

function latencyOf(history: readonly Snapshot[], dialect: string, label: string): PlotSeries[] {
  const points = history.map(({ asOf, ofServer }) => {
    const found = ofServer.rates?.requests.find((one) => one.dialect === dialect)
    return [asOf, found?.p99Ms] as const
  })
  return points.some(([, value]) => value !== undefined) ? [{ label, points, isSparse: true }] : []
}
