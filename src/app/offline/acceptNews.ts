import type { QueryClient } from '@tanstack/react-query'
import { catalogueQuery } from '../queries.ts'
import { keepArchive } from './keepArchive.ts'
import { dismissNews, type News } from './news.ts'

/** The reader has been told: what is new is shown from now on, and saved. */
export function acceptNews(client: QueryClient, { catalogue }: News): void {
  dismissNews()
  if (catalogue) client.setQueryData(catalogueQuery.queryKey, catalogue)
  void keepArchive(client)
}
