import { useEffect, useRef } from 'react'
import './ShowMore.css'

type Props = {
  label: string
  onShow: () => void
  /** Whether it waits for a press: earlier items are not drawn yet, or the reader must reach what is below. */
  onlyPressed?: boolean
}

/** A button that calls `onShow` when it is pressed, or when it is near the screen unless `onlyPressed`. */
export function ShowMore({ label, onShow, onlyPressed }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (onlyPressed || !button.current || typeof IntersectionObserver === 'undefined') return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) onShow()
      },
      { rootMargin: '400px' },
    )
    observer.observe(button.current)
    return () => observer.disconnect()
  }, [onShow, onlyPressed])
  return (
    <button type="button" ref={button} className="button show-more screen-only needs-app" onClick={onShow}>
      {label}
    </button>
  )
}
