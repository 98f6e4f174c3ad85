import type { QueryClient } from '@tanstack/react-query'
import { catalogueQuery } from '../data/queries.ts'
import { keepArchive } from './keep/keepArchive.ts'
import { dismissNews, type News } from './news.ts'

/** The reader has been told: what is new is shown from now on, and held. */
export function acceptNews(client: QueryClient, { catalogue }: News): void {
  dismissNews()
  if (catalogue) client.setQueryData(catalogueQuery.queryKey, catalogue)
  void keepArchive(client)
}
