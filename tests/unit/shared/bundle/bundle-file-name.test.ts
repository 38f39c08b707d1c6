import { describe, expect, it } from 'vitest'
import { bundleFileName, officeNameInFile } from '#shared/bundle/bundle-file-name'
import { parseBundleName } from '#shared/bundle/parse-bundle-name'
import { day } from '#tests/support/builders'

const sheet = { fromOffice: 'hotline-centre', fromDevice: 'b8b04c62e8ded34a', toOffice: 'qingshan', seq: 17 } as const
const names = { fromName: '市长公开电话受理中心', toName: '青山镇人民政府' }
const pcs = {
  fromOffice: 'qingshan',
  fromDevice: 'fc49d6236d3257d3',
  toOffice: 'qingshan',
  toDevice: '8dc1f10d5a79a810',
  type: 'ledger',
  seq: 3,
} as const
const own = { fromName: '青山镇人民政府', toName: '青山镇人民政府' }

describe('the name of a bundle file', () => {
  it('says in Chinese from whom it is, what lies in it, for whom, its number and day', () => {
    expect(bundleFileName(day('2026-11-23'), { ...sheet, type: 'assignment' }, names)).toBe(
      '市长公开电话受理中心-交办-青山镇-第0017号-2026-11-23.hlb',
    )
    expect(bundleFileName(day('2026-11-23'), { ...sheet, type: 'reply', seq: 1 }, own)).toBe(
      '青山镇-回复-第0001号-2026-11-23.hlb',
    )
    expect(bundleFileName(day('2026-11-23'), pcs, own)).toBe('青山镇-同步-电脑fc49给电脑8dc1-第0003号-2026-11-23.hlb')
  })
  it('is read back as it was composed', () => {
    expect(parseBundleName(bundleFileName(day('2026-11-23'), { ...sheet, type: 'assignment' }, names))).toEqual({
      type: 'assignment',
      day: '2026-11-23',
      from: { name: '市长公开电话受理中心' },
      to: { name: '青山镇' },
      seq: 17,
    })
    expect(parseBundleName(bundleFileName(day('2026-11-23'), { ...sheet, type: 'reply' }, own))).toEqual({
      type: 'reply',
      day: '2026-11-23',
      from: { name: '青山镇' },
      to: undefined,
      seq: 17,
    })
    expect(parseBundleName(bundleFileName(day('2026-11-23'), pcs, own))).toEqual({
      type: 'ledger',
      day: '2026-11-23',
      office: { name: '青山镇' },
      from: 'fc49',
      to: '8dc1',
      seq: 3,
      goesOn: false,
    })
  })
  it('holds nothing that a stick’s file system refuses or changes, whatever an office is called', () => {
    for (const name of [
      '青山/镇: 政府?',
      '  镇政府. ',
      '镇-政府',
      'a'.repeat(60),
      '镇'.repeat(60),
      '...',
      '\u202e镇',
    ]) {
      const file = bundleFileName(day('2026-11-23'), { ...sheet, type: 'assignment' }, { fromName: name, toName: name })
      expect(file).not.toMatch(/[<>:"/\\|?*\s\p{C}]|[. ]\.hlb$/u)
      expect(Buffer.byteLength(file)).toBeLessThan(230)
      expect(parseBundleName(file)).toMatchObject({ type: 'assignment', seq: 17 })
    }
  })
  it('calls an office by its short name, and by its code where no name is left', () => {
    expect(officeNameInFile('青山镇人民政府', 'qingshan')).toBe('青山镇')
    expect(officeNameInFile('城关街道办事处', 'chengguan')).toBe('城关街道')
    expect(officeNameInFile('人民政府', 'x')).toBe('人民政府')
    expect(officeNameInFile(' . ', 'qingshan')).toBe('qingshan')
  })
})
