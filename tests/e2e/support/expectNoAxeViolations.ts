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

/**
 * Expects that axe finds nothing on the page as it is. The script is injected through the debugger. As a script of the
 * page it would be blocked by the Content-Security-Policy, which must stay active.
 * @param rules the rules to check; all if left out
 */
export async function expectNoAxeViolations(page: Page, rules?: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: axe.source })
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], runOnly: rules })})`,
    awaitPromise: true,
    returnByValue: true,
  })
  await session.detach()
  const { violations } = results.parse(result.value)
  const lines = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id}: ${help}\n  at ${target.join(' ')}\n  ${failureSummary}`,
    ),
  )
  expect(lines, `axe on ${page.url()}`).toEqual([])
}
