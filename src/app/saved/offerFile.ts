import { dayOf } from '../../archive/formats.ts'

/** The media types of what readers can take with them, by the ending of the file's name. */
const types = {
  json: 'application/json',
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
} as const

export type FileEnding = keyof typeof types

/** A file with the day in its name, and in it what it holds. */
export function madeFile(holds: string, ending: FileEnding, text: string): File {
  const name = `southwest-china-${holds}-${dayOf(Date.now())}.${ending}`
  return new File([text], name, { type: types[ending] })
}

/** Downloads such a file. */
export function offerFile(...made: Parameters<typeof madeFile>): void {
  const file = madeFile(...made)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = file.name
  link.click()
  // After the click, the browser has read it.
  setTimeout(() => URL.revokeObjectURL(link.href))
}
