/**
 * The filters that a reader has set on the build's page before the app is there. No step of history and no count has
 * followed them yet.
 * @returns a parameter for each box that is checked
 */
export function earlyFilters(page: ParentNode): URLSearchParams {
  const search = new URLSearchParams()
  for (const box of page.querySelectorAll<HTMLInputElement>('.filters input:checked')) {
    search.append(box.name, box.value)
  }
  return search
}
