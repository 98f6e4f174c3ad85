import { useEffect, useRef } from 'react'
import './ShowMore.css'

/** Calls `onShow` when it comes near the screen, or when pressed. */
export function ShowMore({ label, onShow }: { label: string; onShow: () => void }) {
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
    <button type="button" ref={button} className="button show-more screen-only needs-app" onClick={onShow}>
      {label}
    </button>
  )
}
