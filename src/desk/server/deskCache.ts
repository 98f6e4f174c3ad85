import { realFolder } from '../../disk/realFolder.ts'

/** What both the editor's page and the reader that shows drafts are made of. */
export const commonInputs = [
  'package-lock.json',
  'vite.config.ts',
  'src/archive',
  'src/ui',
  'src/app',
] as const

/** The folder of what the desk has built of itself: not in what readers get. */
export function deskCache(): string {
  return realFolder('node_modules/.cache/southwest-china-reader/desk')
}
