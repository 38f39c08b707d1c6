import { partsForm } from './parts-form'

/** 签章登记: scans or photographs of the reply as it was signed and sealed. */
export const sealForm = partsForm('seal', {
  submitLabel: '登记签章',
  lead: '打印的回复签字盖章以后，把扫描件或照片附在这里：案件上标明已签章，导出回复包时一起带上。',
  without: ['paper'],
  about: () => ({ text: { lines: 2, hint: '可以不填。哪里签的、盖的什么章' } }),
})
