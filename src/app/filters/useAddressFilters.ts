import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { type AddressFilters, readFilters } from './readFilters.ts'

/** The filters that the address asks for. */
export function useAddressFilters(): AddressFilters {
  const [search] = useSearchParams()
  return useMemo(() => readFilters(search), [search])
}
