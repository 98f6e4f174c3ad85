/**
 * Loads the two scripts of pdf.js before anything else asks for them, with source maps off. The program that runs
 * TypeScript gives each script a map, and reading those of scripts as long as these takes a hundred megabytes.
 */
export async function loadPdfLibrary(): Promise<void> {
  const wanted = process.sourceMapsEnabled
  process.setSourceMapsEnabled(false)
  try {
    await import('pdfjs-dist/legacy/build/pdf.min.mjs')
    await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs')
  } finally {
    process.setSourceMapsEnabled(wanted)
  }
}
