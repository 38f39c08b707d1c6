import { describe, expect, test } from 'vitest'
import { findRareHanzi } from '#shared/text/gb2312'
import { choosePaperFonts, fontStack, paperFontRoles } from '#shared/paper/paper-fonts'

const officeWindows = ['SimSun', 'SimHei', 'FangSong', 'KaiTi', 'Microsoft YaHei', '华文中宋']

describe('the faces chosen for a file', () => {
  test('are the official names where they are installed', () => {
    const { fonts, missing } = choosePaperFonts(['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312', '黑体', '宋体'])
    expect(fonts).toEqual({
      title: '方正小标宋简体',
      body: '仿宋_GB2312',
      kai: '楷体_GB2312',
      hei: '黑体',
      pageNumber: '宋体',
    })
    expect(missing).toEqual([])
  })

  test('are Windows’ own by their Chinese names, with the missing 小标宋 reported and not replaced', () => {
    const { fonts, missing } = choosePaperFonts(officeWindows)
    expect(fonts).toEqual({ title: '方正小标宋简体', body: '仿宋', kai: '楷体', hei: '黑体', pageNumber: '宋体' })
    expect(missing).toEqual([{ role: 'title', faceName: '小标宋体', standIn: '华文中宋' }])
  })

  test('are the official names, with nothing called missing, when the shell cannot tell what is installed', () => {
    const { fonts, missing } = choosePaperFonts([])
    expect(fonts.body).toBe('仿宋_GB2312')
    expect(missing).toEqual([])
  })

  test('pass over a _GB2312 face for text with rarer characters when a fuller one is there', () => {
    expect(choosePaperFonts(['仿宋_GB2312', '仿宋'], '来电人陈喆').fonts.body).toBe('仿宋')
    expect(choosePaperFonts(['仿宋_GB2312', '仿宋'], '来电人陈明').fonts.body).toBe('仿宋_GB2312')
    expect(choosePaperFonts(['仿宋_GB2312'], '来电人陈喆').fonts.body).toBe('仿宋_GB2312')
  })

  test('are all reported missing on a PC without Chinese faces', () => {
    expect(choosePaperFonts(['DejaVu Sans']).missing.map((each) => each.role)).toEqual([...paperFontRoles])
  })
})

test('finds the hanzi beyond GB 2312 that names have, each once', () => {
  expect(findRareHanzi('陈喆、李堃、王玥和喆喆，二〇二六年A')).toEqual(['喆', '堃', '玥'])
})

test('a stack ends in a generic family', () => {
  for (const role of paperFontRoles) expect(fontStack(role)).toMatch(/,(?:sans-)?serif$/)
})
