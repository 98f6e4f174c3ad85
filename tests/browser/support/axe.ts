import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'
import * as z from 'zod'

const results = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      help: z.string(),
      nodes: z.array(z.object({ target: z.array(z.unknown()), failureSummary: z.string().optional() })),
    }),
  ),
})

/** The rules that colours can break. */
export const colourRules = ['color-contrast', 'link-in-text-block']

/**
 * Expects that axe finds nothing on the page once its animations have ended. The script is injected through the
 * debugger. As a script of the page it would be blocked by the Content-Security-Policy, which must stay active.
 * @param rules the rules to check; all if left out
 */
export async function expectNoAxeViolations(page: Page, rules?: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const evaluate = (expression: string) =>
    session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
  // A page is checked several times, and half a megabyte of script takes longer to parse than a small page to
  // check.
  const { result: known } = await evaluate("typeof axe === 'object'")
  if (known.value !== true) await evaluate(`${axe.source};undefined`)
  // A sheet that is still fading in has too little contrast.
  await evaluate(
    'Promise.allSettled(document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime < 1e4).map(({ finished }) => finished)).then(() => {})',
  )
  const options = JSON.stringify({ resultTypes: ['violations'], runOnly: rules })
  const { result } = await evaluate(`axe.run(document, ${options})`)
  await session.detach()
  const { violations } = results.parse(result.value)
  const lines = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id}: ${help}\n  at ${target.join(' ')}\n  ${failureSummary}`,
    ),
  )
  expect(lines, `axe on ${page.url()}`).toEqual([])
}
