import { useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { PublishedStory } from '../../../archive/publishedIssue.ts'
import { oncePainted } from '../../ui/page/oncePainted.ts'
import { firstTexts, type Ruby, rubySteps } from '../../ui/pinyin/ruby.ts'
import { textPositionOf, visibleSentences } from '../../ui/sentences/textPosition.ts'

/**
 * Pinyin comes in steps (`rubySteps`), each once the one before is on the screen: to lay out all of a long story takes a
 * phone several frames. It goes at once. Undefined while there is none.
 */
export function useInSightFirst(wanted: Ruby | undefined, { body }: PublishedStory): Ruby | undefined {
  const [drawn, setDrawn] = useState(() => ({ body, wanted, steps: [wanted] }))
  // An effect would come after another rendering of all that stands under pinyin.
  if (drawn.wanted !== wanted || drawn.body !== body) {
    // The pinyin of another story belongs to other texts.
    const isSameStory = drawn.body === body
    setDrawn({
      body,
      wanted,
      steps: wanted && isSameStory ? stepsTo(wanted, drawn.steps[0], body) : [wanted],
    })
  }
  useLayoutEffect(() => {
    const { steps } = drawn
    if (steps.length === 1) return
    // Paper shows every sentence.
    const drawNow = () => flushSync(() => setDrawn({ ...drawn, steps: steps.slice(-1) }))
    addEventListener('beforeprint', drawNow)
    const cancel = oncePainted(() => setDrawn({ ...drawn, steps: steps.slice(1) }))
    return () => {
      removeEventListener('beforeprint', drawNow)
      cancel()
    }
  }, [drawn])
  return drawn.steps[0]
}

/**
 * The steps from what is drawn to what is wanted. In sight is what lines with room for pinyin leave there: they are up to
 * half as far apart again, and the language switch covers the foot of a phone's screen.
 */
function stepsTo(wanted: Ruby, before: Ruby | undefined, body: PublishedStory['body']): Ruby[] {
  const firsts = firstTexts({ body })
  const away: number[] = []
  const inSight: number[] = []
  for (const sentence of visibleSentences()) {
    const place = textPositionOf(sentence)
    const first = place?.language === 'zh' ? firsts[place.paragraph] : undefined
    if (!place || first === undefined) continue
    const { top, bottom } = sentence.getBoundingClientRect()
    const texts = bottom < 0 || top > innerHeight * 0.7 ? away : inSight
    texts.push(first + place.segment)
  }
  return rubySteps(wanted, before, away, inSight)
}
