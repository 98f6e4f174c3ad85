import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import type { Language } from '../../archive/languages.ts'
import { paths } from '../paths.ts'

/** `/` leads to the search from every page, and into its box on its own. */
export function useSearchKey(language: Language): void {
  const navigate = useNavigate()
  useEffect(() => {
    const search = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return
      event.preventDefault()
      const box = document.querySelector('input[type=search]')
      if (!(box instanceof HTMLInputElement)) return void navigate(paths.search(language))
      box.focus()
      box.select()
    }
    addEventListener('keydown', search)
    return () => removeEventListener('keydown', search)
  }, [navigate, language])
}

/** Whether the key writes a character where the focus is. */
function isTyping({ target }: KeyboardEvent): boolean {
  const fields = 'textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])'
  return target instanceof Element && target.matches(fields)
}
