import { useCallback, useEffect, useRef, useState, type Dispatch, type SetStateAction } from 'react'
import { parseDeviceCard, type DeviceCard } from '#shared/bundle/device-card'
import type { KeyFile } from '#shared/bundle/key-file'
import { typedToPin } from '#shared/bundle/pin'
import type { DeskAct } from '#shared/history/desk-act'
import { instantToLocalDate } from '#shared/prelude/instant'
import type { SampleKind } from '#shared/sample/sample-kinds'
import { makeKeys } from '#shared/codec/make-keys'
import { systemClock } from '../../prelude/system-clock'
import { callHost } from '../../host/call-host'
import { openTextFile, saveTextFile } from '../../host/text-files'
import { useKeptWriting, type KeptWriting } from '../../drafts/use-kept-writing'
import { readBegunSample } from '../../ledger-store/read/read-begun-sample'
import { cardFailureToWords, keyFileMalformedWords } from '../../messages/bundle-words'
import { codeNotThereToWords } from '../../messages/code-words'
import { fileReadToWords, fileWriteToWords } from '../../messages/host-words'
import type { FailureWords } from '../../messages/words-of'
import { goTo } from '../../routes'
import { startDraft, type Beginning, type FirstRunDraft, type PinDraft } from './first-run-draft'
import { keepFirstRun, parseKeptFirstRun } from './kept-first-run'
import { layDownOffice, layDownSample, type FirstRunStart } from './lay-down-office'
import { loadSample } from '../../start/load-sample'
import { setUpFailureToWords } from './set-up-words'
import { openKeyBackup, sealKeyBackup } from '../../key-worker/key-backup'
import { useBackupPassword, type AskPassword } from '../../ui/use-backup-password'

export interface SampleDone {
  readonly acts: number
  readonly ofActs: number
}

export interface FirstRunWizard {
  readonly step: number
  readonly draft: FirstRunDraft
  readonly pin: PinDraft
  readonly keys: KeyFile | undefined
  /** Whether these keys come from a backup, or stood on this PC already. */
  readonly keysFrom: 'new' | 'backup' | 'this-pc'
  /** Where the backup went; '' before one was saved. */
  readonly backupPlace: string
  /** What was done with the keys, for the record of the ledger that is laid down at the end. */
  readonly keyActs: readonly DeskAct[]
  readonly failure: FailureWords | undefined
  readonly busy: boolean
  /** While the sample is laid down. */
  readonly sample: SampleDone | undefined
  /** A sample that was broken off: it has to be finished, for its cases stand in the ledger. */
  readonly sampleBegun: SampleKind | undefined
  /** A card read and not yet compared. */
  readonly card: DeviceCard | undefined
}

export interface FirstRunActions {
  /** Goes on with what was typed before the program was closed. */
  takeUp(): void
  goTo(step: number): void
  change(change: Partial<FirstRunDraft>): void
  changePin(change: Partial<PinDraft>): void
  importKeys(): Promise<void>
  backUpKeys(): Promise<void>
  readCard(): Promise<void>
  settleCard(trust: boolean): void
  finish(): Promise<void>
  /** 样例 of one kind; a broken-off one goes on as what it was begun as. */
  laySample(kind: SampleKind): Promise<void>
}

const keysStep = 3

/** The wizard's state: what was entered so far, and the acts by which it ends. Nothing is written before the last of them. */
export function useFirstRun(
  started: FirstRunStart,
  onReady: (wrap: string | undefined) => void,
): { readonly wizard: FirstRunWizard; readonly actions: FirstRunActions; readonly keeping: KeptWriting } {
  const askPassword = useBackupPassword()
  const [wizard, setWizard] = useState<FirstRunWizard>(() => ({
    step: 0,
    draft: startDraft(() => crypto.randomUUID()),
    pin: { pin: '', again: '', later: false },
    keys: started.keys,
    keysFrom: started.keys === undefined ? 'new' : 'this-pc',
    backupPlace: '',
    keyActs: [],
    failure: undefined,
    busy: false,
    sample: undefined,
    sampleBegun: undefined,
    card: undefined,
  }))
  const set = useCallback((change: Partial<FirstRunWizard>) => setWizard((before) => ({ ...before, ...change })), [])
  useEffect(() => {
    if (started.ledger !== undefined)
      void readBegunSample(started.ledger.database).then((sampleBegun) => set({ sampleBegun }))
  }, [started, set])

  const [first] = useState(wizard.draft)
  const laidDown = useRef(false)
  const keeping = useKeptWriting({
    place: { form: 'first-run', about: '' },
    isOpen: true,
    isNews: ({ value }) => parseKeptFirstRun(value) !== undefined,
    read: () => (laidDown.current ? undefined : keepFirstRun(wizard.step, wizard.draft, first)),
    onLeft: () => undefined,
  })

  const actions: FirstRunActions = {
    takeUp: () => {
      const kept = parseKeptFirstRun(keeping.offered?.value)
      if (kept !== undefined)
        setWizard((before) => ({
          ...before,
          // Keys are made on the way to their own step.
          step: Math.min(kept.step, keysStep - 1),
          draft: { ...before.draft, ...kept.draft },
        }))
      keeping.takeUp()
    },
    goTo: (step) => {
      set({ step, failure: undefined })
      if (step === keysStep && wizard.keys === undefined) void makeKeys().then((keys) => set({ keys, keysFrom: 'new' }))
    },
    change: (change) => setWizard((before) => ({ ...before, draft: { ...before.draft, ...change } })),
    changePin: (change) => setWizard((before) => ({ ...before, pin: { ...before.pin, ...change } })),
    ...keyActions(wizard, set, askPassword),
    ...cardActions(setWizard, set),
    finish: async () => {
      if (wizard.keys === undefined || wizard.busy) return
      set({ busy: true, failure: undefined })
      const done = await layDownOffice(
        started,
        wizard.draft,
        wizard.keys,
        wizard.pin.later ? '' : typedToPin(wizard.pin.pin),
        wizard.keyActs,
      )
      laidDown.current = done.ok
      if (!done.ok) return set({ busy: false, failure: setUpFailureToWords(done.failure) })
      if (await beginWith(wizard.draft.begin)) onReady(done.value)
    },
    laySample: async (kind) => {
      if (await laySample(started, wizard.sampleBegun ?? kind, set)) onReady(undefined)
    },
  }
  return { wizard, actions, keeping }
}

