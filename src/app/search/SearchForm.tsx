import { type ChangeEvent, type FormEvent, useEffect, useRef } from 'react'
import { useHref, useNavigationType } from 'react-router'
import { useAddressFilters } from '../filters/useAddressFilters.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { usePreference } from '../memory/preferences.ts'
import { Icon } from '../ui/Icon.tsx'
import { paths } from '../ui/page/paths.ts'
import { tidy } from './useSearchText.ts'
import './SearchForm.css'

type Props = {
  /** The search text in the address. */
  asked: string
  onText: (text: string) => void
  onSubmit: () => void
}

/**
 * The search box. It keeps its own text, so that typing waits for nothing. Before the app starts, it is a plain form
 * that leads to the same address.
 */
export function SearchForm({ asked, onText, onSubmit }: Props) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const { filters } = useAddressFilters()
  const box = useSearchBox(asked, onText)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
    // On touch screens, hide the keyboard to show the results.
    if (matchMedia('(pointer: coarse)').matches) box.current?.blur()
  }
  const change = ({ target, nativeEvent }: ChangeEvent<HTMLInputElement>) => {
    // Letters of an unfinished input method composition are not yet the search text.
    if (!('isComposing' in nativeEvent && nativeEvent.isComposing)) onText(target.value)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: phones of a few years ago do not know the search element
    <form
      className="search-form needs-app"
      role="search"
      action={useHref(paths.search(language))}
      onSubmit={submit}
    >
      <input
        ref={box}
        type="search"
        name="q"
        aria-label={t('search.title')}
        aria-keyshortcuts={usePreference('singleKeys') === 'on' ? '/' : undefined}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="search"
        defaultValue={asked}
        onChange={change}
        onCompositionEnd={({ currentTarget }) => onText(currentTarget.value)}
      />
      {filters.places.length > 0 && <input type="hidden" name="place" value={filters.places.join()} />}
      {filters.topics.length > 0 && <input type="hidden" name="topic" value={filters.topics.join()} />}
      <button type="submit" className="search-submit" aria-label={t('search.title')}>
        <Icon name="search" />
      </button>
    </form>
  )
}

/** The box follows the address, accepts text typed before the app started, and takes the focus if it is empty. */
function useSearchBox(asked: string, onText: (text: string) => void) {
  const box = useRef<HTMLInputElement>(null)
  const arrival = useRef(useNavigationType())
  const shown = useRef(asked)
  useEffect(() => {
    if (box.current && box.current.value !== shown.current) onText(box.current.value)
    if (arrival.current === 'PUSH' && box.current?.value === '') box.current.focus()
  }, [onText])
  useEffect(() => {
    if (asked === shown.current) return
    shown.current = asked
    // While the reader types, the address lags behind. Text that the address cut off stays in the box.
    const isOlder = box.current === document.activeElement
    if (box.current && !isOlder && tidy(box.current.value) !== asked) box.current.value = asked
  }, [asked])
  return box
}
