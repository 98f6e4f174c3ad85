import { displayWidth } from '../../../text/displayWidth.ts'
import { sentenceEnd } from '../../../text/sentenceEnd.ts'
import type { HeadlineParts } from '../../headlineParts.ts'
import type { Block } from '../../lines/block.ts'
import { isTitleCase } from '../../lines/titleCase.ts'
import { cuesOf } from '../../lines/wordCues.ts'
import { startsSmall } from './neighbours.ts'
import type { Seen } from './seenIn.ts'

const inner =
  /[。！？](?!$)|(?<!\b(?:Co|Ltd|Inc|No|St|Dr|Mr|Ms|vs|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|[A-Z]))[.!?][”’"')]*\s+(?=[\p{Lu}“‘"])/gu

type Words = Pick<
  Seen,
  | 'bullet'
  | 'capitals'
  | 'cues'
  | 'end'
  | 'figures'
  | 'lowerStart'
  | 'sentences'
  | 'titled'
  | 'titleWidth'
  | 'unfinished'
  | 'width'
>

/** Among how many blocks at its start a newsletter has its own name. */
const titleLines = 8

/** What the words of a block show. */
export function wordsOf({ text, part }: Block, parts: HeadlineParts, index: number): Words {
  const ended = sentenceEnd.test(text)
  const stopsWithin = parts.text.match(inner) ?? []
  return {
    width: displayWidth(text),
    titleWidth: displayWidth(parts.both?.en ?? parts.text),
    sentences: stopsWithin.length + (ended ? 1 : 0),
    end: ended ? 'stop' : /[,;:，；：、]$/.test(text) ? 'colon' : 'none',
    capitals: /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text),
    lowerStart: startsSmall(text),
    unfinished: !ended && stopsWithin.some((stop) => /[.。]/.test(stop)),
    titled: !/\p{Script=Han}/u.test(text) && isTitleCase(text),
    bullet: part === 'listItem' || /^(?:[•●▪◦·‣*–—-]|o(?= ))\s*/.test(text),
    figures: (text.match(/\d/g)?.length ?? 0) * 2 > text.replace(/\s/g, '').length,
    cues: new Set([
      ...[...cuesOf(text)].filter((cue) => cue !== 'title' || index < titleLines),
      ...(part === 'caption' ? (['caption'] as const) : []),
    ]),
  }
}
