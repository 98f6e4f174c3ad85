import { useState } from 'react'
import { languagesInView, storyHas } from '../../archive/languages.ts'
import type { PublishedStory } from '../../archive/publishedIssue.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { FaceChoice, PinyinChoice, TextSizeChoice, ThemeChoice } from '../ui/LookChoices.tsx'
import { ToolButton } from '../ui/ToolButton.tsx'
import { useView } from '../ui/useView.ts'
import { changeInPlace } from './changeInPlace.ts'
import { useStoryWords, WordsUnavailable } from './WordHelp.tsx'
import './LookSheet.css'

/** Opens a sheet with the size, the typeface and the theme of the text, and with the pinyin of Chinese. */
export function LookButton({ story }: { story: PublishedStory }) {
  const t = useTranslate()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <ToolButton label={t('look.title')} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span aria-hidden="true">Aa</span>
      </ToolButton>
      {isOpen && (
        <Sheet
          title={t('look.title')}
          closeText={t('sheet.close')}
          size="narrow"
          onClose={() => setOpen(false)}
        >
          <div className="look">
            <TextSizeChoice apply={changeInPlace} />
            <Pinyin story={story} />
            <FaceChoice apply={changeInPlace} />
            <ThemeChoice />
          </div>
        </Sheet>
      )}
    </>
  )
}

/** The choice of pinyin, if the story is shown in Chinese and has words. */
function Pinyin({ story }: { story: PublishedStory }) {
  const { view } = useView(story)
  const { state } = useStoryWords()
  const isChineseShown = languagesInView(view, useInterfaceLanguage()).includes('zh')
  if (!isChineseShown || !storyHas(story, 'zh') || state === 'absent') return null
  return (
    <div>
      <PinyinChoice />
      <WordsUnavailable />
    </div>
  )
}
