import { describe, expect, it } from 'vitest'
import { closeVeil, openVeil } from '#shared/case/veil'
import { composeSums, nameFolder, placeAttachments } from '#shared/folder/folder-files'
import { aCase } from '#tests/support/case-builders'
import { wholeWayThrough } from '#tests/support/case-builders'

const file = (at: number, name: string) => ({ sha256: String(at).padStart(64, '0'), name, bytes: at })
const wish = { veil: openVeil, wanted: true, isForbidden: (name: string) => name.endsWith('.exe') }

describe('the files of a folder', () => {
  it('keep their own names, told apart as Windows tells them apart and fit for it', () => {
    const one = aCase({
      sheet: {
        attachments: [
          file(1, '照片.JPG'),
          file(2, '照片.jpg'),
          file(3, 'a:b?.pdf'),
          file(4, 'CON.pdf'),
          file(5, '../../etc/passwd'),
          file(1, '照片.JPG'),
        ],
      },
    })
    expect(placeAttachments(one, wish).map(({ path }) => path)).toEqual([
      '附件/照片.JPG',
      '附件/照片-2.jpg',
      '附件/a_b_.pdf',
      '附件/_CON.pdf',
      '附件/_.._etc_passwd',
    ])
  })

  it('that are programs, not wanted, or of a hidden caller stay out, each with its reason', () => {
    const one = aCase({ sheet: { attachments: [file(1, '照片.jpg'), file(2, '查看器.exe')] } })
    const whyOf = (change: Partial<typeof wish>) => placeAttachments(one, { ...wish, ...change }).map(({ why }) => why)
    expect(whyOf({})).toEqual(['', 'kind-forbidden'])
    expect(whyOf({ wanted: false })).toEqual(['left-out', 'kind-forbidden'])
    expect(whyOf({ veil: closeVeil([]) })).toEqual(['hidden', 'hidden'])
  })

  it('lie in a folder called by number and title, whatever stands in the title', () => {
    const one = aCase({ sheet: { title: '石桥村/主路：路灯*不亮' }, steps: wholeWayThrough('register') })
    expect(nameFolder(one, openVeil)).toBe('2026-017 石桥村_主路：路灯_不亮')
    const long = aCase({ sheet: { title: '长'.repeat(120) }, steps: wholeWayThrough('register') })
    expect(nameFolder(long, openVeil).length).toBeLessThanOrEqual(60)
    for (let length = 30; length < 60; length += 1) {
      const one = aCase({
        sheet: { title: `${'长'.repeat(length)}\u{20000}\u{20000}不亮` },
        steps: wholeWayThrough('register'),
      })
      expect(nameFolder(one, openVeil)).not.toMatch(/\p{Surrogate}/u)
    }
  })

  it('are summed as sha256sum reads it', () => {
    expect(composeSums([{ path: '附件/照 片.jpg', sha256: 'ab'.repeat(32) }])).toBe(
      `${'ab'.repeat(32)}  附件/照 片.jpg\n`,
    )
  })
})
