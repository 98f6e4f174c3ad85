import type { Issue } from '../archive/issue.ts'
import type { Name } from '../archive/names/nameList.ts'
import { checkIssue } from '../check/checkIssue.ts'
import { jsonPath } from '../disk/archive/parseIssue.ts'
import type { Finding } from '../messages/finding.ts'
import { excerpt } from './excerpt.ts'
import type { Imported } from './importLines.ts'
import type { ImportedStory } from './makeStories.ts'
import { positionOf } from './read/sourceLine.ts'
import { type Part, sourceFindings } from './sourceFindings.ts'
import { bodyPosition, storyFindings } from './storyFindings.ts'
import type { Unplaced } from './structure/assemble/printedStory.ts'

/** What an editor must check after an import, each with its position in the input. */
export function importFindings(
  file: string,
  { issue, stories, unplaced }: Imported,
  names: readonly Name[] = [],
): Finding[] {
  const made = { level: 'warning', file } as const
  return [
    ...stories.flatMap((imported, index) =>
      storyFindings(imported).map(({ at, ...part }): Finding => {
        return { ...made, ...part, path: jsonPath(['stories', index, ...at]), story: imported.story.id }
      }),
    ),
    ...sourceFindings(issue, '').map(
      ({ place: _place, ...part }): Finding => ({ ...made, ...part, path: jsonPath(['sources']) }),
    ),
    ...unplaced
      .filter(({ expected }) => expected)
      .map((left): Finding => ({ ...made, ...unplacedFinding(left), path: jsonPath([]) })),
    ...ruleFindings(file, issue, names, stories),
  ]
}

/** The findings of the editorial rules, with their positions in the input. */
function ruleFindings(
  file: string,
  issue: Issue,
  names: readonly Name[],
  stories: readonly ImportedStory[],
): Finding[] {
  return checkIssue(issue, file, names).map((finding) => {
    const made = stories.find(({ story }) => story.id === finding.story)
    return made ? { ...finding, place: inputPosition(finding.path, made) } : finding
  })
}

/** The position in the input where the text of a story's JSON path begins: its paragraph, or else its headline. */
function inputPosition(path: string, { draft }: ImportedStory): string {
  const [, paragraph, side] = /\.body(?:\[(\d+)\])?(?:\[\d+\])?(?:\.(en|zh))?$/.exec(path) ?? [undefined]
  if (!path.includes('.body')) return positionOf(draft.headline)
  return bodyPosition(draft, Number(paragraph ?? 0), side === 'zh' ? 'zh' : 'en')
}

function unplacedFinding({ text, position: place, reason }: Unplaced): Part {
  return { rule: 'import-unplaced', code: 'left', params: { text: excerpt(text), reason }, place }
}
