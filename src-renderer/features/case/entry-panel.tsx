import type { PrivateEntry } from '#shared/case/private-entry'
import { answerWayWords, classificationWords, genderWords } from '#shared/case/own-entry-words'
import { isBlank, joinTold } from '#shared/case/private-text'
import { channelWords } from '#shared/case/taxonomy'
import { sayWord } from '#shared/text/say-word'
import Button from '@mui/material/Button'
import type { ReactElement } from 'react'
import { useCaller } from '../../caller/caller-context'
import { KeyValue } from '../../ui/key-value'
import { Panel } from '../../ui/panel'

/** What the office itself wrote down beyond what a sheet has; of a joined case also what it had written of the matter. */
export function EntryPanel({
  entry,
  joined,
  onAmend,
}: {
  readonly entry: PrivateEntry
  readonly joined: boolean
  /** Amends what was taken down; undefined where the person may not, or the case is answered. */
  readonly onAmend: (() => void) | undefined
}): ReactElement {
  const { show, veil } = useCaller()
  const { gender, peopleCount, speaker, idNumber, classification } = entry
  const named = [
    ...(gender === '' ? [] : [{ label: '性别', value: sayWord(genderWords, gender) }]),
    ...(isBlank(idNumber) ? [] : [{ label: '证件号码', value: veil.hidden ? '（已隐去）' : show(idNumber) }]),
    ...(isBlank(speaker) ? [] : [{ label: '群体代表', value: veil.hidden ? '（已隐去）' : show(speaker) }]),
  ]
  return (
    <Panel
      title={joined ? '本单位登记的内容（已归并）' : '登记时的其他内容'}
      actions={
        onAmend === undefined ? undefined : (
          <Button size="small" variant="text" onClick={onAmend}>
            更正登记…
          </Button>
        )
      }
    >
      <KeyValue
        items={[
          ...(joined
            ? [
                { label: '概要', value: show(entry.gist), wide: true },
                { label: '反映内容', value: show(entry.content), wide: true },
                { label: '发生地', value: show(entry.place) },
                { label: '受理渠道', value: sayWord(channelWords, entry.channel) },
              ]
            : []),
          ...named,
          { label: '人数', value: `${peopleCount} 人` },
          { label: '来电时刻', value: `${entry.calledOn} ${entry.calledAt}`.trim() },
          {
            label: '答复方式',
            value: show(joinTold([sayWord(answerWayWords, entry.answerBy), entry.answerNote], '，')),
          },
          { label: '办理分类', value: classification === '' ? '未分类' : sayWord(classificationWords, classification) },
          ...(entry.matter === '' ? [] : [{ label: '履职事项', value: entry.matter }]),
        ]}
      />
    </Panel>
  )
}
