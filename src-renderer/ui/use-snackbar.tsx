import Snackbar from '@mui/material/Snackbar'
import { createContext, useCallback, useContext, useState, type ReactElement, type ReactNode } from 'react'

type Tell = (text: string) => void

const SnackbarContext = createContext<Tell>(() => undefined)

/** Says something short at the foot of the screen, such as 已保存. Never used for a failure. */
export function useSnackbar(): Tell {
  return useContext(SnackbarContext)
}

/** Holds the one notice at the foot of the screen; a new one takes the place of the old. */
export function SnackbarProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [notice, setNotice] = useState({ text: '', count: 0 })
  const [open, setOpen] = useState(false)
  const tell = useCallback((text: string) => {
    setNotice(({ count }) => ({ text, count: count + 1 }))
    setOpen(true)
  }, [])
  return (
    <SnackbarContext value={tell}>
      {children}
      <Snackbar
        key={notice.count}
        open={open}
        autoHideDuration={3000}
        transitionDuration={0}
        message={notice.text}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
        onClose={(_event, reason) => (reason === 'clickaway' ? undefined : setOpen(false))}
      />
    </SnackbarContext>
  )
}