/** Leads to what the office begins with; false where the program is about to start anew, in the sample. */
async function beginWith(begin: Beginning): Promise<boolean> {
  if (begin === 'excel') goTo({ screen: 'excel-import' })
  if (begin !== 'sample') return true
  if ((await callHost('place.change', { to: 'sample' })).ok) return false
  // Where the way into the sample stands, with why it is shut.
  goTo({ screen: 'settings', section: 'machine' })
  return true
}

type SetWizard = (change: Partial<FirstRunWizard>) => void

/** Lays the sample down and tells how far it is; true once it stands. */
async function laySample(started: FirstRunStart, kind: SampleKind, set: SetWizard): Promise<boolean> {
  set({ busy: true, failure: undefined, sample: { acts: 0, ofActs: 0 } })
  const loaded = await loadSample(kind, instantToLocalDate(systemClock.now()))
  if (!loaded.ok || loaded.value === undefined) {
    set({
      busy: false,
      sample: undefined,
      failure: loaded.ok ? noSample : codeNotThereToWords('没有写入任何内容。'),
    })
    return false
  }
  const done = await layDownSample(started, loaded.value, (sample) => set({ sample }))
  if (!done.ok) set({ busy: false, sample: undefined, sampleBegun: kind, failure: setUpFailureToWords(done.failure) })
  return done.ok
}

/** This PC's keys: brought from a backup, or saved to one. */
const keyActions = (
  wizard: FirstRunWizard,
  set: SetWizard,
  askPassword: AskPassword,
): Pick<FirstRunActions, 'importKeys' | 'backUpKeys'> => ({
  importKeys: async () => {
    const chosen = await openTextFile('keys')
    if (!chosen.ok) return set({ failure: fileReadToWords(chosen.failure) })
    if (chosen.value === undefined) return
    const opened = await openKeyBackup(chosen.value.text, askPassword)
    if (!opened.ok) return opened.failure === 'malformed' ? set({ failure: keyFileMalformedWords }) : undefined
    set({
      keys: toNextIncarnation(opened.value),
      keysFrom: 'backup',
      backupPlace: '',
      keyActs: [{ act: 'keys-restored', by: 'file', file: chosen.value.name }],
      failure: undefined,
    })
  },
  backUpKeys: async () => {
    const password = wizard.keys && (await askPassword({ mode: 'new', wrong: false }))
    if (wizard.keys === undefined || password === undefined) return
    const saved = await saveTextFile(
      'keys',
      `${wizard.draft.office.shortName || '本单位'}密钥备份_${wizard.keys.deviceId.slice(0, 8)}.json`,
      await sealKeyBackup(wizard.keys, password, undefined),
    )
    if (!saved.ok) return set({ failure: fileWriteToWords(saved.failure) })
    if (saved.value.saved !== null)
      set({
        backupPlace: saved.value.saved.place,
        keyActs: [...wizard.keyActs, { act: 'keys-backed-up', file: saved.value.saved.name }],
        failure: undefined,
      })
  },
})

/** The centre's card: read, shown, and trusted or not. */
const cardActions = (
  setWizard: Dispatch<SetStateAction<FirstRunWizard>>,
  set: SetWizard,
): Pick<FirstRunActions, 'readCard' | 'settleCard'> => ({
  readCard: async () => {
    const chosen = await openTextFile('card')
    if (!chosen.ok) return set({ failure: fileReadToWords(chosen.failure) })
    if (chosen.value === undefined) return
    const parsed = parseDeviceCard(chosen.value.text)
    if (!parsed.ok) return set({ failure: cardFailureToWords(parsed.failure) })
    set({ card: parsed.value, failure: undefined })
  },
  settleCard: (trust) =>
    setWizard((before) => ({
      ...before,
      card: undefined,
      draft: trust ? { ...before.draft, centreCard: before.card } : before.draft,
    })),
})

/** Keys brought to another PC write under a new incarnation, so that no number of their old PC is used twice. */
const toNextIncarnation = (keys: KeyFile): KeyFile => ({ ...keys, incarnation: keys.incarnation + 1 })

const noSample: FailureWords = {
  title: '没有样例数据',
  what: '这个安装包里没有带样例数据。',
  safe: '没有写入任何内容。',
  todo: '请选“正式启用”，或换带样例的安装包。',
}
