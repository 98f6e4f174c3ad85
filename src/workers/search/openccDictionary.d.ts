declare module 'opencc-js/dict/TSCharacters' {
  /** Traditional and simplified, between bars: `丟 丢|並 并`. */
  const pairs: string
  // biome-ignore lint/style/noDefaultExport: so the package has it
  export default pairs
}
