import { describe, expect, it } from 'vitest'
import { intentOf, isMeant } from '../../../src/app/story/watchSwipes.ts'

const from = { x: 300, y: 400, at: 0 }
const width = 390

describe('a finger on its way', () => {
  it.each([
    ['has not yet come far enough to tell', { x: 290, y: 405, at: 60 }, undefined],
    ['swipes where it goes sideways', { x: 280, y: 405, at: 60 }, 'swipe'],
    ['swipes to either side', { x: 320, y: 395, at: 60 }, 'swipe'],
    ['scrolls where it goes up', { x: 295, y: 380, at: 60 }, 'other'],
    ['scrolls where it goes askew', { x: 280, y: 388, at: 60 }, 'other'],
    ['selects where it rested first', { x: 280, y: 400, at: 700 }, 'other'],
  ])('%s', (_name, to, intent) => {
    expect(intentOf(from, to)).toBe(intent)
  })
})

describe('a finger that lets go', () => {
  it.each([
    ['after a third of the screen, at rest', { x: 170, y: 400, at: 900 }, { x: 170, y: 400, at: 1000 }, true],
    ['after a short and quick way', { x: 290, y: 400, at: 50 }, { x: 230, y: 400, at: 100 }, true],
    ['to the right as to the left', { x: 430, y: 400, at: 900 }, { x: 430, y: 400, at: 1000 }, true],
    ['after a short and slow way', { x: 245, y: 400, at: 900 }, { x: 240, y: 400, at: 1000 }, false],
    ['after a touch of a way, however quick', { x: 300, y: 400, at: 0 }, { x: 270, y: 400, at: 20 }, false],
    ['far away, but on its way back', { x: 120, y: 400, at: 900 }, { x: 170, y: 400, at: 1000 }, false],
    ['far away, but as far down', { x: 170, y: 510, at: 900 }, { x: 170, y: 520, at: 1000 }, false],
  ])('%s', (_name, before, to, meant) => {
    expect(isMeant(from, before, to, width)).toBe(meant)
  })
})
