import type { TextPosition } from '../ui/textPosition.ts'

/** Why a voice is silent: the browser forbids it, its connection is lost, or it fails. */
export type Problem = 'blocked' | 'network' | 'failed'

/** The state of reading a story aloud. */
export type ListeningState = {
  /** The story's key. */
  readonly story: string
  readonly status: 'speaking' | 'paused' | 'ended'
  /** The place of the sentence; undefined at the beginning. */
  readonly at?: TextPosition
  /** The URIs of voices that have failed. */
  readonly failed: readonly string[]
  readonly problem?: Problem
  /** The story to read next, once its page is shown. */
  readonly next?: string
}

export type ListeningEvent =
  | { kind: 'start'; story: string }
  | { kind: 'stop' }
  /** Play or pause. */
  | { kind: 'toggle' }
  /** Something else interrupted the voice. */
  | { kind: 'interrupt' }
  | { kind: 'move'; to: TextPosition }
  | { kind: 'end' }
  /** @param voice the URI of the failed voice. @param isLast whether no other voice is left */
  | { kind: 'fail'; problem: Problem; voice: string; isLast: boolean }
  | { kind: 'playNext'; story: string }
  /** The page now shows this story. @param isUnreadable whether no voice can read any of it */
  | { kind: 'arrive'; story: string; isUnreadable: boolean }

/** The state after an event; undefined while nothing is read aloud. */
export function afterEvent(
  state: ListeningState | undefined,
  event: ListeningEvent,
): ListeningState | undefined {
  if (event.kind === 'start') return { story: event.story, status: 'speaking', failed: [] }
  if (!state) return undefined
  switch (event.kind) {
    case 'stop':
      return undefined
    case 'toggle':
      return toggled(state)
    case 'interrupt':
      return state.status === 'speaking' ? { ...state, status: 'paused' } : state
    case 'move':
      return { ...state, at: event.to, status: state.status === 'paused' ? 'paused' : 'speaking' }
    case 'end':
      return { ...state, status: 'ended' }
    case 'fail': {
      const failed = [...state.failed, event.voice]
      return event.isLast ? { ...state, status: 'paused', problem: event.problem } : { ...state, failed }
    }
    case 'playNext':
      return { ...state, status: 'ended', next: event.story }
    case 'arrive':
      // If the reader went to another story themselves, stop.
      return state.next === event.story
        ? { story: event.story, status: event.isUnreadable ? 'ended' : 'speaking', failed: state.failed }
        : undefined
  }
}

/** At the end, playing starts again. After a problem, it tries every voice again. */
function toggled({ status, story, at, failed }: ListeningState): ListeningState {
  if (status === 'speaking') return { status: 'paused', story, at, failed }
  return { status: 'speaking', story, at: status === 'ended' ? undefined : at, failed: [] }
}
