import { expect, it } from 'vitest'
import { folderFault } from '../../src/disk/folderFault.ts'

it.each([
  ['/home/li/C#/reader', '#'],
  ['/home/li/$work/reader', '$'],
  ['/home/li/what?/reader', '?'],
  ['/home/li/*/reader', '*'],
])('says of %s which character must go, and what to do', (folder, character) => {
  const fault = folderFault(folder)
  expect(fault).toContain(`${folder} has "${character}" in its path`)
  expect(fault).toContain('move the project')
})

it.each(['/home/li/100% (new)/读者 & co/reader', "/home/o'neil/[a] {b}/reader"])('takes %s', (folder) => {
  expect(folderFault(folder)).toBeUndefined()
})

it('knows the backslash as a separator on Windows alone', () => {
  expect(folderFault('C:\\work\\reader', 'win32')).toBeUndefined()
  expect(folderFault('/home/li/a\\b', 'linux')).toContain('"\\"')
})
