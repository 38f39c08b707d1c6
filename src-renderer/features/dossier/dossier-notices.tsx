import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import type { ReactElement } from 'react'
import { dossierFieldName, isDossierOpen, type Dossier } from '#shared/dossier/dossier'
import { useToday } from '../../desk/use-today'
import { goTo } from '../../routes'

/** What a person has to know before they work on a dossier. */
export function DossierNotices({ dossier, may }: { readonly dossier: Dossier; readonly may: boolean }): ReactElement {
  const today = useToday()
  const { conflicts, dueOn } = dossier
  return (
    <>
      {dossier.newer ? (
        <Alert severity="info" variant="outlined">
          这个专档里有较新版本的程序写的内容，这台电脑读不全，只能看，不能改。
        </Alert>
      ) : null}
      {conflicts.length === 0 ? null : (
        <Alert
          severity="warning"
          variant="outlined"
          action={
            <Button size="small" onClick={() => goTo({ screen: 'reconcile', section: '' })}>
              去核对
            </Button>
          }
        >
          两台电脑写得不一样：{[...new Set(conflicts.map(dossierFieldName))].join('、')}。这里先显示较晚的一份。
        </Alert>
      )}
      {isDossierOpen(dossier) && dueOn !== '' && dueOn < today ? (
        <Alert severity="error" variant="outlined">
          整治期限 {dueOn} 已过，还没有销号。
        </Alert>
      ) : null}
      {may ? null : (
        <Alert severity="info" variant="outlined">
          专档由登记、督办、审阅、管理职责的人，和它的包案领导、责任人来改；您可以看和打印。
        </Alert>
      )}
    </>
  )
}
