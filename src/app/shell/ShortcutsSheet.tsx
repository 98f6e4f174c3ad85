import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { paths } from '../paths.ts'
import { shortcuts } from './shortcuts.ts'
import './ShortcutsSheet.css'

/** Every key and what it does, over the page. */
export function ShortcutsSheet({ onClose }: { onClose: () => void }) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const sheet = useRef<HTMLDialogElement>(null)
  const close = () => sheet.current?.close()
  useEffect(() => {
    if (!sheet.current?.open) sheet.current?.showModal()
  }, [])
  return (
    <dialog ref={sheet} className="shortcuts" aria-labelledby="shortcuts" closedby="any" onClose={onClose}>
      <h2 id="shortcuts">{t('keys.title')}</h2>
      <dl>
        {shortcuts.map(({ name, keys }) => (
          <div key={name}>
            <dt>
              {Object.keys(keys).map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <button type="button" className="button" onClick={close}>
          {t('keys.close')}
        </button>
        <Link to={paths.settings(language)} onClick={close}>
          {t('keys.switch')}
        </Link>
      </p>
    </dialog>
  )
}
