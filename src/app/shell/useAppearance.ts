import { useEffect } from 'react'
import { themeColors } from '../../boot/contracts.ts'
import { usePreference } from '../memory/preferences.ts'

/** Applies the reader's theme and type to the document; `firstPaint` did so before. */
export function useAppearance(): void {
  const theme = usePreference('theme')
  const textSize = usePreference('textSize')
  const lineWidth = usePreference('lineWidth')
  const face = usePreference('face')
  useEffect(() => {
    Object.assign(document.documentElement.dataset, { theme, textSize, lineWidth, face })
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
      const device = meta.matches('[media*=dark]') ? 'dark' : 'light'
      meta.content = themeColors[theme === 'system' ? device : theme]
    }
  }, [theme, textSize, lineWidth, face])
}
