import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readTableFile } from '#renderer/tables/read-table-file'
import { judgeSheet } from '#shared/excel-import/judge-sheet'
import { planImport } from '#shared/excel-import/plan-import'
import { readList } from '#shared/excel-import/read-list'
import { shippedClassNames } from '#shared/class-table/named-class'
import { cellToText, type Sheet } from '#shared/workbook/workbook'
import { day } from '#tests/support/builders'
import { shippedCalendar } from '#tests/support/shipped-calendar'
import { skipWithReason } from '#tests/support/skip-with-reason'

const folder = join(import.meta.dirname, '../../../../../shared/data')
const [letters, classes] = ['letters-with-answers.xlsx', 'three-level-classes.xlsx'].map((name) => join(folder, name))
const today = day('2026-11-30')

function firstSheet(path = ''): Sheet {
  const read = readTableFile(new Uint8Array(readFileSync(path)))
  const sheet = read.ok ? read.value.sheets[0] : undefined
  if (sheet === undefined) throw new Error('no sheet')
  return sheet
}

const words = (text: string): string => text.replaceAll(/\s/gu, '')

const why = 'the folder of real data does not stand beside this one'
const hasFiles = existsSync(letters ?? '')

describe('real files', () => {
  it('2,816 letters are as many cases, closed on the days of their answers, with every word of both', async (context) => {
    if (!hasFiles) return skipWithReason(context, why)
    const judged = judgeSheet(firstSheet(letters))
    if (judged.type !== 'list') throw new Error(judged.type)
    expect(judged.mapping.every(({ confidence }) => confidence === 'sure')).toBe(true)
    const read = await readList(judged.sheet, judged.found, judged.mapping, { today })
    const plan = planImport(
      read,
      { byNumber: new Map(), byPrint: new Map(), borne: new Set(), undone: new Map() },
      { unsaid: 'open', openDueOn: '', duplicates: 'skip', choices: new Map() },
      { today, calendar: shippedCalendar(), rulesOn: () => undefined, classes: shippedClassNames },
    )
    expect(plan.counts).toMatchObject({ lines: 2816, cases: 2816, closed: 2816, refusedLines: 0, warnings: 0 })
    const body = judged.sheet.lines.slice(1)
    const differing = plan.items.filter((item, at) => {
      const [, , , , content, reply] = body[at] ?? []
      return (
        item.kind !== 'new' ||
        item.closedOn === '' ||
        words(item.entry.content) !== words(cellToText(content)) ||
        words(item.old.reply) !== words(cellToText(reply))
      )
    })
    expect(differing).toEqual([])
  })

  it('a table of classes is told to be one', (context) => {
    if (!hasFiles) return skipWithReason(context, why)
    expect(judgeSheet(firstSheet(classes)).type).toBe('classes')
  })
})
