import { describe, expect, it } from 'vitest'
import { judgeFile } from '#shared/bundle/file-nature'
import { oddBundleEnding, looksLikeBundle } from '#shared/bundle/odd-bundle-name'
import { refusalToWords } from '#shared/bundle/refusal-words'
import { zipArchive } from '#shared/codec/zip-archive'

const text = (value: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(value)
const zipOf = (...names: readonly string[]): Promise<Uint8Array<ArrayBuffer>> =>
  zipArchive.pack(names.map((name) => ({ name, bytes: text('x') })))

describe('a file is judged by its bytes', () => {
  it('whatever it is called', () => {
    const judged = (bytes: Uint8Array): string => judgeFile(bytes).nature
    expect(judged(new Uint8Array(0))).toBe('empty')
    expect(judged(new Uint8Array(1_000))).toBe('zeros')
    expect(judged(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('picture')
    expect(judged(text('%PDF-1.7'))).toBe('pdf')
    expect(judged(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe('old-office')
    expect(judged(Uint8Array.from([0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x01]))).toBe('other-archive')
    expect(judged(text('\ufeff<!DOCTYPE html><html>'))).toBe('web-page')
    expect(judged(text('  {"officeCode":"qingshan"}'))).toBe('json')
    expect(judged(text('关于路灯的回复'))).toBe('text')
    expect(judged(Uint8Array.from([1, 2, 3, 4]))).toBe('unknown')
    expect(judged(text('age-encryption.org/v1\n-> X25519 abc'))).toBe('sealed')
    expect(judged(text('\ufeffage-encryption.org/v1\r\n-> X25519 abc'))).toBe('altered-seal')
    expect(judged(text('-----BEGIN AGE ENCRYPTED FILE-----\n'))).toBe('armored-seal')
  })

  it('a zip by the names in it, also those in the code page of Chinese Windows', async () => {
    expect(judgeFile(await zipOf('新建文件夹/青山镇-交办.hlb', '说明.txt'))).toEqual({
      nature: 'zip-of-bundles',
      bundle: '青山镇-交办.hlb',
    })
    expect(judgeFile(await zipOf('[Content_Types].xml', 'word/document.xml')).nature).toBe('word')
    expect(judgeFile(await zipOf('[Content_Types].xml', 'xl/workbook.xml')).nature).toBe('excel')
    expect(judgeFile(await zipOf('照片.jpg')).nature).toBe('zip')
    // 交办.hlb as Windows' own zip writes it.
    const gbk = Uint8Array.from([0xbd, 0xbb, 0xb0, 0xec, ...text('.hlb')])
    const packed = await zipOf('aaaa.hlb')
    for (let at = 0; at + 8 <= packed.length; at += 1)
      if (String.fromCharCode(...packed.subarray(at, at + 8)) === 'aaaa.hlb') packed.set(gbk, at)
    expect(judgeFile(packed).bundle).toBe('交办.hlb')
  })

  it('a zip that is cut, or whose table of contents leads astray, without harm', async () => {
    const whole = await zipOf('a.hlb')
    for (let length = 0; length < whole.length; length += 1) judgeFile(whole.slice(0, length))
    expect(judgeFile(whole.slice(0, 40))).toEqual({ nature: 'zip', bundle: '' })
    const astray = whole.slice()
    new DataView(astray.buffer).setUint32(astray.length - 6, 0xffff_fff0, true)
    expect(judgeFile(astray)).toEqual({ nature: 'zip', bundle: '' })
  })
})

describe('a name that was altered on its way', () => {
  it('is offered as a bundle, and what was hung on it is named', () => {
    const odd = {
      'a.hlb.txt': '.txt',
      'a.hlb(1)': '(1)',
      'a.HLB (2)': ' (2)',
      'a.hlb（3）': '（3）',
      'a.hlb.download': '.download',
      'a.hlb - 副本': ' - 副本',
    }
    for (const [name, ending] of Object.entries(odd)) {
      expect(oddBundleEnding(name), name).toBe(ending)
      expect(looksLikeBundle(name), name).toBe(true)
    }
    for (const name of ['a.hlb', 'A.HLB'])
      expect([oddBundleEnding(name), looksLikeBundle(name)]).toEqual([undefined, true])
    for (const name of ['a.hlbak', 'a.txt', 'hlb', 'a.hlb.docx']) expect(looksLikeBundle(name), name).toBe(false)
  })
})

describe('what a person is told of a file that is no bundle', () => {
  it('says what it is and what to do', () => {
    expect(refusalToWords({ type: 'NotABundle', nature: 'zip-of-bundles', bundle: '交办.hlb' })).toMatchObject({
      title: '这是压缩包，交换包在里面',
      what: '所选的文件是压缩包，里面有交换包“交办.hlb”。压缩包不能直接导入。',
    })
    expect(refusalToWords({ type: 'NotABundle', nature: 'word', bundle: '' }).what).toBe('所选的文件是一个 Word 文档。')
    expect(refusalToWords({ type: 'NotABundle', nature: 'unknown', bundle: '' }).what).toMatch(/不是市长热线交换包/)
  })
})
