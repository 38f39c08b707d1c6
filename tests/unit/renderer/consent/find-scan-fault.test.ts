import { expect, it } from 'vitest'
import { findScanFault } from '#renderer/consent/find-scan-fault'

it('takes for the scan of a signed paper what a scanner writes, and nothing else', () => {
  for (const name of ['签批件.png', '签批件.PDF', '第 1 页.jpg', '扫描.JPEG'])
    expect(findScanFault(name, 1)).toBeUndefined()
  for (const name of ['交办包.hlb', '照片.zip', '说明.txt', '签批件', '签批件.png.exe'])
    expect(findScanFault(name, 1)?.what).toBe(`“${name}”不是图片或 PDF 文件。`)
  expect(findScanFault('签批件.pdf', 0)?.what).toContain('是空文件（0 字节）')
})
