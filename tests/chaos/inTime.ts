import { setTimeout as wait } from 'node:timers/promises'

/** How long a page may take to answer what the walk asks about it, on an idle machine. */
const patience = 5_000

/**
 * What a page answers, or `otherwise` if it answers nothing in time: a page whose host is silent may leave a question
 * open without end. An error counts as no answer.
 */
export function inTime<Answer, Otherwise>(
  answer: Promise<Answer>,
  otherwise: Otherwise,
  within = patience,
): Promise<Answer | Otherwise> {
  return Promise.race([answer.catch(() => otherwise), wait(within, otherwise, { ref: false })])
}
