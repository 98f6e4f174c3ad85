import { flushSync } from 'react-dom'
import { attend } from '../draft/editorStore.ts'
import { useDispatch, useDraft } from '../draft/useDraft.ts'
import { useTranslate } from '../language.ts'
import { Headline, useHeadline } from './Headline.tsx'
import { Select } from './Select.tsx'

/** The contents: jumps to a story, and moves a story to the place that is chosen. */
export function StoryOrder() {
  const t = useTranslate()
  const dispatch = useDispatch()
  const headlineOf = useHeadline()
  const { stories } = useDraft().draft
  const places = stories.map((_, at) => ({ value: String(at), text: String(at + 1) }))
  return (
    <details className="fold story-order">
      <summary>{t('order.title', { count: stories.length })}</summary>
      <p className="quiet">{t('order.how')}</p>
      <ol>
        {stories.map((story, at) => (
          <li key={story.key}>
            <Select
              aria-label={t('order.place', { headline: headlineOf(story).text })}
              value={String(at)}
              options={places}
              onChoose={(to, list) => {
                // A row that moves loses the focus.
                flushSync(() => dispatch({ kind: 'move-story', story: story.key, by: Number(to) - at }))
                list.focus()
              }}
            />
            <button
              type="button"
              className="story-order-name"
              onClick={() => attend(story.key, 'newsletter')}
            >
              <Headline story={story} />
            </button>
          </li>
        ))}
      </ol>
    </details>
  )
}
