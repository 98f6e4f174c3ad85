/** A file that the bundler made: its address, and the hash that a browser holds it against. */
export type BundledFile = { readonly address: string; readonly integrity: string }

/** What the bundler made of the app for its pages. */
export type BundledCode = { readonly script: BundledFile; readonly sheet: BundledFile }
