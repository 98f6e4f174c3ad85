/** Downloads a text as a file of that name and media type. */
export function offerFile(name: string, text: string, type = 'application/json'): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  // The browser has read it after the click.
  setTimeout(() => URL.revokeObjectURL(link.href))
}
