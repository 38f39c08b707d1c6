import { classificationWords } from '#shared/case/own-entry-words'
import {
  classOfMatter,
  parseMatterList,
  type Matter,
  type MatterKind,
  type MatterListRefused,
} from '#shared/entry/matter-list'
import { decodeText } from '#shared/text/decode-text'
import { useLive } from '../../desk/use-live'
import { useState } from 'react'
import { useDesk } from '../../desk/desk'
import { callHost } from '../../host/call-host'
import { commitMatters, readMatters } from '../../ledger-store/commit/commit-matters'
import { entryFailureToWords } from '../../messages/entry-failure-words'
import { fileReadToWords } from '../../messages/host-words'
import type { FailureWords, Named, WordsOf } from '../../messages/words-of'
import { useSnackbar } from '../../ui/use-snackbar'

const kindWords: { readonly [K in MatterKind]: string } = { own: '本级履职', shared: '配合履职', superior: '上级承担' }
const kept = '原来的清单没有改动。'
const refusedWords: WordsOf<MatterListRefused> = {
  MattersEmpty: () => ({
    title: '清单里没有事项',
    what: '文件是空的，或者格式不对。',
    safe: kept,
    todo: '请用每行“事项,类别,上级单位”的文本或表格文件。',
  }),
  MattersTooMany: ({ most }) => ({
    title: '清单太长',
    what: `最多 ${most} 项。`,
    safe: kept,
    todo: '请只导入本单位的清单。',
  }),
  MatterLinesUnclear: ({ lines }) => ({
    title: '有几行看不出由谁承担',
    what: `第 ${lines.join('、')} 行没有写类别，或者名称太长。`,
    safe: kept,
    todo: '类别请写“基本履职”“配合履职”或“上级收回”。',
  }),
}
const tellRefused = <K extends MatterListRefused['type']>(failure: Named<MatterListRefused, K>): FailureWords => {
  const words: WordsOf<MatterListRefused> = refusedWords
  return words[failure.type](failure)
}

/** The 履职事项清单 at hand while a case is classified, and its import. */
export function useMatters(): {
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly failure: FailureWords | undefined
  /** What the list says of a matter. */
  readonly hintOf: (name: string) => string | undefined
  readonly importList: () => Promise<void>
} {
  const { ledger, settings } = useDesk()
  const tell = useSnackbar()
  const [failure, setFailure] = useState<FailureWords>()
  const matters = useLive(() => readMatters(ledger.database), [ledger]) ?? []
  const read = async (): Promise<FailureWords | undefined> => {
    const chosen = await callHost('file.open', { kind: 'attachment' })
    if (!chosen.ok) return fileReadToWords(chosen.failure)
    if (chosen.value.file === null) return undefined
    const file = await callHost('file.read', { token: chosen.value.file.token, maxBytes: 4 * 1024 * 1024 })
    if (!file.ok) return fileReadToWords(file.failure)
    const decoded = decodeText(file.value.bytes)
    const parsed = parseMatterList(decoded.ok ? decoded.value : '')
    if (!parsed.ok) return tellRefused(parsed.failure)
    const done = await commitMatters(ledger, parsed.value, settings.actorId)
    if (!done.ok) return entryFailureToWords(done.failure)
    tell(`已导入履职事项 ${parsed.value.length} 项`)
    return undefined
  }
  return {
    choices: matters.map(({ name, kind }) => ({ value: name, label: `${name}（${kindWords[kind]}）` })),
    failure,
    hintOf: (name) => hintOf(matters.find((matter) => matter.name === name)),
    importList: async () => setFailure(await read()),
  }
}

function hintOf(matter: Matter | undefined): string | undefined {
  if (matter === undefined) return undefined
  const unit = matter.unit === '' ? '' : `（${matter.unit}）`
  return `清单：${kindWords[matter.kind]}${unit}，一般选“${classificationWords[classOfMatter(matter)]}”`
}
