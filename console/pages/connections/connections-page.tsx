import { useTranslation } from 'react-i18next'
import { Page } from '../../components/page.tsx'

export function ConnectionsPage() {
  const { t } = useTranslation('connections')
  return <Page title={t('title')}>{null}</Page>
}
