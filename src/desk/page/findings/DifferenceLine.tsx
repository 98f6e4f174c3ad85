import { languageTags } from '../../../archive/languages.ts'
import type { Difference } from '../../../draft/draftFinding.ts'
import { useTexts } from '../i18n/DeskLanguage.tsx'
import './DifferenceLine.css'

const around = 40

/** A text before and after a mend: what goes is struck out, what comes is marked. */
export function DifferenceLine({ difference: { language, before, after } }: { difference: Difference }) {
  const t = useTexts()
  const { start, gone, come, end } = parts(before, after)
  return (
    <p className="difference" lang={language && languageTags[language]}>
      {start}
      {gone !== '' && (
        <del>
          <span className="visually-hidden">{t('difference.gone')} </span>
          {gone}
        </del>
      )}
      {come !== '' && (
        <ins>
          <span className="visually-hidden">{t('difference.come')} </span>
          {come}
        </ins>
      )}
      {end}
    </p>
  )
}

/** What both texts begin and end with, cut to a few words, and what stands between. */
function parts(before: string, after: string) {
  const [a, b] = [[...before], [...after]]
  let from = 0
  while (from < Math.min(a.length, b.length) && a[from] === b[from]) from += 1
  let back = 0
  while (back < Math.min(a.length, b.length) - from && a.at(-1 - back) === b.at(-1 - back)) back += 1
  const start = a.slice(0, from).join('')
  const end = a.slice(a.length - back).join('')
  return {
    start: start.length > around ? `…${start.slice(-around)}` : start,
    gone: shorten(a.slice(from, a.length - back).join('')),
    come: b.slice(from, b.length - back).join(''),
    end: end.length > around ? `${end.slice(0, around)}…` : end,
  }
}

function shorten(text: string): string {
  return text.length > 160 ? `${text.slice(0, 159)}…` : text
}
