import { type ReactNode, useCallback, useEffect } from 'react'
import { createStore, useStore } from 'zustand'
import type { PublishedIssue, PublishedStory } from '../../archive/publishedIssue.ts'
import { importPart } from '../data/importPart.ts'
import { deviceMemory } from '../memory/deviceMemory.ts'
import type { SentenceTools } from '../ui/sentenceTools.ts'

type Part = typeof import('./StoryMarks.tsx')

const marksPart = createStore<{ readonly part?: Part }>(() => ({}))

/** Imports the code of marks, unless the page has it. Never rejects: the next card of a sentence tries again. */
export async function importMarks(): Promise<void> {
  if (marksPart.getState().part) return
  const part = await importPart(() => import('./StoryMarks.tsx')).catch(() => undefined)
  if (part) marksPart.setState({ part })
}

type Props = {
  issue: PublishedIssue
  story: PublishedStory
  /**
   * Renders the story. `tools` renders the tools of a sentence. `changed` belongs below the text: marks whose sentences have
   * changed.
   */
  children: (parts: { tools: SentenceTools; changed: ReactNode }) => ReactNode
}

/** Makes the sentences of a story markable. A first visit does without the code, until a mark or a card needs it. */
export function Marking({ issue, story, children }: Props) {
  const { part } = useStore(marksPart)
  const isMarked = useStore(deviceMemory, ({ remembered }) =>
    Object.entries(remembered.record).some(([key, { marks }]) => marks && key.startsWith(`${issue.id}/`)),
  )
  useEffect(() => {
    if (isMarked) void importMarks()
  }, [isMarked])
  const tools = useCallback<SentenceTools>(
    (place) =>
      part ? (
        <part.MarkTools issue={issue} story={story} place={place} />
      ) : (
        // A preview keeps nothing.
        !import.meta.env.PREVIEW && <Import />
      ),
    [part, issue, story],
  )
  const changed = part && <part.StoryMarks issue={issue} story={story} />
  return children({ tools, changed })
}

function Import() {
  useEffect(() => void importMarks(), [])
  return null
}
