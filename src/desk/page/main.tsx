import '../../ui/styles/base.css'
import { focusManager, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { deskRoutes } from './Desk.tsx'
import { createDeskClient } from './draft/draftSync.ts'

const client = createDeskClient()
// Two windows may be side by side, so that their visibility does not change.
focusManager.setEventListener((onFocus) => void addEventListener('focus', () => onFocus()))
const container = document.getElementById('root')
if (!container) throw new Error('The page has no element with the id "root".')
createRoot(container).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <RouterProvider router={createBrowserRouter(deskRoutes())} />
    </QueryClientProvider>
  </StrictMode>,
)
