import { useEffect, useRef } from 'react'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'

/** Asks for older stories when it comes near the screen, or when pressed. */
export function OlderStories({ onShow }: { onShow: () => void }) {
  const t = useTranslate()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!button.current || typeof IntersectionObserver === 'undefined') return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) onShow()
      },
      { rootMargin: '400px' },
    )
    observer.observe(button.current)
    return () => observer.disconnect()
  }, [onShow])
  return (
    <button type="button" ref={button} className="button front-older" onClick={onShow}>
      {t('front.older')}
    </button>
  )
}
