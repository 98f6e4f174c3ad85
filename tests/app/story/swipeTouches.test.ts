import { describe, expect, it } from 'vitest'
import { intentOf, isIntended } from '../../../src/app/story/watchSwipes.ts'

const from = { x: 300, y: 400, at: 0 }
const width = 390

describe('a moving finger', () => {
  it.each([
    ['has not moved far enough yet', { x: 290, y: 405, at: 60 }, undefined],
    ['swipes if it moves sideways', { x: 280, y: 405, at: 60 }, 'swipe'],
    ['swipes to either side', { x: 320, y: 395, at: 60 }, 'swipe'],
    ['scrolls if it moves up', { x: 295, y: 380, at: 60 }, 'other'],
    ['scrolls if it moves diagonally', { x: 280, y: 388, at: 60 }, 'other'],
    ['selects if it rested first', { x: 280, y: 400, at: 700 }, 'other'],
  ])('%s', (_name, to, intent) => {
    expect(intentOf(from, to)).toBe(intent)
  })
})

describe('a released finger opens the neighbour or not', () => {
  it.each([
    ['slowly after a third of the screen', { x: 170, y: 400, at: 900 }, { x: 170, y: 400, at: 1000 }, true],
    ['quickly after a short distance', { x: 290, y: 400, at: 50 }, { x: 230, y: 400, at: 100 }, true],
    ['to the right as well', { x: 430, y: 400, at: 900 }, { x: 430, y: 400, at: 1000 }, true],
    ['slowly after a short distance', { x: 245, y: 400, at: 900 }, { x: 240, y: 400, at: 1000 }, false],
    ['quickly after a tiny distance', { x: 300, y: 400, at: 0 }, { x: 270, y: 400, at: 20 }, false],
    ['far away, but moving back', { x: 120, y: 400, at: 900 }, { x: 170, y: 400, at: 1000 }, false],
    ['far away, but as far down', { x: 170, y: 510, at: 900 }, { x: 170, y: 520, at: 1000 }, false],
  ])('%s', (_name, before, to, meant) => {
    expect(isIntended(from, before, to, width)).toBe(meant)
  })
})
