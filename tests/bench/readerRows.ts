import type { Browser } from '@playwright/test'
import { answerRows } from './answerRows.ts'
import type { BuiltSite } from './buildSite.ts'
import { openSite } from './openSite.ts'
import { restRows } from './restRows.ts'
import type { Row } from './table.ts'
import { visitRows } from './visitRows.ts'

/** What a reader experiences, with the smallest and the largest of the sites. */
export async function readerRows(
  browser: Browser,
  sites: readonly BuiltSite[],
  runs: number,
): Promise<Row[]> {
  const [smallest, largest] = [sites[0], sites.at(-1)]
  if (!smallest || !largest) return []
  const small = await openSite(smallest)
  const large = await openSite(largest)
  const rows = [
    ...(await visitRows(browser, small, large, runs)),
    ...(await answerRows(browser, small, large, runs)),
    ...(await restRows(browser, small, large, runs)),
  ]
  await Promise.all([small.stop(), large.stop()])
  return rows
}
