import '../../ui/styles/base.css'

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Desk } from './Desk.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { DeskLanguage } from './i18n/DeskLanguage.tsx'

const container = document.getElementById('root')
if (!container) throw new Error('The page has no element with the id "root".')
createRoot(container).render(
  <StrictMode>
    <DeskLanguage>
      <ErrorBoundary>
        <Desk />
      </ErrorBoundary>
    </DeskLanguage>
  </StrictMode>,
)
