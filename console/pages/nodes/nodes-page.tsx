import { useTranslation } from 'react-i18next'
import { Page } from '../../components/page.tsx'

export function NodesPage() {
  const { t } = useTranslation('nodes')
  return <Page title={t('title')}>{null}</Page>
}
