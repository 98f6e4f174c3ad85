import { sentenceEnd } from '../../../text/sentenceEnd.ts'
import type { Block } from '../../lines/block.ts'
import { isTitle } from './company.ts'

/** How many stories must end with a mark, a link or a day before the last one tells where text beside them begins. */
const usual = 4
/** The share of them that have a headline right below, and text right above. */
const most = 0.75

/**
 * The texts below the end of the last story, where stories end with a mark, a link, sources or a day and a headline
 * follows. Those lines may stand above the headlines as well: so the first of these texts must be no headline.
 */
export function trailingAmong(blocks: readonly Block[]): ReadonlySet<number> {
  const ends = endsOf(blocks, marks)
  const found = ends.length >= usual ? ends : endsOf(blocks, marksOrDays)
  const last = found.at(-1)
  if (last === undefined || found.length < usual) return new Set()
  const textBelow = (end: number) => blocks.find(({ kind }, index) => index > end && kind === 'text')
  const first = textBelow(last)
  if (!first || first.heading || isTitle(first)) return new Set()
  const before = found.slice(0, -1)
  const usually = (is: (end: number) => boolean) => before.filter(is).length >= before.length * most
  const above = usually((end) => sentenceEnd.test(textAbove(blocks, end)?.text ?? ''))
  const below = usually((end) => isHead(textBelow(end)))
  return above && below ? indexesBelow(blocks, last) : new Set()
}

function isHead(block: Block | undefined): boolean {
  return block !== undefined && (block.heading || isTitle(block))
}

function indexesBelow(blocks: readonly Block[], end: number): ReadonlySet<number> {
  return new Set(blocks.flatMap(({ kind }, index) => (index > end && kind === 'text' ? [index] : [])))
}

type Kinds = ReadonlySet<Block['kind']>
const marks: Kinds = new Set(['link', 'mark', 'sources'] as const)
const marksOrDays: Kinds = new Set(['date', 'link', 'mark', 'sources'] as const)

/** The last of each run of such lines. Page numbers and rules may stand among them. */
function endsOf(blocks: readonly Block[], kinds: Kinds): number[] {
  const told = blocks.flatMap((block, index) => (block.kind === 'furniture' ? [] : [{ block, index }]))
  return told.flatMap(({ block, index }, at) => {
    const next = told[at + 1]
    return (kinds.has(block.kind) || block.marked) && !(next && kinds.has(next.block.kind)) ? [index] : []
  })
}

function textAbove(blocks: readonly Block[], end: number): Block | undefined {
  const own = blocks[end]
  if (own?.kind === 'text') return own
  return blocks.slice(0, end).findLast(({ kind }) => kind === 'text')
}
