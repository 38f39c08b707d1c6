import type { Stub } from '#shared/paper/stub-document'
import { useDesk } from '../../desk/desk'
import { codeNotThereToWords } from '../../messages/code-words'
import type { FailureWords } from '../../messages/words-of'
import { choosePcFonts } from '../../papers/choose-pc-fonts'
import { loadRenderStub } from '../../papers/load-render-stub'
import type { KeepFile } from './use-keep-file'
import type { ReplyCase } from './use-reply-case'

/** Saves a stub as a Word file. Of a stub no paper is kept, printed or saved: the case itself says what stands on it. */
export function useSaveStub(
  { one, office }: Pick<ReplyCase, 'one' | 'office'>,
  keepFile: KeepFile,
  onFailure: (words: FailureWords) => void,
): (stub: Stub, name: string) => Promise<void> {
  const { app, settings } = useDesk()
  return async (stub, name) => {
    const renderStub = await loadRenderStub()
    if (!renderStub.ok) return onFailure(codeNotThereToWords('台账里已保存的内容都在。'))
    const { fonts } = choosePcFonts(app.fontFamilies, JSON.stringify(stub), settings.alwaysOfficialFonts)
    const bytes = await renderStub.value(stub, office.name, fonts)
    return keepFile({ paper: 'stub', as: 'docx' }, `${one.ledgerNumber}_${name}.docx`, bytes)
  }
}
