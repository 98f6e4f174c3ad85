import { useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { PublishedStory } from '../../../archive/publishedIssue.ts'
import { oncePainted } from '../../ui/page/oncePainted.ts'
import { firstTexts, type Ruby, withoutLate } from '../../ui/pinyin/ruby.ts'
import { textPlaceOf, visibleSentences } from '../../ui/sentences/textPlace.ts'

/**
 * Pinyin comes first over the sentences in sight, and over the others once those are on the screen: to lay out all of a
 * long story takes a phone several frames. It goes at once. Undefined while there is none.
 */
export function useInSightFirst(wanted: Ruby | undefined, { body }: PublishedStory): Ruby | undefined {
  const [drawn, setDrawn] = useState({ body, wanted, ruby: wanted })
  // An effect would come after another rendering of all that stands under pinyin.
  if (drawn.wanted !== wanted || drawn.body !== body)
    setDrawn({ body, wanted, ruby: drawn.body === body ? firstRuby(wanted, drawn.ruby, body) : wanted })
  useLayoutEffect(() => {
    if (drawn.ruby === drawn.wanted) return
    const drawAll = () => setDrawn({ ...drawn, ruby: drawn.wanted })
    // Paper shows every sentence.
    const drawNow = () => flushSync(drawAll)
    addEventListener('beforeprint', drawNow)
    const cancel = oncePainted(drawAll)
    return () => {
      removeEventListener('beforeprint', drawNow)
      cancel()
    }
  }, [drawn])
  return drawn.ruby
}

/** The pinyin in the first frame after a change; that of another story belongs to other texts. */
function firstRuby(
  wanted: Ruby | undefined,
  before: Ruby | undefined,
  body: PublishedStory['body'],
): Ruby | undefined {
  const late = wanted ? textsOutOfSight(body) : undefined
  return wanted && late && late.size > 0 ? withoutLate(wanted, before, late) : wanted
}

/**
 * The numbers of the texts that are off the screen, or that lines with room for pinyin push off it: these are up to half
 * as far apart again, and the language switch covers the foot of a phone's screen.
 */
function textsOutOfSight(body: PublishedStory['body']): ReadonlySet<number> {
  const firsts = firstTexts({ body })
  const numbers = visibleSentences().flatMap((sentence) => {
    const place = textPlaceOf(sentence)
    const { top, bottom } = sentence.getBoundingClientRect()
    const isAway = bottom < 0 || top > innerHeight * 0.7
    const first = place?.language === 'zh' && isAway ? firsts[place.paragraph] : undefined
    return place && first !== undefined ? [first + place.segment] : []
  })
  return new Set(numbers)
}
