import { useEffect } from 'react'
import { usePreference } from '../preferences.ts'

/** Keeps theme and text size of the document as the reader set them; `firstPaint` has set them before. */
export function useAppearance(): void {
  const theme = usePreference('theme')
  const textSize = usePreference('textSize')
  useEffect(() => {
    const { dataset } = document.documentElement
    dataset.theme = theme
    dataset.textSize = String(textSize)
  }, [theme, textSize])
}
