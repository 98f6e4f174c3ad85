import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSpeaker } from '../../../src/app/listen/speak.ts'
import { madeVoice, startSpeechEngine } from '../support/speechEngine.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const text =
  '首批58个已经公布，其中制造业32个，占百分之55.2；服务业21个，占百分之36.2；农业5个，占百分之8.6。'

function saying(voice: SpeechSynthesisVoice, begins = true) {
  const engine = startSpeechEngine([voice], begins)
  const outcomes: string[] = []
  const silence = createSpeaker()({ text, language: 'zh', voice, rate: 1 }, (outcome) =>
    outcomes.push(outcome),
  )
  vi.advanceTimersByTime(200)
  return { engine, outcomes, silence }
}

describe('saying a text', () => {
  it('hands it over whole to a voice of the device, in its language', () => {
    const { engine, outcomes } = saying(madeVoice('zh_CN', 'Near'))
    expect(engine.said).toEqual([`Near ×1: ${text}`])
    engine.end()
    expect(outcomes).toEqual(['spoken'])
  })

  it('hands it over in short pieces to a voice of the network, and is done with the last', () => {
    const { engine, outcomes } = saying(madeVoice('zh-CN', 'Far', false))
    expect(engine.said.length).toBeGreaterThan(1)
    for (const _ of engine.said.slice(1)) engine.end()
    expect(outcomes).toEqual([])
    engine.end()
    expect(outcomes).toEqual(['spoken'])
  })

  it('reports nothing when it is stopped', () => {
    const { engine, outcomes, silence } = saying(madeVoice('zh-CN'))
    silence()
    expect([engine.saying(), outcomes]).toEqual([undefined, []])
  })

  it('is done where the engine is and does not tell', () => {
    const { engine, outcomes } = saying(madeVoice('zh-CN'))
    vi.advanceTimersByTime(5000)
    expect(outcomes).toEqual([])
    engine.forget()
    vi.advanceTimersByTime(5000)
    expect(outcomes).toEqual(['spoken'])
  })

  it.each([
    [true, 'failed'],
    [false, 'network'],
  ])('has failed where the voice never begins; on the device: %s', (local, outcome) => {
    const { engine, outcomes } = saying(madeVoice('zh-CN', 'Mute', local), false)
    vi.advanceTimersByTime(5000)
    expect(outcomes).toEqual([])
    vi.advanceTimersByTime(10_000)
    expect([outcomes, engine.saying()]).toEqual([[outcome], undefined])
  })
})
