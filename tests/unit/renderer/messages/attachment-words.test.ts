import { describe, expect, it } from 'vitest'
import { attachmentPutToWords, attachmentReadToWords, attachmentUseToWords } from '#renderer/messages/attachment-words'
import type { FailureWords } from '#renderer/messages/words-of'

const border = [
  { type: 'IpcRequestInvalid', channel: 'attachment.put', detail: 'x' },
  { type: 'IpcReplyInvalid', channel: 'attachment.put', detail: 'x' },
  { type: 'UnexpectedFailure', channel: 'attachment.put', incident: 'E20261123-0001' },
] as const
const put = [
  { type: 'DiskFull' },
  { type: 'DriveRemoved' },
  { type: 'WriteRefused', code: 'EACCES' },
  { type: 'ReadBackDiffers' },
  { type: 'AttachmentDiffers' },
] as const
const read = [
  { type: 'AttachmentMissing' },
  { type: 'AttachmentDamaged' },
  { type: 'FileUnreadable', code: 'EIO' },
] as const
const source = { fileName: '交办包-0003.hlb', fromName: '市长公开电话受理中心', seq: 3 }

const putWords = put.map((failure) => [`put ${failure.type}`, attachmentPutToWords('照片.jpg', failure)] as const)
const readWords = read.map(
  (failure) => [`read ${failure.type}`, attachmentReadToWords('照片.jpg', source, failure)] as const,
)
const told: readonly (readonly [string, FailureWords])[] = [
  ...putWords,
  ...readWords,
  ...border.map((failure) => [`put ${failure.type}`, attachmentPutToWords('照片.jpg', failure)] as const),
  ['read without a known bundle', attachmentReadToWords('照片.jpg', undefined, { type: 'AttachmentMissing' })],
  ['ImageUndecodable', attachmentUseToWords('照片.jpg', { type: 'ImageUndecodable' })],
  ['ImageTooLarge', attachmentUseToWords('照片.jpg', { type: 'ImageTooLarge', width: 40_000, height: 40_000 })],
  ['KindForbidden', attachmentUseToWords('安装.exe', { type: 'KindForbidden', extension: '.exe' })],
]

/** Half-width punctuation that leans on Chinese. */
const careless = /\p{Script=Han}[,;:?!]|[,;:?!]\p{Script=Han}|\p{Script=Han}\(|\)\p{Script=Han}/u

describe('the words about an attachment', () => {
  it.each(told)(
    '%s says what happened, what is safe and what to do, in whole sentences',
    (_name, { title, what, safe, todo }) => {
      expect(title).toMatch(/^[^。]+$/u)
      for (const part of [what, safe, todo]) expect(part).toMatch(/\p{Script=Han}.*。$/u)
      expect([title, what, safe, todo].filter((part) => careless.test(part))).toEqual([])
    },
  )

  it.each(putWords)('%s names the file and says that nothing was written', (_name, { what, safe }) => {
    expect(what).toContain('照片.jpg')
    expect(safe).toContain('台账没有写入任何内容')
  })

  it.each(readWords)('%s says which bundle to import again', (_name, { todo }) => {
    expect(todo).toContain('交办包-0003.hlb')
    expect(todo).toContain('第 3 号')
  })
})
