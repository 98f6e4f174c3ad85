import { type ChangeEvent, type FormEvent, type RefObject, useEffect, useRef } from 'react'
import { useHref, useNavigationType } from 'react-router'
import { longestQuery } from '../../archive/search/searchTerms.ts'
import { useAddressFilters } from '../filters/useFilters.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { usePreference } from '../memory/preferences.ts'
import { Icon } from '../ui/Icon.tsx'
import { paths } from '../ui/Link.tsx'
import './SearchForm.css'

type Props = {
  /** The search text in the address. */
  asked: string
  box: RefObject<HTMLInputElement | null>
  onText: (text: string) => void
  onSubmit: () => void
}

/**
 * The search box. It keeps its own text, so that typing waits for nothing. Before the app starts, it is a plain form
 * that leads to the same address.
 */
export function SearchForm({ asked, box, onText, onSubmit }: Props) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const { filters } = useAddressFilters()
  useTextBefore(asked, box, onText)
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
  const clear = () => {
    if (box.current) box.current.value = ''
    onText('')
    box.current?.focus()
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
        placeholder={t('search.placeholder')}
        aria-keyshortcuts={usePreference('singleKeys') === 'on' ? '/' : undefined}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="search"
        defaultValue={asked}
        maxLength={longestQuery}
        onFocus={({ currentTarget }) => {
          // Above a keyboard on the screen, the box is the top of the page.
          if (matchMedia('(pointer: coarse)').matches) currentTarget.scrollIntoView()
        }}
        onChange={change}
        onCompositionEnd={({ currentTarget }) => onText(currentTarget.value)}
      />
      {filters.places.length > 0 && <input type="hidden" name="place" value={filters.places.join()} />}
      {filters.topics.length > 0 && <input type="hidden" name="topic" value={filters.topics.join()} />}
      <button type="button" className="search-clear" aria-label={t('search.clear')} onClick={clear}>
        <Icon name="close" />
      </button>
      <button type="submit" aria-label={t('search.title')}>
        <Icon name="search" />
      </button>
    </form>
  )
}

/** Accepts text that was typed into the box before the app started. An empty box takes the focus. */
function useTextBefore(asked: string, box: Props['box'], onText: Props['onText']) {
  const arrival = useRef(useNavigationType())
  const first = useRef(asked)
  useEffect(() => {
    if (box.current && box.current.value !== first.current) onText(box.current.value)
    if (arrival.current === 'PUSH' && box.current?.value === '') box.current.focus()
  }, [box, onText])
}
