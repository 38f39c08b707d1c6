import type { FormName } from '#shared/draft/draft-forms'
import IconButton from '@mui/material/IconButton'
import { createContext, useContext, useEffect, type ReactElement } from 'react'
import { HelpIcon } from './icons'
import { keys, keysToText } from './keys'
import { tourMark } from './tour-mark'

/** The way to the manual from wherever somebody is, without leaving it. */
export interface HelpDoor {
  /** Opens the manual at what a form is about; at what the screen is about, where none is named. */
  readonly open: (form?: FormName) => void
  /** Tells what stands in front, for the key; answers how to tell that it is gone. */
  readonly stand: (form: FormName) => () => void
}

/** Undefined where no manual is at hand. */
export const HelpDoorContext = createContext<HelpDoor | undefined>(undefined)

/** Says that a form or a window stands in front as long as it is drawn: the key then opens its help. */
export function useHelpOf(form: FormName | undefined): void {
  const door = useContext(HelpDoorContext)
  useEffect(() => (form === undefined ? undefined : door?.stand(form)), [door, form])
}

/** The button that opens the manual: of the screen, or of the form that is named. */
export function HelpButton({ form }: { readonly form?: FormName | undefined }): ReactElement | null {
  const door = useContext(HelpDoorContext)
  if (door === undefined) return null
  const word = form === undefined ? '本页帮助' : '这里怎么填'
  return (
    <IconButton
      size="small"
      aria-label={word}
      title={`${word}（${keysToText(keys.help)}）`}
      aria-keyshortcuts={keys.help.key}
      {...(form === undefined ? tourMark('help') : {})}
      onClick={() => door.open(form)}
      sx={{ color: 'text.secondary', flexShrink: 0 }}
    >
      <HelpIcon />
    </IconButton>
  )
}
