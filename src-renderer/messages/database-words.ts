const faultWords: ReadonlyMap<string, string> = new Map([
  ['QuotaExceededError', '磁盘空间不足'],
  ['AbortError', '浏览器内核中断了操作'],
])

/** Why the browser's database refused, by the name it gave, in words that fit into brackets. */
export const databaseFaultToText = (name: string): string => faultWords.get(name) ?? '数据库内部出错，可能是磁盘有故障'
