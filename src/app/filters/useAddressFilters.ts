import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { type AddressFilters, readFilters } from './readFilters.ts'

/** The filters in the address. */
export function useAddressFilters(): AddressFilters {
  const [search] = useSearchParams()
  return useMemo(() => readFilters(search), [search])
}
