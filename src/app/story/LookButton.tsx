import { useState } from 'react'
import type { PublishedStory } from '../../archive/publishedIssue.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'
import { ToolButton } from '../ui/ToolButton.tsx'

const LookSheet = lazyPart(async () => (await import('./LookSheet.tsx')).LookSheet)

/** Opens a sheet with the look of the text. */
export function LookButton({ story }: { story: PublishedStory }) {
  const t = useTranslate()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <ToolButton label={t('look.title')} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span aria-hidden="true">Aa</span>
      </ToolButton>
      {isOpen && <LookSheet story={story} onClose={() => setOpen(false)} />}
    </>
  )
}
