import { readFilters, writeFilters } from './readFilters.ts'

/**
 * The filters that a reader has set on the build's page before the app is there, as an address writes them; the empty
 * string where there are none. No step of history and no count has followed them yet.
 */
export function earlyFilters(page: HTMLElement): string {
  const search = new URLSearchParams()
  for (const box of page.querySelectorAll<HTMLInputElement>('.filters input:checked')) {
    search.append(box.name, box.value)
  }
  return writeFilters(readFilters(search).filters)
}
