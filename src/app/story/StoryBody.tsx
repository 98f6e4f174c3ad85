import type { Story } from '../../archive/issue.ts'
import { paragraphText } from '../../archive/languages.ts'
import { Both } from './Both.tsx'

/** The paragraphs, each beside its counterpart, and each an address of its own: `#p1` is the first. */
export function StoryBody({ story }: { story: Story }) {
  return (
    <div className="story-body">
      {story.body.map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph's number is its identity, and its address
        <div key={index} className="pair" id={`p${index + 1}`}>
          <Both pair={{ en: paragraphText(paragraph, 'en'), zh: paragraphText(paragraph, 'zh') }} as="p" />
        </div>
      ))}
    </div>
  )
}
