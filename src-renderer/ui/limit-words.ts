import { charsOver } from '#shared/text/chars-over'

const grouped = new Intl.NumberFormat('zh-CN')

/** That a text is longer than its field takes, and by how much; undefined where it fits or may be of any length. */
export function overlongToText(text: string, limit: number | undefined): string | undefined {
  const over = limit === undefined ? 0 : charsOver(text, limit)
  return limit === undefined || over === 0
    ? undefined
    : `多出 ${grouped.format(over)} 字（最多 ${grouped.format(limit)} 字）。写的都还在，删减以后才能保存。`
}
