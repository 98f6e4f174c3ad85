import { expect, it } from 'vitest'
import { folderFault } from '../../src/disk/folderFault.ts'

it.each([
  ['/home/li/C#/reader', 'linux', '#'],
  ['/home/li/$work/reader', 'linux', '$'],
  ['/home/li/what?/reader', 'linux', '?'],
  ['/home/li/*/reader', 'linux', '*'],
  ['/home/li/a\\b', 'linux', '\\'],
  ['C:\\work\\reader', 'win32', undefined],
  ['/home/li/100% (new)/读者 & co/reader', 'linux', undefined],
  ["/home/o'neil/[a] {b}/reader", 'linux', undefined],
])('names the character of %s on %s that build tools misread: %s', (folder, platform, character) => {
  expect(folderFault(folder, platform)?.params?.character).toBe(character)
})
