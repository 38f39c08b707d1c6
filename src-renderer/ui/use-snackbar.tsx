import Box from '@mui/material/Box'
import { createContext, useCallback, useContext, useEffect, useState, type ReactElement, type ReactNode } from 'react'
import { CheckIcon } from './icons'

type Tell = (text: string) => void

interface Told {
  readonly text: string
  readonly count: number
}

const TellContext = createContext<Tell>(() => undefined)
const ToldContext = createContext<Told | undefined>(undefined)

/** Says something short in the top bar for a moment, such as 已保存. Never used for a failure. */
export function useSnackbar(): Tell {
  return useContext(TellContext)
}

/** How long a notice stands: long enough to be found, and to be read. */
const standsMs = (text: string): number => 3000 + 80 * text.length

/** Holds the one short notice of the moment; a new one takes the place of the old. */
export function SnackbarProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [told, setTold] = useState<Told>()
  const tell = useCallback((text: string) => setTold((before) => ({ text, count: (before?.count ?? 0) + 1 })), [])
  useEffect(() => {
    if (told === undefined) return undefined
    const timer = setTimeout(() => setTold((now) => (now === told ? undefined : now)), standsMs(told.text))
    return () => clearTimeout(timer)
  }, [told])
  return (
    <TellContext value={tell}>
      <ToldContext value={told}>{children}</ToldContext>
    </TellContext>
  )
}

/**
 * Where short notices stand: in the bar's own room, in the place of what `resting` shows at other times. There they
 * cover no row, no notice and no button, whatever the window's size.
 */
export function SnackbarPlace({ resting }: { readonly resting: ReactNode }): ReactElement {
  const told = useContext(ToldContext)
  return (
    <Box
      sx={{
        flex: 1,
        // What rests there is not written over by what stands beside it, which has some room to give.
        minWidth: told === undefined ? 'min-content' : 0,
        display: 'flex',
        justifyContent: 'flex-end',
        alignItems: 'center',
      }}
    >
      {told === undefined ? resting : null}
      <Box role="status" sx={{ minWidth: 0 }}>
        {told === undefined ? null : (
          <Box
            key={told.count}
            title={told.text}
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 0.75,
              bgcolor: 'background.paper',
              color: 'text.primary',
              borderRadius: 0.5,
              px: 1,
              py: 0.25,
              fontSize: 13,
              fontWeight: 600,
              lineHeight: '18px',
              whiteSpace: 'normal',
            }}
          >
            <CheckIcon sx={{ fontSize: 16, color: 'success.main' }} />
            <Box
              component="span"
              sx={{ display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: 2, overflow: 'hidden' }}
            >
              {told.text}
            </Box>
          </Box>
        )}
      </Box>
    </Box>
  )
}
