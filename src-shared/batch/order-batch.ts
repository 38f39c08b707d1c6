/** In which order the papers of a batch come out: as the list stands, by 台账号, or by the department that has the case. */
export const batchOrders = ['listed', 'number', 'department'] as const
export type BatchOrder = (typeof batchOrders)[number]

/** What a batch is ordered by. */
export interface OrderedCase {
  readonly ledgerNumber: string
  /** '' while nobody has it. */
  readonly departmentName: string
}

const inChinese = new Intl.Collator('zh-CN', { numeric: true })

/** Cases in the order of a batch; those that are alike stay as they were. What has no number or no department yet comes last. */
export function orderBatch<C extends OrderedCase>(cases: readonly C[], order: BatchOrder): readonly C[] {
  if (order === 'listed') return cases
  const byNumber = (a: C, b: C): number => compareFilled(a.ledgerNumber, b.ledgerNumber)
  return [...cases].sort(
    order === 'number' ? byNumber : (a, b) => compareFilled(a.departmentName, b.departmentName) || byNumber(a, b),
  )
}

const compareFilled = (a: string, b: string): number =>
  a === '' || b === '' ? Number(a === '') - Number(b === '') : inChinese.compare(a, b)
