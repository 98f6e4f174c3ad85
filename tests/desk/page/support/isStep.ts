import type { Step } from '../../../../src/draft/change.ts'

/** Whether the page sent a step of a draft. */
export function isStep(body: unknown): body is { readonly step: Step } {
  return typeof body === 'object' && body !== null && 'step' in body
}
