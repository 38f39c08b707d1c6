import { oddBundleEnding } from '#shared/bundle/odd-bundle-name'
import Alert from '@mui/material/Alert'
import type { ReactElement } from 'react'

/** Says of a bundle that its name was altered on its way, and that nothing else was. */
export function OddNameNotice({ fileName }: { readonly fileName: string }): ReactElement | null {
  const ending = oddBundleEnding(fileName)
  if (ending === undefined) return null
  return (
    <Alert severity="info" variant="outlined">
      文件名“{fileName}”后面多了“{ending}
      ”，多半是系统或聊天软件加上的。内容是交换包，完好无损，可以照常导入；转存时请保持以 .hlb 结尾。
    </Alert>
  )
}
