import { languagesInView, storyHas } from '../../archive/languages.ts'
import type { PublishedStory } from '../../archive/publishedIssue.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { FaceChoice, PinyinChoice, TextSizeChoice, ThemeChoice } from '../ui/LookChoices.tsx'
import { useView } from '../ui/useView.ts'
import { useStoryWords, WordsUnavailable } from './WordHelp.tsx'
import '../i18n/partTexts.ts'

/** A sheet with the size, the typeface and the theme of the text, and with the pinyin of Chinese if the page shows some. */
export function LookSheet({ story, onClose }: { story: PublishedStory; onClose: () => void }) {
  const t = useTranslate()
  const shown = languagesInView(useView(story).view, useInterfaceLanguage())
  const hasPinyin = useStoryWords().hasFile && shown.includes('zh') && storyHas(story, 'zh')
  return (
    <Sheet title={t('look.title')} closeText={t('sheet.close')} size="narrow" onClose={onClose}>
      <div className="stacked look">
        <TextSizeChoice />
        {hasPinyin && (
          <div>
            <PinyinChoice />
            <WordsUnavailable />
          </div>
        )}
        <FaceChoice />
        <ThemeChoice />
      </div>
    </Sheet>
  )
}
