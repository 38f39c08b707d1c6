import { useEffect, useRef, useState } from 'react'
import { defaultBundleLimits } from '#shared/bundle/limits'
import type { Bytes } from '#shared/bundle/ports'
import type { FoundFile } from '#shared/ipc/contract'
import { callHost } from '../host/call-host'
import { fileReadToWords } from '../messages/host-words'
import type { FailureWords } from '../messages/words-of'
import { takeHandedBundles, type BundleScreen, type HandedBundle } from './handed-bundle'

const maxBytes = defaultBundleLimits.sealedBytes

/** A failure as a screen shows it, with its name for whoever is asked for help. */
export interface ShownFailure {
  readonly name: string
  readonly words: FailureWords
}

/** The stations that every import of a bundle passes before its content is known: chosen, read, or refused by name. */
export type ChoosingState =
  | { readonly at: 'choosing' }
  | { readonly at: 'reading'; readonly fileName: string; readonly stage: 'reading' }
  | { readonly at: 'refused'; readonly fileName: string; readonly failure: ShownFailure }

/** Shows the next station, unless another file was chosen meanwhile. */
export type Show<S> = (next: S | ChoosingState) => void

export interface BundleImportActions {
  /** The system's open dialog. */
  choose(): Promise<void>
  /** A bundle found on a stick. */
  openFound(file: FoundFile): Promise<void>
  /** A file dragged in. */
  openBlob(name: string, blob: Blob): Promise<void>
  /** A bundle that is at hand already. */
  openBytes(file: HandedBundle): Promise<void>
  startOver(): void
}

export interface BundleImport<S> {
  readonly state: S | ChoosingState
  readonly actions: BundleImportActions
  /** Takes the screen for what is done now: whatever was begun before shows nothing more. */
  readonly begin: () => Show<S>
}

/**
 * The way of a bundle into a screen: chosen, found, dragged or handed over, read whole within the limit, then given to
 * `open`, which shows what importing it would do. What another screen left for `screen` is opened at once.
 */
export function useBundleImport<S>(
  screen: BundleScreen,
  open: (show: Show<S>, file: HandedBundle) => Promise<void>,
): BundleImport<S> {
  const [state, setState] = useState<S | ChoosingState>({ at: 'choosing' })
  const round = useRef(0)
  const begin = (): Show<S> => {
    const mine = (round.current += 1)
    return (next) => {
      if (mine === round.current) setState(next)
    }
  }
  const openFound = async (file: FoundFile): Promise<void> => {
    const show = begin()
    show({ at: 'reading', fileName: file.name, stage: 'reading' })
    const read = await callHost('file.read', { token: file.token, maxBytes })
    if (read.ok) return open(show, { name: file.name, bytes: read.value.bytes })
    show(refuse(file.name, read.failure))
  }
  const actions: BundleImportActions = {
    choose: async () => {
      const chosen = await callHost('file.open', { kind: 'bundle' })
      if (chosen.ok && chosen.value.file !== null) await openFound(chosen.value.file)
    },
    openFound,
    openBlob: async (name, blob) => {
      const show = begin()
      if (blob.size > maxBytes) return show(refuse(name, { type: 'FileTooLarge', bytes: blob.size, maxBytes }))
      show({ at: 'reading', fileName: name, stage: 'reading' })
      const bytes = await readBlob(blob)
      if (bytes !== undefined) return open(show, { name, bytes })
      show(refuse(name, { type: 'FileGone' }))
    },
    openBytes: (file) => open(begin(), file),
    startOver: () => begin()({ at: 'choosing' }),
  }
  useHanded(screen, actions.openBytes)
  return { state, actions, begin }
}

const refuse = (fileName: string, failure: Parameters<typeof fileReadToWords>[0]): ChoosingState => ({
  at: 'refused',
  fileName,
  failure: { name: failure.type, words: fileReadToWords(failure) },
})

/** What another screen, or this one before the program started over, has left here. */
function useHanded(screen: BundleScreen, openBytes: BundleImportActions['openBytes']): void {
  const newest = useRef(openBytes)
  useEffect(() => {
    newest.current = openBytes
  })
  useEffect(() => takeHandedBundles(screen, (file) => void newest.current(file)), [screen])
}

/** A file dragged from a stick that was pulled out meanwhile cannot be read any more. */
async function readBlob(blob: Blob): Promise<Bytes | undefined> {
  try {
    return new Uint8Array(await blob.arrayBuffer())
  } catch {
    return undefined
  }
}
