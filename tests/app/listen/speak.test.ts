import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSpeaker, piecesOf, spokenText } from '../../../src/app/listen/speak.ts'
import { bundledArchive } from '../../support/bundled.ts'
import { madeVoice, startSpeechEngine } from '../support/speechEngine.ts'

const text =
  '首批58个已经公布，其中制造业32个，占百分之55.2；服务业21个，占百分之36.2；农业5个，占百分之8.6。'

describe('a speaker', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  function speak(voice: SpeechSynthesisVoice, begins = true) {
    const engine = startSpeechEngine([voice], begins)
    const outcomes: string[] = []
    const stop = createSpeaker()({ text, language: 'zh', voice, rate: 1 }, (outcome) =>
      outcomes.push(outcome),
    )
    vi.advanceTimersByTime(200)
    return { engine, outcomes, stop }
  }

  it('gives the whole text to a voice on the device', () => {
    const { engine, outcomes } = speak(madeVoice('zh_CN', 'Near'))
    expect(engine.said).toEqual([`Near ×1: ${text}`])
    engine.end()
    expect(outcomes).toEqual(['spoken'])
  })

  it('gives short pieces to an online voice, and ends with the last', () => {
    const { engine, outcomes } = speak(madeVoice('zh-CN', 'Far', false))
    expect(engine.said.length).toBeGreaterThan(1)
    for (const _ of engine.said.slice(1)) engine.end()
    expect(outcomes).toEqual([])
    engine.end()
    expect(outcomes).toEqual(['spoken'])
  })

  it('reports nothing when it is stopped', () => {
    const { engine, outcomes, stop } = speak(madeVoice('zh-CN'))
    stop()
    expect([engine.saying(), outcomes]).toEqual([undefined, []])
  })

  it('fails if the engine refuses the text', () => {
    const voice = madeVoice('zh-CN')
    startSpeechEngine([voice])
    vi.stubGlobal('SpeechSynthesisUtterance', function refuse() {
      throw new TypeError('no such voice')
    })
    const outcomes: string[] = []
    createSpeaker()({ text, language: 'zh', voice, rate: 1 }, (outcome) => outcomes.push(outcome))
    expect(outcomes).toEqual(['failed'])
  })

  it('notices the end if the engine sends no event', () => {
    const { engine, outcomes } = speak(madeVoice('zh-CN'))
    vi.advanceTimersByTime(5000)
    expect(outcomes).toEqual([])
    engine.forget()
    vi.advanceTimersByTime(5000)
    expect(outcomes).toEqual(['spoken'])
  })

  it.each([
    [true, 'failed'],
    [false, 'network'],
  ])('fails if the voice never starts; on the device: %s', (local, outcome) => {
    const { engine, outcomes } = speak(madeVoice('zh-CN', 'Mute', local), false)
    vi.advanceTimersByTime(5000)
    expect(outcomes).toEqual([])
    vi.advanceTimersByTime(10_000)
    expect([outcomes, engine.saying()]).toEqual([[outcome], undefined])
  })
})

it.each([
  ['zh', '进出口额2992.3亿元，增长13.1%。', '进出口额2992.3亿元，增长百分之13.1。'],
  ['zh', '“十三五”（2016—2020年）期间', '“十三五”（2016至2020年）期间'],
  ['en', 'the plan (2016–2020) grew 13.1%', 'the plan (2016 to 2020) grew 13.1%'],
  ['en', 'Chengdu–Chongqing, a twin-city circle', 'Chengdu–Chongqing, a twin-city circle'],
] as const)('writes out what voices misread, in %s: %s', (language, printed, spoken) => {
  expect(spokenText(printed, language)).toBe(spoken)
})

it.each([
  ['en', 150],
  ['zh', 60],
] as const)('cuts every %s sentence of the archive into pieces of at most %d characters', async (...row) => {
  const [language, limit] = row
  const segments = (await bundledArchive()).flatMap(({ stories }) =>
    stories.flatMap(({ body }) => body.flat()),
  )
  for (const { [language]: sentence = '' } of segments) {
    const pieces = piecesOf(sentence, language)
    expect(pieces.join('')).toBe(sentence)
    expect(pieces.slice(0, -1).filter((piece) => /\d[.,:]$/.test(piece))).toEqual([])
    expect(pieces.filter(({ length }) => length > limit)).toEqual([])
  }
  expect(piecesOf('One clause, and another.', 'en')).toEqual(['One clause, and another.'])
})
