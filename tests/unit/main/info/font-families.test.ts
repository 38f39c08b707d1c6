import { expect, test } from 'vitest'
import { splitFamilies } from '#main/info/font-families'

test('takes every name of a family, in whatever language, once', () => {
  expect(splitFamilies('仿宋,FangSong\nSimSun,宋体\nFangSong\n\nNoto Sans\\-X\r\n')).toEqual([
    'FangSong',
    'Noto Sans-X',
    'SimSun',
    '仿宋',
    '宋体',
  ])
})
