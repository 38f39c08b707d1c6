import type { PasteField, PastePart } from './paste-fields'

/** The fields of the form of 登记, each with what is to stand in it. */
export type FilledFields = Readonly<Record<string, readonly string[]>>

/** The fields of the form that parts of a block fill; those of a choice that the form does not know stay as they are. */
const formField: { readonly [F in PasteField]?: string } = {
  channel: 'channel',
  callerName: 'callerName',
  phone: 'phone',
  gender: 'gender',
  address: 'address',
  idNumber: 'idNumber',
  peopleCount: 'peopleCount',
  speaker: 'speaker',
  gist: 'gist',
  content: 'content',
  demand: 'demand',
  category: 'category',
  urgency: 'urgency',
  place: 'place',
  village: 'village',
  confidential: 'confidential',
  answerNote: 'answerNote',
  number: 'superiorNumber',
  remark: 'remark',
}

/** A gist where the block has none: the content's first sentence, as far as a gist goes. */
const gistOf = (content: string): string => (content.split(/[。！？；\n]/u)[0] ?? '').slice(0, 30)

/**
 * What the confirmed parts of a block put into the form. The day and the time of the call part; what the form has no field for
 * (a second number, when it was sent on) stands in the remark. Pure.
 */
export function readingToFields(parts: readonly PastePart[]): FilledFields {
  const told = new Map(parts.map((part) => [part.field, part]))
  const textOf = (field: PasteField): string => told.get(field)?.text ?? ''
  const [calledOn = '', calledAt = ''] = textOf('calledAt').split(' ')
  const [dueOn = ''] = textOf('dueAt').split(' ')
  const beside = (['secondNumber', 'dispatchedAt'] as const).flatMap((field) =>
    textOf(field) === '' ? [] : [`${besideWords[field]}：${textOf(field)}`],
  )
  const remark = [textOf('remark'), ...beside].filter((line) => line !== '').join('\n')
  const fields = parts.flatMap(({ field, text }): [string, readonly string[]][] => {
    const name = formField[field]
    return name === undefined || text === '' || field === 'remark' ? [] : [[name, [text]]]
  })
  const gist = textOf('gist') === '' ? gistOf(textOf('content')) : textOf('gist').slice(0, 30)
  return {
    ...Object.fromEntries(fields),
    ...(gist === '' ? {} : { gist: [gist] }),
    ...(calledOn === '' ? {} : { calledOn: [calledOn], calledAt: [calledAt] }),
    ...(dueOn === '' ? {} : { dueOn: [dueOn], dueRule: ['来件写明'] }),
    ...(remark === '' ? {} : { remark: [remark] }),
  }
}

const besideWords = { secondNumber: '另一编号', dispatchedAt: '派单时间' } as const
