import { describe, expect, it } from 'vitest'
import { imageTypeOf, isForbiddenKind } from '#renderer/features/case/attachment-kind'
import { cleanAttachmentName } from '#renderer/messages/attachment-name'

describe('an attachment’s name', () => {
  it.each([
    ['现场照片.jpg', '现场照片.jpg'],
    ['照片\u202Egpj.exe', '照片gpj.exe'],
    ['../../a:b.pdf', '_.._a_b.pdf'],
    ['病毒.exe. ', '病毒.exe'],
    ['\u200B\n', '未命名'],
  ])('%j is shown and proposed as %j', (name, clean) => {
    expect(cleanAttachmentName(name)).toBe(clean)
  })

  it.each([
    'a.exe',
    'A.EXE',
    'a.lnk',
    'a.js',
    'a.vbs',
    'a.hta',
    'a.scr',
    'a.bat',
    'a.cmd',
    'a.ps1',
    'a.jar',
    'a.msi',
    'a.docm',
    'a.xlsm',
    '照片.jpg.exe',
    'a.exe.',
    'a.exe \u200B',
    'gpj\u202E.exe',
    'a.e\u200Bxe',
    'a. exe',
    'a.html',
    'a.svg',
    'a.mht',
    'a.settingcontent-ms',
    'a.library-ms',
    'a.neverheardof',
  ])('%j is not handed out', (name) => {
    expect(isForbiddenKind(cleanAttachmentName(name))).toBe(true)
  })

  it.each([
    'a.docx',
    'a.pdf',
    'a.jpg',
    'a',
    '会议纪要.wps',
    '签发件.ofd',
    '录音.amr',
    '照片.HEIC',
    '材料.zip',
    'exe',
    'a.exe.pdf',
  ])('%j is handed out', (name) => {
    expect(isForbiddenKind(cleanAttachmentName(name))).toBe(false)
  })

  it.each([
    ['a.JPG', 'image/jpeg'],
    ['a.jpeg', 'image/jpeg'],
    ['a.png', 'image/png'],
    ['a.gif', 'image/gif'],
    ['a.webp', 'image/webp'],
    ['a.bmp', 'image/bmp'],
    ['a.svg', undefined],
    ['a.html', undefined],
    ['a.pdf', undefined],
    ['png', undefined],
  ])('%j is shown as %s', (name, type) => {
    expect(imageTypeOf(name)).toBe(type)
  })
})
