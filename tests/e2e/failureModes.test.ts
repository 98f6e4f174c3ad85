import { readFile } from 'node:fs/promises'
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
  expect([...rows].sort((a, b) => a - b)).toEqual(Array.from({ length: 28 }, (_, index) => index + 1))
})

test('every test that the table names is there', async () => {
  const missing: string[] = []
  for (const { spec, covered } of await readTable()) {
    const [, title] = /^`(.+)`$/.exec(covered) ?? []
    if (spec === 'none') continue
    const text = await readFile(join(folder, spec), 'utf8')
    const isThere = title !== undefined && ["'", '`'].some((quote) => text.includes(`${quote}${title}`))
    if (!isThere) missing.push(covered)
  }
  expect(missing).toEqual([])
})
