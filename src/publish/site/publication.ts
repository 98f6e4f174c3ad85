import type { BilingualName } from '../../archive/places.ts'

/** What feeds and search engines are told of the whole: its name and one sentence about it. */
export type Publication = { readonly name: BilingualName; readonly description: BilingualName }
