import { useState } from 'react'
import { parseTemplateFile, renderTemplateFile, type FiledTemplate } from '#shared/template/template-file'
import { openTextFile, saveTextFile } from '../../host/text-files'
import { fileReadToWords, fileWriteToWords } from '../../messages/host-words'
import { templateFileToWords } from '../../messages/template-words'
import type { FailureWords } from '../../messages/words-of'
import { useSnackbar } from '../../ui/use-snackbar'

export interface TemplateFiles {
  readonly failure: FailureWords | undefined
  /** Reads a file that a person chooses, whole; undefined where none was, or where it was refused. */
  readonly read: () => Promise<FiledTemplate | undefined>
  readonly save: (template: FiledTemplate) => Promise<void>
}

/** Templates as files between offices. */
export function useTemplateFile(): TemplateFiles {
  const tell = useSnackbar()
  const [failure, setFailure] = useState<FailureWords>()
  return {
    failure,
    read: async () => {
      setFailure(undefined)
      const chosen = await openTextFile('json')
      if (!chosen.ok) return void setFailure(fileReadToWords(chosen.failure))
      if (chosen.value === undefined) return undefined
      const parsed = parseTemplateFile(chosen.value.text)
      if (!parsed.ok) return void setFailure(templateFileToWords(parsed.failure))
      tell(`已读入“${parsed.value.word}”的模板，核对以后请保存`)
      return parsed.value
    },
    save: async (template) => {
      setFailure(undefined)
      const saved = await saveTextFile('json', `报告模板_${template.word}.json`, renderTemplateFile(template))
      if (!saved.ok) return setFailure(fileWriteToWords(saved.failure))
      if (saved.value.saved !== null) tell(`已存为 ${saved.value.saved.name}`)
    },
  }
}
