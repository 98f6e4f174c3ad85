import { useTranslate } from '../../i18n/InterfaceLanguage.tsx'

type Props = { name: string; removed: boolean; onToggle: () => void }

/** Removes an entry from its list, or puts it back. */
export function RemoveButton({ name, removed, onToggle }: Props) {
  const t = useTranslate()
  return (
    <button
      type="button"
      className="button button-quiet"
      aria-label={t(removed ? 'saved.undoStory' : 'saved.removeStory', { headline: name })}
      onClick={onToggle}
    >
      {t(removed ? 'saved.undo' : 'saved.remove')}
    </button>
  )
}
