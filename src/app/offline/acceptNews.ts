import type { QueryClient } from '@tanstack/react-query'
import { catalogueQuery } from '../data/queries.ts'
import { keepArchive } from './keep/keepArchive.ts'
import { dismissNews, type News } from './news.ts'

/** The reader accepts the news: the page shows the new issues from now on, and the device keeps them. */
export function acceptNews(client: QueryClient, { catalogue }: News): void {
  dismissNews()
  if (catalogue) client.setQueryData(catalogueQuery.queryKey, { value: catalogue })
  void keepArchive(client)
}
