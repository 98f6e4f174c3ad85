import { setTimeout as wait } from 'node:timers/promises'
import { busyness } from './busyness.ts'
import { inTime } from './inTime.ts'

/** What the reader promises in every situation, and what a walk checks. */
export type Promised =
  | 'readable'
  | 'saved'
  | 'not blank'
  | 'no loop'
  | 'remembered'
  | 'quiet'
  | 'true'
  | 'heals'
  | 'answers'

/** A promise that the reader broke, and how. */
export class BrokenPromise extends Error {
  readonly promised: Promised

  constructor(promised: Promised, how: string) {
    super(how)
    this.promised = promised
  }
}

/**
 * Checks again and again, for some time, until something is as promised. A busy machine has more time.
 * @param within in milliseconds, on an idle machine
 * @param complaint says what is wrong, if anything
 */
export async function hold(
  promised: Promised,
  within: number,
  complaint: () => Promise<string | undefined>,
): Promise<void> {
  const end = Date.now() + within * busyness()
  let pause = 30
  for (;;) {
    const how = await complaint()
    if (how === undefined) return
    if (Date.now() > end) throw new BrokenPromise(promised, how)
    await wait(pause)
    pause = Math.min(400, pause * 1.5)
  }
}

/** Waits as `hold` does, and returns whether it happened. If a check is not possible now, it tries again later. */
export async function comes(within: number, isThere: () => Promise<boolean>): Promise<boolean> {
  return hold('answers', within, async () =>
    (await inTime(isThere(), false, within * busyness())) ? undefined : 'late',
  ).then(
    () => true,
    (error: unknown) => {
      if (error instanceof BrokenPromise) return false
      throw error
    },
  )
}
