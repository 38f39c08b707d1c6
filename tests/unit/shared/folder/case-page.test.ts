import { describe, expect, it } from 'vitest'
import { hiddenNotice, renderCasePage } from '#shared/folder/case-page'
import { composeGuide } from '#shared/folder/folder-guide'
import { placeAttachments } from '#shared/folder/folder-files'
import { aCaseRecord } from '#tests/support/case-builders'
import { day, wholeWay } from '#tests/support/builders'
import { anEnteredRecord, anEntry } from '#tests/support/entry/an-entry'
import { aFolderSource } from './a-folder-source'

const photo = { sha256: 'ab'.repeat(32), name: '现场.jpg', bytes: 12 }
const place = (source: ReturnType<typeof aFolderSource>) =>
  placeAttachments(source.one, { veil: source.veil, wanted: true, isForbidden: () => false })

describe('the page of a case', () => {
  const reopened = {
    by: 'clerk',
    step: {
      step: 'reopen',
      on: day('2026-11-23'),
      cause: 'centre',
      reason: '请再核实<b>',
      start: 'instructed',
    },
  } as const

  it('tells every act of every round in order, and of each round what was ordered in it', () => {
    const source = aFolderSource(aCaseRecord({ sheet: { attachments: [photo] }, steps: [...wholeWay, reopened] }))
    expect(source.rounds).toHaveLength(2)
    const page = renderCasePage(source, place(source), [{ path: '回复.docx', what: '回复' }])
    const at = (words: string): number => page.indexOf(words)
    expect(at('流转（第 1 次办理）')).toBeGreaterThan(0)
    expect(at('流转（第 2 次办理）')).toBeGreaterThan(at('流转（第 1 次办理）'))
    const titles = ['收到承办单', '呈报周海', '周海批示', '反馈，存根号', '重办']
    const places = titles.map((title) => page.indexOf(title, at('流转（第 1 次办理）')))
    expect(places.every((one) => one > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(page).toContain('附件/现场.jpg')
    expect(page).toContain('请再核实&lt;b&gt;')
    expect(page).not.toMatch(/<script|<link|<img|https?:|style="/u)
  })

  it('of a confidential case names nobody while the caller is hidden, and says 保密', () => {
    const entry = anEntry({
      confidential: true,
      speaker: '钱多多 13800000011',
      peopleCount: 2,
      content: '孙秀英（13800000009）反映路灯不亮。',
    })
    const source = aFolderSource(anEnteredRecord({ entry }), true)
    const page = renderCasePage(source, place(source), [])
    for (const secret of ['孙秀英', '13800000009', '钱多多', '13800000011']) expect(page).not.toContain(secret)
    expect(page).toContain(hiddenNotice)
    expect(page).toContain('保密（已隐去）')
    const guide = composeGuide(source, [{ ...photo, path: '', why: 'hidden' }], [])
    expect(guide).toContain(hiddenNotice)
    expect(guide).toContain('现场.jpg　本件保密，没有放入')
  })
})
