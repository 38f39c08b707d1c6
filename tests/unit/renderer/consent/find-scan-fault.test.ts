import { expect, it } from 'vitest'
import { findFileFault, findScanFault } from '#renderer/consent/find-scan-fault'

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0))
const png = bytesOf('\x89PNG\r\n\x1a\n')
const jpeg = bytesOf('\xff\xd8\xff\xe0')
const pdf = bytesOf('%PDF-1.7')

it('takes for the scan of a signed paper what a scanner writes, and nothing else', () => {
  expect(findScanFault('签批件.png', png)).toBeUndefined()
  expect(findScanFault('签批件.PDF', pdf)).toBeUndefined()
  for (const name of ['第 1 页.jpg', '扫描.JPEG']) expect(findScanFault(name, jpeg)).toBeUndefined()
  for (const name of ['交办包.hlb', '照片.zip', '说明.txt', '签批件', '签批件.png.exe'])
    expect(findScanFault(name, png)?.what).toBe(`“${name}”不是图片或 PDF 文件。`)
  expect(findScanFault('签批件.pdf', new Uint8Array())?.what).toContain('是空文件（0 字节）')
})

it('takes no file that is not what its name says, and says what it is', () => {
  expect(findScanFault('签批件.jpg', pdf)?.what).toContain('里面其实是PDF 文件')
  expect(findFileFault('现场照片.jpg', bytesOf('x'), 0)?.what).toContain('文件名和内容不符')
  expect(findFileFault('现场照片.jpg', bytesOf('MZ\x90'), 0)?.what).toContain('里面其实是程序')
})

it('keeps documents and recordings with a case, which are no scans', () => {
  const zip = bytesOf('PK\x03\x04')
  expect(findFileFault('会议纪要.docx', zip, 0)).toBeUndefined()
  expect(findFileFault('来电录音.mp3', bytesOf('ID3'), 0)).toBeUndefined()
  expect(findScanFault('会议纪要.docx', zip)?.title).toBe('这个文件不能当扫描件')
  expect(findFileFault('会议纪要.docx', zip, 20)?.what).toContain('最多带 20 个')
})
