import { displayWidth } from '../../../text/displayWidth.ts'
import { sentenceEnd } from '../../../text/sentenceEnd.ts'
import type { HeadlineParts } from '../../headlineParts.ts'
import type { Block } from '../../lines/block.ts'
import { type Cue, cuesOf } from '../../lines/wordCues.ts'
import { isTitleCase } from '../../titleCase.ts'
import { startsSmall } from './neighbours.ts'

const inner =
  /[。！？](?!$)|(?<!\b(?:Co|Ltd|Inc|No|St|Dr|Mr|Ms|vs|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|[A-Z]))[.!?][”’"')]*\s+(?=[\p{Lu}“‘"])/gu

/** What the words of a block show. */
export type Words = {
  /** In columns, as `displayWidth` counts. */
  readonly width: number
  /** Of its English part alone, if it is in both languages. */
  readonly titleWidth: number
  /** How many sentences end within it or at its end. */
  readonly sentences: number
  /** How it ends. */
  readonly end: 'colon' | 'none' | 'stop'
  readonly capitals: boolean
  readonly lowerStart: boolean
  /** Whether the words of an English text begin with capitals. */
  readonly titled: boolean
  /** Whether a full stop within it ends a sentence, and none the last. */
  readonly unfinished: boolean
  readonly bullet: boolean
  readonly figures: boolean
  readonly cues: ReadonlySet<Cue>
}

/** Among how many blocks at its start a newsletter has its own name. */
const titleLines = 8

/** Reads the words of a block. */
export function wordsOf({ text, part }: Block, parts: HeadlineParts, index: number): Words {
  const stopsWithin = parts.text.match(inner) ?? []
  // Behind one sentence a day in brackets may be a headline's; behind several, or a Chinese full stop, which headlines
  // hardly have, it is the day of a body.
  const ended =
    sentenceEnd.test(text) ||
    /。$/.test(parts.text) ||
    (stopsWithin.length > 0 && sentenceEnd.test(parts.text))
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
