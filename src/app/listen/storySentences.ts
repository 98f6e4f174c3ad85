import { type Bilingual, bilingual } from '../../archive/bilingual.ts'
import { type Language, languagesInView, languagesOf, type View } from '../../archive/languages.ts'
import type { PublishedStory } from '../../archive/publishedIssue.ts'
import { interfaceI18n } from '../i18n/interfaceI18n.ts'
import { headlineNumber, isSameSentence, type TextPosition } from '../ui/textPosition.ts'

export type Sentence = TextPosition & { readonly text: string }

/**
 * The sentences of a story to read aloud, in order: all that the view shows. In the side-by-side view, each is read
 * in the interface language, then in the other.
 */
export function storySentences(story: PublishedStory, view: View, language: Language): Sentence[] {
  const note = story.note ? [labelled(story.note)] : []
  return [[story.headline], ...story.body, note].flatMap((block, number) => {
    const shown = languagesOf(block, languagesInView(view, language))
    return block.flatMap((segment, index) =>
      shown.flatMap((one) => {
        const text = segment[one]
        return text === undefined
          ? []
          : { paragraph: number + headlineNumber, segment: index, language: one, text }
      }),
    )
  })
}

/** A note with its label, because a listener cannot see that it is a note. */
function labelled({ en, zh }: Bilingual): Bilingual {
  return bilingual({
    en: en && `${interfaceI18n('en').t('story.note')}: ${en}`,
    zh: zh && `${interfaceI18n('zh').t('story.note')}：${zh}`,
  })
}

/**
 * The number of the sentence at a place. If the view has changed, it is the same sentence in the other language, else
 * the next one, else the last. Without a place, it is the first.
 */
export function sentenceAt(sentences: readonly Sentence[], place: TextPosition | undefined): number {
  if (!place) return 0
  const exact = sentences.findIndex((one) => isSameSentence(one, place) && one.language === place.language)
  if (exact >= 0) return exact
  const near = sentences.findIndex((one) => isSameSentence(one, place) || isAfter(one, place))
  return near >= 0 ? near : Math.max(0, sentences.length - 1)
}

function isAfter(one: TextPosition, place: TextPosition): boolean {
  return one.paragraph === place.paragraph ? one.segment > place.segment : one.paragraph > place.paragraph
}
