import { useEffect } from 'react'
import { createStore, useStore } from 'zustand'
import type { PublishedIssue, PublishedStory } from '../../archive/publishedIssue.ts'
import { importPart } from '../data/importPart.ts'
import { deviceMemory } from '../memory/deviceMemory.ts'
import type { TextPosition } from '../ui/textPosition.ts'

type Part = typeof import('./StoryMarks.tsx')

const marksPart = createStore<{ readonly part?: Part }>(() => ({}))

/** Imports the code of marks, unless the page has it. Never rejects: the next card of a sentence tries again. */
export async function importMarks(): Promise<void> {
  if (marksPart.getState().part) return
  const part = await importPart(() => import('./StoryMarks.tsx')).catch(() => undefined)
  if (part) marksPart.setState({ part })
}

type Props = { issue: PublishedIssue; story: PublishedStory }

/** The marks of a story. A first visit does without their code, until a mark or a card needs it. */
export function Marking(props: Props) {
  const { part } = useStore(marksPart)
  const start = `${props.issue.id}/`
  const isMarked = useStore(deviceMemory, ({ remembered }) =>
    Object.entries(remembered.record).some(([key, { marks }]) => marks && key.startsWith(start)),
  )
  useEffect(() => {
    if (isMarked) void importMarks()
  }, [isMarked])
  return part && <part.StoryMarks {...props} />
}

/** The tools that mark a sentence. */
export function MarkTools(props: Props & { place: TextPosition }) {
  const { part } = useStore(marksPart)
  useEffect(() => void importMarks(), [])
  return part && <part.MarkTools {...props} />
}
