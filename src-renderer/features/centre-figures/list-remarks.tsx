import Alert from '@mui/material/Alert'
import type { ReactElement } from 'react'
import { digitsLeft } from '#shared/centre-figures/sheet-number'
import { listFields } from '#shared/centre-figures/table-fields'
import type { ListView } from './use-comparison'

const some = (all: readonly string[], most = 5): string =>
  `${all.slice(0, most).join('、')}${all.length > most ? ` 等 ${all.length} 处` : ''}`

/** What of their list was not taken as it stands. */
export function listRemarks({ list, others }: ListView): readonly string[] {
  const lost = list.sheets.filter(({ key }) => digitsLeft(key) !== undefined).length
  return [
    ...(lost === 0
      ? []
      : [
          `${lost} 个编号在 Excel 里丢了末尾几位，没有拿去对。请让受理中心把编号列设成“文本”再导出，或者从平台直接复制。`,
        ]),
    ...(others === 0 ? [] : [`另有 ${others} 件是别的单位的，没有核对。`]),
    ...(list.repeated.length === 0
      ? []
      : [
          `同一编号有几行的，按最后一行：${some(list.repeated.map(({ number, times }) => `${number}（${times} 行）`))}。`,
        ]),
    ...(list.unread.length === 0
      ? []
      : [
          `看不懂、没有拿去对的格子：${some(
            list.unread.map(({ line, field, text }) => `第 ${line} 行${listFields[field].word}“${text.slice(0, 12)}”`),
          )}。`,
        ]),
    ...(list.unnumbered.length === 0
      ? []
      : [`没有编号的行没有看：${some(list.unnumbered.map((line) => `第 ${line} 行`))}。`]),
  ]
}

export function ListRemarks({ view }: { readonly view: ListView }): ReactElement | null {
  const remarks = listRemarks(view)
  if (remarks.length === 0) return null
  return (
    <Alert severity="warning" variant="outlined" sx={{ py: 0, flexShrink: 0 }}>
      {remarks.map((words) => (
        <div key={words}>{words}</div>
      ))}
    </Alert>
  )
}
