import type { FormName } from '#shared/draft/draft-forms'
import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement, type ReactNode } from 'react'
import { parseRoute } from '../../routes'
import { HelpDoorContext, type HelpDoor } from '../../ui/help-door'
import { isPressed, isWriting, keys } from '../../ui/keys'
import { HelpDrawer } from './help-drawer'
import { placeOfForm, placeOfRoute, type HelpPlace } from './help-places'
import { KeySheetContext } from './key-sheet-context'
import { KeySheetDialog } from './key-sheet-dialog'

/** Which part of the manual is open beside the work; each opening counts anew. */
interface Opened {
  readonly place: HelpPlace
  readonly nth: number
}

/** Gives everything below it the way to the manual and to the sheet of keys, by button and by key. */
export function HelpDesk({ children }: { readonly children: ReactNode }): ReactElement {
  const [opened, setOpened] = useState<Opened>()
  const [hasSheet, setSheet] = useState(false)
  // What stands in front, the foremost last.
  const front = useRef<readonly { readonly form: FormName }[]>([])
  const open = useCallback((form?: FormName): void => {
    const place = form === undefined ? placeOfRoute(parseRoute(window.location.hash)) : placeOfForm(form)
    setOpened((before) => ({ place, nth: (before?.nth ?? 0) + 1 }))
  }, [])
  const door = useMemo(
    (): HelpDoor => ({
      open,
      stand: (form) => {
        const one = { form }
        front.current = [...front.current, one]
        return () => void (front.current = front.current.filter((other) => other !== one))
      },
    }),
    [open],
  )
  useHelpKeys(
    () => open(front.current.at(-1)?.form),
    () => setSheet(true),
  )
  return (
    <HelpDoorContext value={door}>
      <KeySheetContext value={useCallback(() => setSheet(true), [])}>
        {children}
        {hasSheet ? <KeySheetDialog onClose={() => setSheet(false)} /> : null}
        {opened === undefined ? null : (
          <HelpDrawer key={opened.nth} place={opened.place} onClose={() => setOpened(undefined)} />
        )}
      </KeySheetContext>
    </HelpDoorContext>
  )
}

/** The key of the manual works everywhere; that of the sheet where nothing is being written. */
function useHelpKeys(onHelp: () => void, onSheet: () => void): void {
  const newest = useRef({ onHelp, onSheet })
  useEffect(() => void (newest.current = { onHelp, onSheet }))
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.isComposing) return
      if (isPressed(event, keys.help)) newest.current.onHelp()
      else if (asksForSheet(event)) newest.current.onSheet()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

/** A question mark is typed with Shift on one keyboard and without on another, and is a wide one under an input method. */
const asksForSheet = (event: KeyboardEvent): boolean =>
  (event.key === keys.keySheet.key || event.key === '？') &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  !isWriting(event.target)
