/** Downloads a text as a file of that name. */
export function offerFile(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = name
  link.click()
  // The browser has read it after the click.
  setTimeout(() => URL.revokeObjectURL(link.href))
}
