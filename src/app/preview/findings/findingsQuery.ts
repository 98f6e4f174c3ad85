import { queryOptions, useQuery } from '@tanstack/react-query'
import { isPreview, type Preview, previewFile } from '../../../archive/finding.ts'
import { archiveAddress } from '../../../device/archiveAddress.ts'
import { ArchiveError } from '../../../device/requestFile.ts'

/** What the check says of the draft, asked for anew by each page load. Fails with an `ArchiveError`. */
export const findingsQuery = queryOptions<Preview>({
  queryKey: ['findings'],
  queryFn: async ({ signal }) => {
    const response = await fetch(archiveAddress(previewFile), { signal, cache: 'no-cache' })
    const preview: unknown = await response.json().catch(() => undefined)
    if (isPreview(preview)) return preview
    throw new ArchiveError('damaged', previewFile)
  },
})

/** What the check says of the draft; undefined where that could not be had. */
export function usePreview(): Preview | undefined {
  return useQuery(findingsQuery).data
}
