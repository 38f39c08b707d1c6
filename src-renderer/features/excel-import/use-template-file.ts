import { useState } from 'react'
import { composeTemplate } from '#shared/excel-import/import-template'
import { useDesk } from '../../desk/desk'
import { callHost } from '../../host/call-host'
import { codeNotThereToWords } from '../../messages/code-words'
import { fileWriteToWords } from '../../messages/host-words'
import type { FailureWords } from '../../messages/words-of'
import { loadRenderXlsx } from '../../papers/load-render-xlsx'
import { useSnackbar } from '../../ui/use-snackbar'

/** Saves the blank sheet: heads that this program knows, and no person's data. */
export function useTemplateFile() {
  const { clock } = useDesk()
  const tell = useSnackbar()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  const write = async (): Promise<void> => {
    const render = await loadRenderXlsx()
    if (!render.ok) return setFailure(codeNotThereToWords('台账没有改动。'))
    const { heads, widths, lines } = composeTemplate()
    const table = { title: '旧台账导入模板', heads, widths, lines: lines.map((line) => line.map(toText)) }
    const bytes = await render.value([table], '从第三行起填写，一行一件', new Date(clock.now()))
    const saved = await callHost('file.save', { kind: 'xlsx', name: '旧台账导入模板.xlsx', bytes, drive: null })
    if (!saved.ok) return setFailure(fileWriteToWords(saved.failure))
    if (saved.value.saved !== null) tell(`已存为 ${saved.value.saved.name}（${saved.value.saved.place}）`)
  }
  return {
    busy,
    failure,
    save: async (): Promise<void> => {
      setBusy(true)
      setFailure(undefined)
      await write()
      setBusy(false)
    },
  }
}

const toText = (words: string) => ({ words, as: 'text' }) as const
