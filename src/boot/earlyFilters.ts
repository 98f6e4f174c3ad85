/**
 * The filters that a reader has set on the prerendered page before the app starts. The history and the counts do not
 * reflect them yet.
 * @returns a parameter for each checked box
 */
export function earlyFilters(page: ParentNode): URLSearchParams {
  const search = new URLSearchParams()
  for (const box of page.querySelectorAll<HTMLInputElement>('.filters input:checked')) {
    search.append(box.name, box.value)
  }
  return search
}
