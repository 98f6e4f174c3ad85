import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { otherLanguage } from '../../archive/languages.ts'
import type { PublishedIssue, PublishedStory } from '../../archive/publishedIssue.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { useView } from '../ui/page/useView.ts'
import { type SentenceTools, SentenceToolsContext } from '../ui/sentences/sentenceTools.ts'
import { ToolButton } from '../ui/ToolButton.tsx'
import { PassagePicture } from './card/PassagePicture.tsx'
import { type Passage, wholeStory } from './passage.ts'
import { SentenceShare } from './SentenceShare.tsx'
import { ShareWays } from './ShareWays.tsx'
import { sharePayload } from './sharePayload.ts'

type Props = { issue: PublishedIssue; story: PublishedStory; children: ReactNode }

const OpenSheet = createContext(() => {})

/** Opens the sheet with the ways to share the surrounding story. */
export function ShareStory() {
  return (
    <ToolButton icon="share" aria-haspopup="dialog" onClick={useContext(OpenSheet)}>
      {useTranslate()('share.share')}
    </ToolButton>
  )
}

/**
 * Makes a story, its sentences and its figures shareable: provides their buttons, and shows the sheets that these
 * open.
 */
export function StorySharing({ issue, story, children }: Props) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const { view } = useView(issue.id, story)
  const [sheet, setSheet] = useState<'ways' | Passage>()
  const openWays = useCallback(() => setSheet('ways'), [])
  const sentenceTools: SentenceTools = useCallback(
    ({ paragraph, segment: number, language: read, figure }) => {
      const segment = story.body[paragraph]?.[number]
      const passage: Passage = { view, languages: [read, otherLanguage(read)], paragraph, segment, figure }
      const payload = sharePayload(issue, story, passage, location.href)
      return <SentenceShare payload={payload} onPicture={() => setSheet(passage)} />
    },
    [issue, story, view],
  )
  const whole = wholeStory(view, language)
  return (
    <SentenceToolsContext value={sentenceTools}>
      <OpenSheet value={openWays}>{children}</OpenSheet>
      {sheet && (
        <Sheet
          title={t(sheet === 'ways' ? 'share.share' : 'share.picture')}
          closeText={t('sheet.close')}
          size="narrow"
          onClose={() => setSheet(undefined)}
        >
          {sheet === 'ways' ? (
            <ShareWays
              payload={sharePayload(issue, story, whole, location.href)}
              onPicture={() => setSheet(whole)}
            />
          ) : (
            <PassagePicture issue={issue} story={story} passage={sheet} />
          )}
        </Sheet>
      )}
    </SentenceToolsContext>
  )
}
