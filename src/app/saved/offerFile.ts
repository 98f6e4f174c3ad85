/** Downloads a text as a file of that name and media type. */
export function offerFile(name: string, text: string, type = 'application/json'): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  // After the click, the browser has read it.
  setTimeout(() => URL.revokeObjectURL(link.href))
}
