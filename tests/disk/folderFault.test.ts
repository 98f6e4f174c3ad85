import { expect, it } from 'vitest'
import { folderFault } from '../../src/disk/folderFault.ts'

it.each([
  ['/home/li/C#/reader', '#'],
  ['/home/li/$work/reader', '$'],
  ['/home/li/what?/reader', '?'],
  ['/home/li/*/reader', '*'],
])('names the character of %s that build tools misread', (folder, character) => {
  expect(folderFault(folder)).toMatchObject({ code: 'folder.character', params: { folder, character } })
})

it.each(['/home/li/100% (new)/读者 & co/reader', "/home/o'neil/[a] {b}/reader"])('accepts %s', (folder) => {
  expect(folderFault(folder)).toBeUndefined()
})

it('accepts a backslash on Windows only', () => {
  expect(folderFault('C:\\work\\reader', 'win32')).toBeUndefined()
  expect(folderFault('/home/li/a\\b', 'linux')).toMatchObject({ params: { character: '\\' } })
})
