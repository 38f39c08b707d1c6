import { useEffect, useMemo } from 'react'
import { ok } from '#shared/prelude/result'
import { judgeFile } from '#shared/bundle/file-nature'
import type { BundleRefused } from '#shared/bundle/bundle-refused'
import { chooseJoin, newCases } from '#shared/intake/plan-intake'
import { backUpBefore } from '../../backups/back-up-before'
import { createBundleClient, type BundleClient, type BundleWorkerFailed } from '../../bundle-worker/bundle-client'
import { useDesk, type Desk } from '../../desk/desk'
import { useFreshPrint } from '../../desk/fresh-print'
import { handBundle, type HandedBundle } from '../../desk/handed-bundle'
import { useBundleImport, type BundleImportActions, type Show, type ShownFailure } from '../../desk/use-bundle-import'
import { guardView, type ViewReadFailed } from '../../ledger-store/view/guard-view'
import { isNotShown, type CommitFailure, type ViewStale } from '../../ledger-store/commit/ledger'
import { readInbox } from '../../ledger-store/read/read-bundles'
import { attachmentPutToWords } from '../../messages/attachment-words'
import { bundleRefusalToWords, bundleUnmadeToWords } from '../../messages/bundle-words'
import { codeNotThereToWords } from '../../messages/code-words'
import { commitFailureToWords } from '../../messages/host-words'
import type { FailureWords } from '../../messages/words-of'
import { goTo } from '../../routes'
import { useSnackbar } from '../../ui/use-snackbar'
import { hostAttachments } from '../../desk/attachment-store'
import { keepFiles, type AttachmentNotKept } from './bundle-files'
import { importIntake } from './import-intake'
import type { IntakeState, ReadyIntake } from './intake-state'
import { instantToLocalDate } from '#shared/prelude/instant'
import type { AnsweringBy } from '../../ledger-store/commit/plan-bundle-answers'
import { openIntakeBundle, planIntakeBundle } from './open-intake'
import { makeSampleBundle, type SampleUnmade } from './sample-bundle'

export interface IntakeActions extends BundleImportActions {
  importNow(): Promise<void>
  /** Makes the bundle that a sample ledger is tried with, and opens it. */
  openSample(): Promise<void>
  /** 归并: whether a sheet joins the case of ours that it is probably for. */
  chooseJoin(caseId: string, joins: boolean): void
  /** Puts back the lost files of a repeated bundle. */
  restoreNow(): Promise<void>
}

/** The import's state and what may be done with it. Leaving the screen ends the worker and forgets the file. */
export function useIntake(): { readonly state: IntakeState; readonly actions: IntakeActions } {
  const desk = useDesk()
  const tell = useSnackbar()
  const printFresh = useFreshPrint()
  const client = useMemo(() => createBundleClient(), [])
  useEffect(() => {
    client.prepare()
    return () => client.end()
  }, [client])
  const { state, actions, begin } = useBundleImport<IntakeState>('intake', (show, file) =>
    openForShow(client, desk, show, file),
  )
  return {
    state,
    actions: {
      ...actions,
      importNow: async () => {
        if (state.at === 'planned' && !state.importing)
          await importReady(desk, state.ready, begin(), { tell, printFresh })
      },
      openSample: async () => {
        const show = begin()
        show({ at: 'reading', fileName: sampleFileName, stage: 'reading' })
        const made = await makeSampleBundle(desk, client)
        if (made.ok) return openForShow(client, desk, show, { name: sampleFileName, bytes: made.value.bytes })
        show({
          at: 'refused',
          fileName: sampleFileName,
          failure: { name: made.failure.type, words: unmadeSampleToWords(made.failure) },
        })
      },
      chooseJoin: (caseId, joins) => {
        if (state.at !== 'planned' || state.importing) return
        const ready = { ...state.ready, plan: chooseJoin(state.ready.plan, caseId, joins) }
        begin()({ ...state, ready })
      },
      restoreNow: async () => {
        if (state.at === 'planned' && !state.importing) await restoreLost(desk, state.ready, begin(), tell)
      },
    },
  }
}

/** As what the sample's bundle stands on the screen and in the history. */
const sampleFileName = '样例交办包.hlb'

const unmadeSampleToWords = (failure: SampleUnmade): FailureWords => {
  switch (failure.type) {
    case 'CodeNotThere':
      return codeNotThereToWords('台账没有任何改动。')
    case 'NoSample':
      return {
        title: '没有样例包',
        what: '这个版本的程序没有带样例的密钥，做不出样例交办包。',
        safe: '台账没有任何改动。',
        todo: '请用正式发布的安装包；导入其他交办包不受影响。',
      }
    default:
      return bundleUnmadeToWords(failure)
  }
}

