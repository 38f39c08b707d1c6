import { useEffect, useRef, useState } from 'react'
import { defaultBundleLimits } from '#shared/bundle/limits'
import { fail, ok } from '#shared/prelude/result'
import { handBundle } from '../../desk/handed-bundle'
import { callHost } from '../../host/call-host'
import { fileReadToWords } from '../../messages/host-words'
import { goTo, guardLeaving } from '../../routes'
import { lookAtStick, runStick, type ReadStickFile, type StickLook, type StickRun } from './run-stick'
import type { OfferedStick } from './use-stick-offer'
import { saveByHost } from './use-sync-export'
import { useSyncDesk } from './use-sync-desk'

export type StickState =
  | { readonly at: 'looking'; readonly done: number; readonly of: number }
  | { readonly at: 'ready'; readonly looks: readonly StickLook[] }
  | { readonly at: 'running'; readonly step: number; readonly of: number; readonly words: string }
  | { readonly at: 'done'; readonly run: StickRun }

export interface StickActions {
  run(): Promise<void>
  /** Leads to the import screen with the centre's first bundle. */
  openAssignment(): void
  /** Leads to the sync screen with the bundle that needs a decision. */
  openStopped(): void
}

const readFile: ReadStickFile = async ({ token }) => {
  const read = await callHost('file.read', { token, maxBytes: defaultBundleLimits.sealedBytes })
  return read.ok ? ok(read.value.bytes) : fail(fileReadToWords(read.failure))
}

/** Looks into a stick as soon as it is shown, and does everything on it in one go. `onLeave` is told when another screen takes over. */
export function useStickRun(
  { drive, offer, office }: OfferedStick,
  onLeave: () => void,
): { readonly state: StickState; readonly actions: StickActions } {
  const desk = useSyncDesk(office)
  const [state, setState] = useState<StickState>({ at: 'looking', done: 0, of: offer.ledgers.length })
  const first = useRef({ desk, offer })
  useEffect(() => {
    let isHere = true
    const { desk: deskNow, offer: offerNow } = first.current
    void lookAtStick(
      deskNow,
      offerNow.ledgers.map(({ file }) => file),
      readFile,
      (done, of) => {
        if (isHere) setState({ at: 'looking', done, of })
      },
    ).then((looks) => {
      if (isHere) setState({ at: 'ready', looks })
    })
    return () => {
      isHere = false
    }
  }, [])
  const isRunning = state.at === 'running'
  useEffect(() => {
    if (!isRunning) return undefined
    guardLeaving(() => false)
    return () => guardLeaving(undefined)
  }, [isRunning])
  const actions: StickActions = {
    run: async () => {
      if (state.at !== 'ready') return
      setState({ at: 'running', step: 1, of: 1, words: '正在开始' })
      setState({
        at: 'done',
        run: await runStick(desk, saveByHost, state.looks, offer.exportTo, drive.token, (step, of, words) =>
          setState({ at: 'running', step, of, words }),
        ),
      })
    },
    openAssignment: () => {
      const [file] = offer.assignments
      if (file === undefined) return
      void readFile(file).then((bytes) => {
        if (bytes.ok) handBundle('intake', { name: file.name, bytes: bytes.value })
        goTo({ screen: 'intake' })
        onLeave()
      })
    },
    openStopped: () => {
      if (state.at !== 'done' || state.run.stoppedAt === undefined) return
      const { file, bytes } = state.run.stoppedAt
      handBundle('sync', { name: file.name, bytes })
      goTo({ screen: 'sync' })
      onLeave()
    },
  }
  return { state, actions }
}
