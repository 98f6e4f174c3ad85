import { queryOptions, useQuery } from '@tanstack/react-query'
import { isPreview, type Preview, previewFile } from '../../../archive/finding.ts'
import { archiveAddress } from '../../../device/archiveAddress.ts'
import { ArchiveError } from '../../../device/requestFile.ts'

/** The check's findings for the draft, requested again on each page load. Fails with an `ArchiveError`. */
export const findingsQuery = queryOptions<Preview>({
  queryKey: ['findings'],
  queryFn: async ({ signal }) => {
    const response = await fetch(archiveAddress(previewFile), { signal, cache: 'no-cache' })
    const preview: unknown = await response.json().catch(() => undefined)
    if (isPreview(preview)) return preview
    throw new ArchiveError('damaged', previewFile)
  },
})

/** The check's findings for the draft; undefined if they could not be loaded. */
export function usePreview(): Preview | undefined {
  return useQuery(findingsQuery).data
}
