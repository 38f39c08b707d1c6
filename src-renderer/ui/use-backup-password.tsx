import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { createContext, useCallback, useContext, useId, useState, type ReactElement, type ReactNode } from 'react'
import { readForm } from './read-form'
import { DialogHeading } from './dialog-heading'

/** `new`: to be thought out, and typed twice. `open`: of a backup that is there; `wrong` after one that did not open it. */
export interface PasswordQuestion {
  readonly mode: 'new' | 'open'
  readonly wrong: boolean
}

/** The password of a key backup; undefined when the person gives up. */
export type AskPassword = (question: PasswordQuestion) => Promise<string | undefined>

const PasswordContext = createContext<AskPassword | undefined>(undefined)

/** Asks for a key backup's password, wherever in the program one is written or read. */
export function useBackupPassword(): AskPassword {
  const ask = useContext(PasswordContext)
  if (ask === undefined) throw new Error('no BackupPasswordProvider above')
  return ask
}

interface Asked extends PasswordQuestion {
  readonly answer: (password: string | undefined) => void
}

export function BackupPasswordProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [asked, setAsked] = useState<Asked>()
  const ask = useCallback<AskPassword>(
    (question) =>
      new Promise((resolve) => {
        setAsked({
          ...question,
          answer: (password) => {
            setAsked(undefined)
            resolve(password)
          },
        })
      }),
    [],
  )
  return (
    <PasswordContext value={ask}>
      {children}
      {asked === undefined ? null : <PasswordDialog asked={asked} />}
    </PasswordContext>
  )
}

/** Shorter ones are tried out in minutes by whoever finds the stick. */
const leastChars = 8

const wrongWords = '密码不对，没有打开。请再试一次。'

function findGap(
  form: FormData | undefined,
  mode: PasswordQuestion['mode'],
): { password: string; first?: string; again?: string } {
  const password = String(form?.get('password') ?? '').normalize('NFKC')
  if (mode === 'open') return password === '' ? { password, first: '请填写密码。' } : { password }
  if ([...password].length < leastChars) return { password, first: `至少 ${leastChars} 个字符。` }
  if (new Set(password).size < 3) return { password, first: '太简单，容易被猜到，请换一个。' }
  const again = String(form?.get('passwordAgain') ?? '').normalize('NFKC')
  return again === password ? { password } : { password, again: '两次填的不一样，请重新填写。' }
}

/** Not a form of the ledger: what is typed here is never kept as a draft. */
function PasswordDialog({ asked }: { readonly asked: Asked }): ReactElement {
  const titleId = useId()
  const isNew = asked.mode === 'new'
  const [gaps, setGaps] = useState<{ first?: string; again?: string }>(asked.wrong ? { first: wrongWords } : {})
  return (
    <Dialog open onClose={() => asked.answer(undefined)} maxWidth="xs" fullWidth aria-labelledby={titleId}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          const { password, ...found } = findGap(readForm(event.currentTarget), asked.mode)
          if (found.first === undefined && found.again === undefined) asked.answer(password)
          else setGaps(found)
        }}
      >
        <DialogHeading id={titleId} form="key-backup">
          {isNew ? '给密钥备份设一个密码' : '密钥备份的密码'}
        </DialogHeading>
        <DialogContent>
          <Stack sx={{ gap: 2, pt: 1 }}>
            <Typography sx={{ color: 'text.secondary' }}>
              {isNew
                ? '备份文件用这个密码加密，以后导入时要填。请写下来，和备份分开，锁进保险柜：忘了密码，这个备份就打不开。'
                : '请填写当初备份密钥时设的密码。'}
            </Typography>
            <TextField
              name="password"
              label="备份密码"
              type="password"
              autoComplete="off"
              autoFocus
              error={gaps.first !== undefined}
              helperText={gaps.first ?? (isNew ? `至少 ${leastChars} 个字符` : ' ')}
              slotProps={{ inputLabel: { shrink: true } }}
            />
            {isNew ? (
              <TextField
                name="passwordAgain"
                label="再填一次"
                type="password"
                autoComplete="off"
                error={gaps.again !== undefined}
                helperText={gaps.again ?? ' '}
                slotProps={{ inputLabel: { shrink: true } }}
              />
            ) : null}
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={() => asked.answer(undefined)}>取消</Button>
          <Button type="submit" variant="contained">
            {isNew ? '选择位置并备份' : '打开备份'}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
