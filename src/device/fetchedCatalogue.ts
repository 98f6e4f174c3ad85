import type { Catalogue } from '../archive/catalogue/catalogue.ts'

/**
 * What a page knows of where its catalogue came from. `isFromDevice`: it is the device's copy, because the host was late,
 * gave none, or gave one of an earlier build or a later format. `hostIsNewer`: the host's is in a later format.
 */
type Marks = { readonly isFromDevice?: true; readonly hostIsNewer?: true }

/** The catalogue that a page fetched. */
export type FetchedCatalogue = Catalogue & Marks

/** A catalogue as a device keeps it: without a page's marks. */
export type UnmarkedCatalogue = Catalogue & { readonly [Mark in keyof Marks]?: never }
