import { useLayoutEffect, useState } from 'react'
import type { PublishedStory } from '../../../archive/publishedIssue.ts'
import { oncePainted } from '../../ui/page/oncePainted.ts'
import { firstTexts, type Ruby, withoutLate } from '../../ui/pinyin/ruby.ts'
import { textPlaceOf, visibleSentences } from '../../ui/sentences/textPlace.ts'

type Shown = {
  /** Whether lines have room for pinyin. */
  readonly hasPinyin: boolean
  readonly ruby: Ruby | undefined
}

/**
 * Pinyin comes first over the sentences in sight, and over the others once those are on the screen: to lay out all of a
 * long story takes a phone several frames. It goes at once.
 */
export function useInSightFirst(wanted: Ruby | undefined, { body }: PublishedStory): Shown {
  const [drawn, setDrawn] = useState({ body, wanted, ruby: wanted })
  useLayoutEffect(() => {
    if (drawn.ruby === wanted && drawn.body === body) return
    const draw = (ruby: Ruby | undefined) => setDrawn({ body, wanted, ruby })
    // The pinyin of another story belongs to other texts.
    if (!wanted || drawn.body !== body) return draw(wanted)
    if (drawn.wanted === wanted) return oncePainted(() => draw(wanted))
    const late = textsOutOfSight(body)
    draw(late.size === 0 ? wanted : withoutLate(wanted, drawn.ruby, late))
  }, [drawn, wanted, body])
  if (drawn.body !== body) return { hasPinyin: wanted !== undefined, ruby: wanted }
  return { hasPinyin: drawn.wanted !== undefined, ruby: drawn.ruby }
}

/** The numbers of the texts that are off the screen, or that lines with room for pinyin push off it. */
function textsOutOfSight(body: PublishedStory['body']): ReadonlySet<number> {
  const firsts = firstTexts({ body })
  const numbers = visibleSentences().flatMap((sentence) => {
    const place = textPlaceOf(sentence)
    const { top, bottom } = sentence.getBoundingClientRect()
    const isAway = bottom < 0 || top > innerHeight * 0.75
    const first = place?.language === 'zh' && isAway ? firsts[place.paragraph] : undefined
    return place && first !== undefined ? [first + place.segment] : []
  })
  return new Set(numbers)
}
