import { Paper, SimpleGrid, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Snapshot } from '../../api/live.ts'
import { AnchorLink } from '../../components/links.tsx'

/** The figures that are looked at first. */
export function Figures({ snapshot: { online, rates, ofServer } }: { readonly snapshot: Snapshot }) {
  const { t, i18n } = useTranslation('overview')
  const refusals = ofServer.rates?.refusals.reduce((sum, { perSecond }) => sum + perSecond, 0)
  const shown = (value: number | undefined) =>
    value === undefined ? '–' : new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(value)
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }} spacing="sm">
      <Figure name={t('users')} value={shown(online.users)} />
      <Figure name={t('devices')} value={shown(online.devices)} />
      <Figure name={t('connections')} value={shown(online.connections)} to="/connections" />
      <Figure name={t('connects')} value={shown(rates?.connects)} />
      <Figure name={t('disconnects')} value={shown(rates?.disconnects)} />
      <Figure name={t('refusals')} value={shown(refusals)} to="/refusals" />
    </SimpleGrid>
  )
}

type FigureProps = { readonly name: string; readonly value: string; readonly to?: '/connections' | '/refusals' }

function Figure({ name, value, to }: FigureProps) {
  return (
    <Paper withBorder p="sm" className="figure">
      <Text size="xs" c="dimmed">
        {to === undefined ? name : <AnchorLink to={to}>{name}</AnchorLink>}
      </Text>
      <Text fz={26} fw={600} lh={1.2} className="figure-value">
        {value}
      </Text>
    </Paper>
  )
}
