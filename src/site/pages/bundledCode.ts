/** A file that the bundler made: its address, and the hash that browsers verify. */
export type BundledFile = { readonly address: string; readonly integrity: string }

/** The files that the bundler made from the app for its pages. */
export type BundledCode = { readonly script: BundledFile; readonly sheet: BundledFile }