async function openForShow(
  client: BundleClient,
  desk: Desk,
  show: Show<IntakeState>,
  { name: fileName, bytes }: HandedBundle,
): Promise<void> {
  // A spreadsheet is no bundle: the screen for old ledgers takes it from here.
  if (isSpreadsheet(fileName, bytes)) {
    handBundle('excel-import', { name: fileName, bytes })
    return goTo({ screen: 'excel-import' })
  }
  const refuse = (failure: OpeningFailure): void =>
    show({ at: 'refused', fileName, failure: { name: nameOf(failure), words: openingToWords(failure) } })
  show({ at: 'reading', fileName, stage: 'opening' })
  // What is not seen yet may be this very bundle, imported a moment ago.
  if (!(await desk.ledger.catchUp())) return refuse({ type: 'ViewStale' })
  const opening = performance.now()
  const opened = await openIntakeBundle(client, desk, bytes)
  performance.measure('intake.open', { start: opening })
  if (!opened.ok) {
    const other = opened.failure.type === 'TypeNotAccepted' ? opened.failure.bundleType : undefined
    // A bundle of another PC of this office, or of a year's holidays: its own screen takes it from here.
    if (other === 'ledger') {
      handBundle('sync', { name: fileName, bytes })
      return goTo({ screen: 'sync' })
    }
    if (other === 'calendar') {
      handBundle('calendar', { name: fileName, bytes })
      return goTo({ screen: 'settings', section: 'calendar' })
    }
    return refuse(opened.failure)
  }
  show({ at: 'reading', fileName, stage: 'planning' })
  const planning = performance.now()
  const ready = await planIntakeBundle(desk.ledger.database, hostAttachments, opened.value, fileName, byOf(desk))
  performance.measure('intake.plan', { start: planning })
  if (!ready.ok) return refuse(ready.failure)
  show({ at: 'planned', ready: ready.value, importing: false, failure: undefined })
}

/** Whether a file is a table by its content, or a text that is one by its name. */
function isSpreadsheet(fileName: string, bytes: HandedBundle['bytes']): boolean {
  const { nature } = judgeFile(bytes)
  if (nature === 'excel' || nature === 'old-office') return true
  return (nature === 'text' || nature === 'web-page') && /\.(?:csv|tsv|txt|xls|xlsx|et)$/iu.test(fileName)
}

/** Who imports, and by what the centre's answers are planned. */
const byOf = ({ settings, calendar, clock }: Desk): AnsweringBy => ({
  actorId: settings.actorId,
  today: instantToLocalDate(clock.now()),
  calendar,
})

type OpeningFailure = BundleRefused | BundleWorkerFailed | ViewReadFailed | ViewStale

const openingToWords = (failure: OpeningFailure): FailureWords =>
  failure.type === 'ViewReadFailed' || failure.type === 'ViewStale'
    ? commitFailureToWords(failure)
    : bundleRefusalToWords(failure)

/** The failure's name for whoever is asked for help; a stopped worker says why. */
const nameOf = (failure: OpeningFailure): string =>
  failure.type === 'BundleWorkerFailed' ? `${failure.type} ${failure.detail}` : failure.type

async function importReady(
  desk: Desk,
  ready: ReadyIntake,
  show: (next: IntakeState) => void,
  {
    tell,
    printFresh,
  }: { readonly tell: (text: string) => void; readonly printFresh: (caseIds: readonly string[]) => void },
): Promise<void> {
  const { ledger, settings } = desk
  show({ at: 'planned', ready, importing: true, failure: undefined })
  // An import that should not have been is undone by it. One that cannot be made is told of elsewhere and stops nobody.
  await backUpBefore('import')
  const committing = performance.now()
  const done = await importIntake(desk, hostAttachments, ready, settings.actorId)
  performance.measure('intake.commit', { start: committing })
  if (!done.ok) {
    const failure = showFailure(done.failure)
    // The ledger moved under the plan: show what importing would do now, to be looked at again.
    const again =
      done.failure.type === 'LedgerChanged'
        ? await planIntakeBundle(ledger.database, hostAttachments, ready.bundle, ready.fileName, byOf(desk))
        : undefined
    return show({ at: 'planned', ready: again?.ok === true ? again.value : ready, importing: false, failure })
  }
  const { withdrawn, receipt } = done.value
  if (withdrawn > 0) tell(`发送单位停用了自己的 ${withdrawn} 台电脑，它们的名片已随之停用`)
  printFresh(newCases(done.value.plan))
  // It is imported, whether or not its receipt can be read at once.
  const receipts = await guardView(async () => ok(await readInbox(ledger.database)))
  show({
    at: 'done',
    ready,
    receipt: receipts.ok ? receipts.value.find(({ bundleId }) => bundleId === ready.plan.source.bundleId) : undefined,
    shown: !isNotShown(receipt),
  })
}

async function restoreLost(
  desk: Desk,
  ready: ReadyIntake,
  show: (next: IntakeState) => void,
  tell: (text: string) => void,
): Promise<void> {
  show({ at: 'planned', ready, importing: true, failure: undefined })
  const kept = await keepFiles(hostAttachments, ready.lost)
  if (!kept.ok) return show({ at: 'planned', ready, importing: false, failure: showFailure(kept.failure) })
  const again = await planIntakeBundle(desk.ledger.database, hostAttachments, ready.bundle, ready.fileName, byOf(desk))
  show({ at: 'planned', ready: again.ok ? again.value : ready, importing: false, failure: undefined })
  tell(`已补回附件 ${ready.lost.length} 个`)
}

const showFailure = (failure: CommitFailure | AttachmentNotKept): ShownFailure =>
  failure.type === 'AttachmentNotKept'
    ? { name: `${failure.type} ${failure.cause.type}`, words: attachmentPutToWords(failure.name, failure.cause) }
    : { name: failure.type, words: commitFailureToWords(failure) }
