import { type ReactNode, useState } from 'react'
import { Sheet } from '../../ui/Sheet.tsx'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'

type Props = { title: string; disabled: boolean; children: ReactNode }

/** A button that opens a sheet with the same title. */
export function SheetButton({ title, disabled, children }: Props) {
  const t = useTranslate()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="button"
        aria-haspopup="dialog"
        disabled={disabled}
        onClick={() => setOpen(true)}
      >
        {title}
      </button>
      {isOpen && (
        <Sheet title={title} closeText={t('sheet.close')} size="narrow" onClose={() => setOpen(false)}>
          {children}
        </Sheet>
      )}
    </>
  )
}
