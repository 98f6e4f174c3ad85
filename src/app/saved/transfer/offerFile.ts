/** Hands the reader a text as a file of that name, as a download does. */
export function offerFile(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = name
  link.click()
  // The browser has it once the click is through.
  setTimeout(() => URL.revokeObjectURL(link.href))
}
