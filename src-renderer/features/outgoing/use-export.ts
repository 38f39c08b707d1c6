import { useEffect, useMemo, useState } from 'react'
import { defaultBundleLimits } from '#shared/bundle/limits'
import type { BundleDraft, MadeBundle } from '#shared/bundle/make-bundle'
import type { IpcValue } from '#shared/ipc/contract'
import { keysToCard } from '#shared/codec/make-keys'
import { createBundleClient, type BundleClient } from '../../bundle-worker/bundle-client'
import { useDesk, type Desk } from '../../desk/desk'
import { useToday } from '../../desk/use-today'
import { callHost } from '../../host/call-host'
import { commitReplyExport, planReplyExport } from '../../ledger-store/commit/commit-reply-export'
import type { OutboxEntry } from '../../ledger-store/read/read-bundles'
import { bundleUnmadeToWords } from '../../messages/bundle-words'
import { fileWriteToWords } from '../../messages/host-words'
import type { FailureWords } from '../../messages/words-of'
import { guardLeaving } from '../../routes'
import { composeReplyBundle, type OutgoingContent } from './compose-reply-bundle'
import type { Centre, OutgoingState, WrittenBundle } from './outgoing-state'
import { composeFailureToWords, exportFailureToWords } from './outgoing-words'

export interface ExportRequest extends OutgoingContent {
  readonly centre: Centre
  /** A stick's token; null asks with the system's save dialog. */
  readonly drive: string | null
  /** A case's 台账号, for words. */
  readonly numberOf: (caseId: string) => string
}

export interface ExportActions {
  start(request: ExportRequest): Promise<void>
  /** Tries once more to put a written file on record. */
  recordAgain(numberOf: (caseId: string) => string): Promise<void>
  startOver(): void
}

const choosing: OutgoingState = { at: 'choosing', failure: undefined }

/** The export's state and what may be done with it. Nothing is on record before the file has been written and read back. */
export function useExport(): { readonly state: OutgoingState; readonly actions: ExportActions } {
  const desk = useDesk()
  const today = useToday()
  const [state, setState] = useState<OutgoingState>(choosing)
  const client = useMemo(() => createBundleClient(), [])
  useEffect(() => () => client.end(), [client])
  useStayWhile(state.at === 'working')

  const refuse = (failure: FailureWords): void => setState({ at: 'choosing', failure })
  const record = async (written: WrittenBundle, numberOf: ExportRequest['numberOf']): Promise<void> => {
    const recorded = await commitReplyExport(desk.ledger, written.entry, desk.settings.actorId, today)
    setState(
      recorded.ok
        ? { at: 'done', written }
        : { at: 'unrecorded', written, failure: exportFailureToWords(recorded.failure, numberOf), retrying: false },
    )
  }
  const actions: ExportActions = {
    start: async ({ centre, caseIds, requests, drive, numberOf }) => {
      const of = caseIds.length
      setState({ at: 'working', stage: 'composing', done: 0, of })
      // A bundle that is not seen yet has its number in the stream already.
      if (!(await desk.ledger.catchUp())) return refuse(exportFailureToWords({ type: 'ViewStale' }, numberOf))
      const draft = await composeReplyBundle(desk, centre, { caseIds, requests }, today, ({ replies }) =>
        setState({ at: 'working', stage: 'composing', done: replies, of }),
      )
      if (!draft.ok) return refuse(composeFailureToWords(draft.failure))
      setState({ at: 'working', stage: 'sealing', done: of, of })
      const made = await makeFor(client, desk, centre, draft.value)
      if (!made.ok) return refuse(bundleUnmadeToWords(made.failure))
      const planned = draftToEntry(draft.value, made.value, { caseIds, requests })
      const allowed = await planReplyExport(desk.ledger.database, planned, desk.settings.actorId, today)
      if (!allowed.ok) return refuse(exportFailureToWords(allowed.failure, numberOf))
      setState({ at: 'working', stage: 'writing', done: of, of })
      const saved = await callHost('file.save', {
        kind: 'bundle',
        name: made.value.fileName,
        bytes: made.value.bytes,
        drive,
      })
      if (!saved.ok) return refuse(fileWriteToWords(saved.failure))
      if (saved.value.saved === null) return setState(choosing)
      setState({ at: 'working', stage: 'recording', done: of, of })
      await record(savedToWritten(planned, saved.value.saved, drive !== null), numberOf)
    },
    recordAgain: async (numberOf) => {
      if (state.at !== 'unrecorded' || state.retrying) return
      setState({ ...state, retrying: true })
      await record(state.written, numberOf)
    },
    startOver: () => setState(choosing),
  }
  return { state, actions }
}

/** Sealed for every PC of the centre, and for ourselves, so that we can open what we sent. */
async function makeFor(
  client: BundleClient,
  { keys }: Desk,
  centre: Centre,
  draft: BundleDraft,
): ReturnType<BundleClient['make']> {
  const own = await keysToCard(keys, { officeCode: draft.fromOffice, officeName: draft.fromName, role: 'unit' })
  return client.make(draft, keys.minisign, [...centre.recipients, own.ageRecipient], defaultBundleLimits)
}

function draftToEntry(draft: BundleDraft, made: MadeBundle, { caseIds, requests }: OutgoingContent): OutboxEntry {
  const { bundleId, seq, toOffice, toName } = draft
  return {
    bundleId,
    tagmanifest: made.tagmanifest,
    stream: made.stream,
    seq,
    toOffice,
    toName,
    fileName: made.fileName,
    place: '',
    sha256: '',
    caseIds: [...caseIds],
    ...(requests.length === 0 ? {} : { requests: requests.map(({ caseId, requestId }) => ({ caseId, requestId })) }),
  }
}

/** A bundle half written or not yet on record holds the screen for the second it takes. */
function useStayWhile(working: boolean): void {
  useEffect(() => {
    if (!working) return undefined
    guardLeaving(() => false)
    return () => guardLeaving(undefined)
  }, [working])
}

type Saved = NonNullable<IpcValue<'file.save'>['saved']>

const savedToWritten = (
  entry: OutboxEntry,
  { name, place, sha256, readBack }: Saved,
  toDrive: boolean,
): WrittenBundle => ({ entry: { ...entry, fileName: name, place, sha256 }, readBack, toDrive })
