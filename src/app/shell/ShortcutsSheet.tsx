import { Sheet } from '../../ui/Sheet.tsx'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { Link, paths } from '../ui/Link.tsx'
import { shortcuts } from './Shortcuts.tsx'
import '../i18n/partTexts.ts'
import './Shortcuts.css'

/** A sheet over the page with every key and its action. */
export function ShortcutsSheet({ onClose }: { onClose: () => void }) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  return (
    <Sheet title={t('keys.title')} closeText={t('sheet.close')} size="narrow" onClose={onClose}>
      <dl className="shortcuts">
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
      <p className="shortcuts-switch">
        <Link className="thumb-link" to={paths.settings(language)} onClick={onClose}>
          {t('keys.switch')}
        </Link>
      </p>
    </Sheet>
  )
}
