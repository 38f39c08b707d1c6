import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fillWordForm } from '#renderer/word-forms/fill-word-form'
import { confidentialField, readWordFields } from '#shared/papers/word-fields'
import { aBusyCase, paperSourceOf } from '#tests/support/papers/case-for-papers'
import { convertDocx, whyNoLibreOffice } from '#tests/support/papers/convert-docx'
import { whyNoPoppler } from '#tests/support/papers/print-pdf'
import { skipWithReason } from '#tests/support/skip-with-reason'
import { aWordFile, p } from '#tests/support/word/a-word-file'

/** A cell of a table, as offices draw their forms. */
const cell = (...paragraphs: readonly string[]): string => `<w:tc><w:tcPr/>${paragraphs.join('')}</w:tc>`
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`

test('an office program reads a form of the office as it was filled in', (context) => {
  const why = whyNoLibreOffice() ?? whyNoPoppler()
  if (why !== undefined) return skipWithReason(context, why)
  const form = aWordFile({
    body: [
      p('{单位名称}领导交办单'),
      `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="6000"/></w:tblGrid>${row(cell(p('台账号')), cell(p('{台账', '号}')))}${row(cell(p('内容')), cell(p('{内容}')))}${row(cell(p('档号')), cell(p('［{档号}］')))}</w:tbl>`,
    ],
  })
  const values = readWordFields(paperSourceOf(aBusyCase()))
  const filled = fillWordForm(form, { values, mark: { field: confidentialField, words: '' } })
  if (!filled.ok) throw new Error(JSON.stringify(filled.failure))
  const [pdf] = convertDocx([filled.value.bytes])
  const folder = mkdtempSync(join(tmpdir(), 'word-form-'))
  try {
    writeFileSync(join(folder, 'form.pdf'), pdf ?? new Uint8Array())
    const text = execFileSync('pdftotext', ['-raw', join(folder, 'form.pdf'), '-'], { encoding: 'utf8' })
      .normalize('NFKC')
      .replaceAll(/\s/gu, '')
    expect(text).toContain('青山镇人民政府领导交办单')
    expect(text).toContain(`台账号${values.get('台账号') ?? 'none'}`)
    // The line break of the sheet's text is one here too: both of its paragraphs stand there.
    expect(text).toContain('诉求:1.尽快修复路灯')
    expect(text).toContain(`[${values.get('档号') ?? ''}]`)
    expect(text).not.toMatch(/undefined|[{}]/u)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 120_000)
