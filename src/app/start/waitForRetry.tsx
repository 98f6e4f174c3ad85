import { createRoot } from 'react-dom/client'
import type { ArchiveError } from '../../device/archiveHost.ts'
import { InterfaceLanguage } from '../i18n/InterfaceLanguage.tsx'
import { ArchiveErrorNote } from '../ui/ArchiveErrorNote.tsx'

/** Shows the failure above the prerendered text. Resolves when the reader asks for another try. */
export function waitForRetry(root: HTMLElement, failure: ArchiveError): Promise<void> {
  const container = document.createElement('div')
  const note = createRoot(container)
  root.dataset.alone = 'true'
  root.querySelector('main')?.prepend(container)
  return new Promise((resolve) => {
    const retry = () => {
      note.unmount()
      container.remove()
      delete root.dataset.alone
      resolve()
    }
    note.render(
      <InterfaceLanguage
        language={location.pathname.startsWith(`${import.meta.env.BASE_URL}zh/`) ? 'zh' : 'en'}
      >
        <ArchiveErrorNote error={failure} onRetry={retry} />
      </InterfaceLanguage>,
    )
  })
}
