import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import type { SxProps, Theme } from '@mui/material/styles'
import { createContext, useContext, useRef, type KeyboardEvent, type ReactElement, type RefObject } from 'react'
import { placeOf, type TextPlace } from './insert-text'
import { isComposing } from './is-composing'
import { isPressed, keys, keysToText } from './keys'

/** What can be written into a field: one of the phrases, or what a law says. */
export type TextHelpKind = 'phrase' | 'law'

export interface TextHelp {
  /** Asks what is to be written at a place; `label` is what the field is called. */
  open(kind: TextHelpKind, place: TextPlace, label: string): void
}

/** Set round the screens of a case: only there is something to fill phrases in from. */
export const TextHelpContext = createContext<TextHelp | undefined>(undefined)

const kinds = [
  { kind: 'phrase', word: '常用语', key: keys.phrase },
  { kind: 'law', word: '引用法规', key: keys.law },
] as const

const barSx: SxProps<Theme> = {
  position: 'absolute',
  top: -10,
  right: 10,
  zIndex: 1,
  display: 'flex',
  gap: 0.5,
  px: 0.5,
  bgcolor: 'background.paper',
  '& > button': { px: 0.5, fontSize: 12, lineHeight: '20px', color: 'primary.main', borderRadius: 0.5 },
  '& > button:hover, & > button:focus-visible': { textDecoration: 'underline' },
}

/** What a field of several lines needs to be helped: undefined where there is no case around. */
export interface HelpedField<Element extends HTMLInputElement | HTMLTextAreaElement> {
  readonly bar: ReactElement
  readonly ref: RefObject<Element | null>
  /** True where the key was for it. */
  press(event: KeyboardEvent<HTMLElement>): boolean
}

/** Puts 常用语 and 引用法规 to a field, by buttons at its upper edge and by keys. */
export function useTextHelp<Element extends HTMLInputElement | HTMLTextAreaElement>(
  label: string,
): HelpedField<Element> | undefined {
  const help = useContext(TextHelpContext)
  const ref = useRef<Element>(null)
  if (help === undefined) return undefined
  const open = (kind: TextHelpKind): void => {
    if (ref.current !== null) help.open(kind, placeOf(ref.current), label)
  }
  return {
    ref,
    press: (event) => {
      const asked = isComposing(event) ? undefined : kinds.find(({ key }) => isPressed(event, key))
      if (asked === undefined) return false
      event.preventDefault()
      event.stopPropagation()
      open(asked.kind)
      return true
    },
    bar: (
      <Box sx={barSx}>
        {kinds.map(({ kind, word, key }) => (
          <ButtonBase
            key={kind}
            // By keys they are at hand in the field itself: Tab goes on to the next field.
            tabIndex={-1}
            title={`写到“${label}”的光标处（${keysToText(key)}）`}
            onClick={() => open(kind)}
          >
            {word}
          </ButtonBase>
        ))}
      </Box>
    ),
  }
}
