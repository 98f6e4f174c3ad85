import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = import.meta.dirname

type Row = { readonly row: number; readonly spec: string; readonly covered: string }

/** The rows of the table in `failureModes.md`. */
async function readTable(): Promise<Row[]> {
  const text = await readFile(join(folder, 'failureModes.md'), 'utf8')
  const cells = text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
  return cells.flatMap(([, row = '', , spec = '', covered = '']) =>
    /^\d+$/.test(row) ? [{ row: Number(row), spec, covered }] : [],
  )
}

test('every failure mode is in the table', async () => {
  const rows = new Set((await readTable()).map(({ row }) => row))
  expect([...rows].sort((a, b) => a - b)).toEqual(Array.from({ length: 33 }, (_, index) => index + 1))
})

test('every test that the table names is there, and runs', async () => {
  const missing: string[] = []
  for (const { spec, covered } of await readTable()) {
    if (spec === 'none') continue
    const text = await readFile(join(folder, spec), 'utf8')
    const [, title = 'none'] = /^`(.+)`$/.exec(covered) ?? []
    // Neither skipped nor expected to fail, alone or with its group.
    const isLeftOut = /\.(?:skip|fixme|fail)\(\s*(?:['"`)]|true)/.test(text)
    if (isLeftOut || !declarations(text).some((declared) => declared.startsWith(title))) missing.push(covered)
  }
  expect(missing).toEqual([])
})

test('every test that names its rows stands in the table, and in those rows', async () => {
  const rows = await readTable()
  const wrong: string[] = []
  for (const spec of (await readdir(folder)).filter((name) => name.endsWith('.spec.ts'))) {
    for (const title of declarations(await readFile(join(folder, spec), 'utf8'))) {
      const named = /^rows? ([\d and]+),/.exec(title)?.[1]?.match(/\d+/g)?.map(Number) ?? []
      const standing = rows
        .filter((row) => row.spec === spec && title.startsWith(row.covered.replaceAll('`', '')))
        .map(({ row }) => row)
      if (named.length > 0 && named.join() !== standing.join()) wrong.push(`${title}: ${standing}`)
    }
  }
  expect(wrong).toEqual([])
})

/** The titles of the tests in a spec file. */
function declarations(text: string): string[] {
  return [...text.matchAll(/\btest(?:OnNewDevice|OnKeptDevice)?\(\s*(['`])(.+?)\1/g)].map(
    ([, , title = '']) => title,
  )
}
