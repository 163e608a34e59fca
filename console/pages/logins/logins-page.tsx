import { useTranslation } from 'react-i18next'
import { Page } from '../../components/page.tsx'

export function LoginsPage() {
  const { t } = useTranslation('logins')
  return <Page title={t('title')}>{null}</Page>
}
