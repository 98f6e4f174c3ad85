import { setTimeout as wait } from 'node:timers/promises'
import { busyness } from '../../support/busyness.ts'

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
 * Checks repeatedly, for some time, until something is as promised.
 * @param within in milliseconds, on an idle machine
 * @param complaint says what is wrong, if anything
 * @throws BrokenPromise with the last complaint
 */
export async function expectPromise(
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

/** Waits until a condition is true, and returns whether it became true. A check that fails is repeated. */
export async function comesTrue(within: number, check: () => Promise<boolean>): Promise<boolean> {
  const end = Date.now() + within * busyness()
  do {
    if (await orElse(check(), false, within * busyness())) return true
    await wait(50)
  } while (Date.now() < end)
  return false
}

/**
 * What a page answers, or `otherwise` if it fails or answers nothing in time: a page whose host is silent may leave a
 * question open forever.
 */
export function orElse<Answer, Otherwise>(
  answer: Promise<Answer>,
  otherwise: Otherwise,
  within = 5_000,
): Promise<Answer | Otherwise> {
  return Promise.race([answer.catch(() => otherwise), wait(within, otherwise, { ref: false })])
}
