import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { SheetCell } from '#shared/workbook/workbook'
import { skipWithReason } from '#tests/support/skip-with-reason'
import { readSound } from '#tests/support/workbooks/zip-workbook'

const folder = join(import.meta.dirname, '../../../../../shared/data')
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.xlsx')) : []

// What openpyxl makes of a workbook, one JSON list a line. It leaves _x000D_ as it is written.
const script = `
import datetime, json, openpyxl, sys
from openpyxl.utils.escape import unescape
def plain(cell):
    if isinstance(cell, (datetime.date, datetime.time)): return cell.isoformat()
    return unescape(cell) if isinstance(cell, str) else cell
for sheet in openpyxl.load_workbook(sys.argv[1], data_only=True):
    print(json.dumps([[plain(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]))
`
const python = '/usr/bin/python3'
const hasOpenpyxl = spawnSync(python, ['-c', 'import openpyxl']).status === 0

const toPlain = (cell: SheetCell | undefined): unknown => {
  if (cell === undefined) return null
  if (cell.type === 'text') return cell.text
  if (cell.type === 'number') return cell.value
  if (cell.type === 'day') return `${cell.day}T${cell.time === '' ? '00:00:00' : cell.time}`
  return cell
}

const trimmed = (rows: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] =>
  rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1))

describe('a real workbook', () => {
  it('is the same, cell by cell, as another program reads it', (context) => {
    if (files.length === 0) return skipWithReason(context, 'the folder of real data does not stand beside this one')
    if (!hasOpenpyxl) return skipWithReason(context, 'python3-openpyxl is not installed')
    for (const name of files) {
      const file = join(folder, name)
      const told = spawnSync(python, ['-c', script, file], { encoding: 'utf8', maxBuffer: 1 << 28 })
      const theirs: unknown[][][] = told.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
      const ours = readSound(readFileSync(file)).sheets.map(({ lines }) => lines.map((line) => line.map(toPlain)))
      expect(ours.length).toBe(theirs.length)
      for (const [at, sheet] of ours.entries()) {
        const expected = trimmed(theirs[at] ?? [])
        expect(sheet.length).toBe(expected.length)
        const odd = sheet.flatMap((line, row) => (isDeepStrictEqual(line, expected[row]) ? [] : [row + 1]))
        expect(odd).toEqual([])
      }
    }
    return undefined
  })
})
