import { useEffect, useRef } from 'react'
import './ShowMore.css'

type Props = {
  label: string
  onShow: () => void
  /** Whether what was asked for before is not drawn yet, or what stands below must be reached without it. */
  onlyPressed?: boolean
}

/** Calls `onShow` when pressed; or when it comes near the screen, unless it must be pressed. */
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
