import { languagesInView, storyHas } from '../../archive/languages.ts'
import type { PublishedStory } from '../../archive/publishedIssue.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { FaceChoice, PinyinChoice, TextSizeChoice, ThemeChoice } from '../ui/LookChoices.tsx'
import { useView } from '../ui/useView.ts'
import { useStoryWords, WordsUnavailable } from './WordHelp.tsx'
import '../i18n/partTexts.ts'

/** A sheet with the size, the typeface and the theme of the text, and with the pinyin of Chinese. */
export function LookSheet({ story, onClose }: { story: PublishedStory; onClose: () => void }) {
  const t = useTranslate()
  return (
    <Sheet title={t('look.title')} closeText={t('sheet.close')} size="narrow" onClose={onClose}>
      <div className="stacked look">
        <TextSizeChoice />
        <Pinyin story={story} />
        <FaceChoice />
        <ThemeChoice />
      </div>
    </Sheet>
  )
}

/** The choice of pinyin, if the story is shown in Chinese and has words. */
function Pinyin({ story }: { story: PublishedStory }) {
  const { view } = useView(story)
  const { hasFile } = useStoryWords()
  const isChineseShown = languagesInView(view, useInterfaceLanguage()).includes('zh')
  if (!isChineseShown || !storyHas(story, 'zh') || !hasFile) return null
  return (
    <div>
      <PinyinChoice />
      <WordsUnavailable />
    </div>
  )
}
