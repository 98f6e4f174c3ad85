import type { createBrowserRouter } from 'react-router'
import { isView } from '../../archive/languages.ts'
import { earlyFilters, earlyView } from '../../boot/contracts.ts'
import { readFilters, writeFilters } from '../filters/readFilters.ts'
import { changePreferences, readPreferences } from '../memory/preferences.ts'
import { storyKey } from '../memory/storyKey.ts'

type DataRouter = ReturnType<typeof createBrowserRouter>

/** Keeps a reading language chosen on the prerendered page, like any other choice of the reader. */
export function keepEarlyView(router: DataRouter): void {
  const view = earlyView()
  const { issueId, storyId } = router.state.matches.at(-1)?.params ?? {}
  if (!isView(view) || !issueId || !storyId) return
  const { storyViews } = readPreferences()
  changePreferences({ storyViews: { ...storyViews, [storyKey(issueId, storyId)]: view } })
}

/** Keeps filters chosen on the prerendered page: as a history entry, like later ones. */
export async function keepEarlyFilters(root: HTMLElement, router: DataRouter): Promise<void> {
  const search = writeFilters(readFilters(earlyFilters(root)).filters)
  if (search !== '') await router.navigate({ search }, { preventScrollReset: true })
}
