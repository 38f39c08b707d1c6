import type { ReactElement } from 'react'
import { FieldPair } from '../../../ui/field-pair'
import { SelectRow, type Choice } from '../../../ui/form-fields'
import type { FormReader } from './form-reader'

/** 再呈报: who instructs the case after the first leader; the last of them decides. */
export function LaterLeaders({
  leaders,
  chosen = [],
  gap,
}: {
  readonly leaders: readonly Choice[]
  /** Who stands there, in their order. */
  readonly chosen?: readonly string[]
  readonly gap?: string | undefined
}): ReactElement {
  const choices = [{ value: '', label: '不再呈报' }, ...leaders]
  return (
    <FieldPair>
      <SelectRow
        name="secondLeaderId"
        label="再呈报"
        choices={choices}
        defaultValue={chosen[0] ?? ''}
        gap={gap}
        hint="分管领导批示以后，再呈报主要领导"
      />
      <SelectRow name="thirdLeaderId" label="最后呈报" choices={choices} defaultValue={chosen[1] ?? ''} />
    </FieldPair>
  )
}

/** The leaders after the first as the form has them; the reader's gap says where one stands twice. */
export function readLaterLeaders(read: FormReader, leaderId: string): readonly string[] {
  const later = ['secondLeaderId', 'thirdLeaderId'].map((name) => read.text(name)).filter((id) => id !== '')
  const repeated = later.find((id, at) => [leaderId, ...later].indexOf(id) !== at + 1)
  if (repeated !== undefined) read.gaps['secondLeaderId'] = '同一位领导不用呈报两次'
  return later
}
