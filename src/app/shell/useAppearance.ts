import { useEffect } from 'react'
import { usePreferences } from '../preferences.ts'

/** Keeps theme and text size of the document as the reader set them; `firstPaint` has set them before. */
export function useAppearance(): void {
  const { theme, textSize } = usePreferences()
  useEffect(() => {
    const { dataset } = document.documentElement
    dataset.theme = theme
    dataset.textSize = String(textSize)
  }, [theme, textSize])
}
