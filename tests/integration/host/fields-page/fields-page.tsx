import { useState, type ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { DraftsContext } from '../../../../src-renderer/drafts/drafts-context'
import { windowDrafts } from '../../../../src-renderer/drafts/window-drafts'
import { ComposingTextField } from '../../../../src-renderer/ui/composing-text-field'
import { DayField } from '../../../../src-renderer/ui/day-field'
import { FormDialog } from '../../../../src-renderer/ui/form-dialog'
import { TextRow } from '../../../../src-renderer/ui/form-fields'
import { PaperKeyField } from '../../../../src-renderer/ui/paper-key-field'

// Every kind of text field that the program has, for a test to write in. What they told stands in `window.told`, name and value.
let told: [string, unknown][] = []
const tell = (name: string, value: unknown): void => void told.push([name, value])

function Fields(): ReactElement {
  const [line, setLine] = useState('')
  const [area, setArea] = useState('')
  const [code, setCode] = useState('')
  const [asking, setAsking] = useState(false)
  const keep =
    (name: string, set: (value: string) => void) =>
    (value: string): void => {
      tell(name, value)
      set(value)
    }
  return (
    <>
      <PaperKeyField onKey={(key) => tell('key', key)} />
      <ComposingTextField label="行" value={line} instant limit={10} onCommit={keep('line', setLine)} />
      <ComposingTextField label="段" value={area} instant multiline limit={10} onCommit={keep('area', setArea)} />
      <ComposingTextField
        label="代码"
        value={code}
        instant
        toValue={(typed) => typed.toLowerCase()}
        onCommit={keep('code', setCode)}
      />
      <DayField label="日期" onPick={(day) => tell('form', day)} />
      <button onClick={() => setAsking(true)}>打开</button>
      {asking ? (
        <FormDialog
          title="办理记录"
          draft={{ notKept: 'nothing-written', form: 'undo' }}
          submitLabel="保存"
          onSubmit={(form) => {
            tell('form', Object.fromEntries(form))
            return Promise.resolve(true)
          }}
          onClose={() => setAsking(false)}
        >
          <TextRow name="text" label="内容" lines={4} limit={4000} />
          <TextRow name="place" label="地点" limit={10} />
          <TextRow name="free" label="其他" />
        </FormDialog>
      ) : null}
    </>
  )
}

const place = document.querySelector('#root')
const root = place === null ? undefined : createRoot(place)
let round = 0
/** Draws all fields anew and forgets what they told. */
function restart(): void {
  told = []
  Object.assign(window, { told })
  round += 1
  const drafts = { store: windowDrafts, personId: '', personName: '' }
  flushSync(() =>
    root?.render(
      <DraftsContext value={drafts}>
        <Fields key={round} />
      </DraftsContext>,
    ),
  )
}
Object.assign(window, { restart })
restart()
