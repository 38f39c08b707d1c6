import { describe, expect, it } from 'vitest'
import { largestFile, mostFiles, natureOf, refuseFile } from '#shared/entry/refuse-file'

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0))
const png = bytes('\x89PNG\r\n\x1a\n....')
const refused = (name: string, content: Uint8Array, there = 0): string | undefined =>
  refuseFile(name, content, there)?.type

describe('an attachment', () => {
  it.each([
    ['照片.JPG', bytes('\xff\xd8\xff\xe0..')],
    ['照片.png', png],
    ['来信.pdf', bytes('%PDF-1.7')],
    ['表.docx', bytes('PK\x03\x04')],
    ['表.wps', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
    ['来信.doc', bytes('{\\rtf1')],
    ['通话.mp3', bytes('\xff\xfb\x90..')],
    ['通话.amr', bytes('#!AMR\n')],
    ['现场.mp4', bytes('\x00\x00\x00\x18ftypmp42')],
    ['说明.txt', new TextEncoder().encode('路灯不亮')],
  ])('%s is taken by what is in it', (name, content) => expect(refuseFile(name, content, 0)).toBeUndefined())

  it.each([
    ['照片.jpg', png, 'FileNotAsNamed'],
    ['照片.png', bytes('MZ\x90'), 'FileNotAsNamed'],
    ['来信.pdf', bytes('PK\x03\x04'), 'FileNotAsNamed'],
    ['说明.txt', bytes('\x00\x01\x02'), 'FileNotAsNamed'],
    ['程序.exe', bytes('MZ\x90'), 'FileKindForbidden'],
    ['没有后缀', png, 'FileKindForbidden'],
    ['照片.png .', png, 'FileKindForbidden'],
    ['空.png', bytes(''), 'FileEmpty'],
  ])('%s is refused', (name, content, type) => expect(refused(name, content)).toBe(type))

  it('is refused beyond the size and the number that a case is given', () => {
    expect(refused('大.png', new Uint8Array(largestFile + 1))).toBe('FileTooLarge')
    expect(refused('多.png', png, mostFiles)).toBe('TooManyFiles')
  })

  it('says what it is in place of what its name says', () =>
    expect(refuseFile('照片.jpg', bytes('%PDF-1.4'), 0)).toMatchObject({ extension: '.jpg', found: 'PDF 文件' }))

  it('of fewer bytes than any signature is told all the same', () =>
    expect(natureOf(Uint8Array.of(0xff))).toBe('other'))
})
