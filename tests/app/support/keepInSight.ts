import { act } from '@testing-library/react'
import { vi } from 'vitest'

/** A screen that has the end of each list in sight. */
export function keepInSight(): void {
  class Sight {
    readonly tell: (entries: readonly { isIntersecting: boolean }[]) => void

    constructor(tell: Sight['tell']) {
      this.tell = tell
    }

    observe() {
      setTimeout(() => this.tell([{ isIntersecting: true }]))
    }

    disconnect() {}
  }
  vi.stubGlobal('IntersectionObserver', Sight)
}

/** Long enough for a list that grows automatically to have grown. */
export const aWhile = () => act(() => new Promise((resolve) => setTimeout(resolve, 300)))
