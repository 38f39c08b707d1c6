/**
 * A file's name as it may be shown and proposed for saving: composed, without control characters and the invisible
 * ones that turn the reading order round, without what file systems forbid, without the dots and spaces at its ends that
 * Windows drops in silence.
 */
export function cleanAttachmentName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[<>:"/\\|?*]/gu, '_')
  const trimmed = plain.replace(/^[\s.]+|[\s.]+$/gu, '')
  return trimmed === '' ? '未命名' : trimmed
}
