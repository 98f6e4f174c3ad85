import type { TextPlace } from '../ui/sentences/textPlace.ts'

/** Why a voice says nothing: the browser forbids it, there is no connection to it, or it fails. */
export type Problem = 'blocked' | 'network' | 'failed'

/** The state of reading a story aloud. */
export type ListeningState = {
  /** The story's key. */
  readonly story: string
  readonly status: 'speaking' | 'paused' | 'ended'
  /** The sentence's place; none at the beginning. */
  readonly at?: TextPlace
  /** Voices that have failed, by their URI. */
  readonly failed: readonly string[]
  readonly problem?: Problem
  /** The story that is to be read next, once its page is here. */
  readonly next?: string
}

export type ListeningEvent =
  | { kind: 'start'; story: string }
  | { kind: 'stop' }
  /** Play or pause. */
  | { kind: 'toggle' }
  /** Something else made the voice fall silent. */
  | { kind: 'interrupt' }
  | { kind: 'move'; to: TextPlace }
  | { kind: 'end' }
  /** @param voice the URI of the one that failed. @param isLast whether none is left to try */
  | { kind: 'fail'; problem: Problem; voice: string; isLast: boolean }
  | { kind: 'goOn'; story: string }
  /** The page is of this story now. */
  | { kind: 'arrive'; story: string }

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
    case 'goOn':
      return { ...state, status: 'ended', next: event.story }
    case 'arrive':
      // Whoever goes to another story by themselves has stopped listening to this one.
      return state.next === event.story
        ? { story: event.story, status: 'speaking', failed: state.failed }
        : undefined
  }
}

/** From the end, playing begins anew. After a problem, it tries every voice again. */
function toggled({ status, story, at, failed }: ListeningState): ListeningState {
  if (status === 'speaking') return { status: 'paused', story, at, failed }
  return { status: 'speaking', story, at: status === 'ended' ? undefined : at, failed: [] }
}
