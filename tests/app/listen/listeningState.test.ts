import { describe, expect, it } from 'vitest'
import {
  afterEvent,
  type ListeningEvent,
  type ListeningState,
} from '../../../src/app/listen/listeningState.ts'

const place = { paragraph: 2, segment: 0, language: 'en' } as const
const stateAfter = (...events: ListeningEvent[]) =>
  events.reduce<ListeningState | undefined>(afterEvent, undefined)
const start = { kind: 'start', story: 'tea' } as const
const move = { kind: 'move', to: place } as const
const arrive = (story: string) => ({ kind: 'arrive', story, isMute: false }) as const
const toggle = { kind: 'toggle' } as const

describe('reading aloud', () => {
  it('does nothing before it has begun', () => {
    expect(stateAfter(move, toggle, { kind: 'end' }, arrive('tea'))).toBeUndefined()
  })

  it('pauses and goes on where it was, and a pause outlasts going to another sentence', () => {
    expect(stateAfter(start, toggle, move)).toMatchObject({ status: 'paused', at: place })
    expect(stateAfter(start, move, toggle, toggle)).toMatchObject({ status: 'speaking', at: place })
  })

  it('starts again after the end, or at the chosen sentence', () => {
    expect(stateAfter(start, move, { kind: 'end' }, toggle)).toMatchObject({
      status: 'speaking',
      at: undefined,
    })
    expect(stateAfter(start, { kind: 'end' }, move)).toMatchObject({ status: 'speaking', at: place })
  })

  it('tries the next voice when one fails, and stops with the reason when the last one does', () => {
    const fail = { kind: 'fail', problem: 'network', voice: 'far', isLast: false } as const
    expect(stateAfter(start, fail)).toMatchObject({ status: 'speaking', failed: ['far'] })
    const stopped = stateAfter(start, move, fail, { ...fail, isLast: true })
    expect(stopped).toMatchObject({ status: 'paused', problem: 'network', at: place })
    const again = afterEvent(stopped, toggle)
    expect(again).toEqual({ story: 'tea', status: 'speaking', at: place, failed: [] })
  })

  it('ends when the reader goes to another story, and goes on when it leads there itself', () => {
    expect(stateAfter(start, arrive('silk'))).toBeUndefined()
    expect(stateAfter(start, { kind: 'goOn', story: 'silk' }, arrive('silk'))).toMatchObject({
      story: 'silk',
      status: 'speaking',
    })
    expect(stateAfter(start, { kind: 'goOn', story: 'silk' }, arrive('rice'))).toBeUndefined()
  })

  it('pauses without a word when something else silences it', () => {
    expect(stateAfter(start, { kind: 'interrupt' })).toMatchObject({ status: 'paused' })
    expect(stateAfter(start, { kind: 'interrupt' })?.problem).toBeUndefined()
  })
})
