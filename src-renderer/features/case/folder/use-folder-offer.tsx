import type { Case } from '#shared/case/case'
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useState, type ReactElement } from 'react'
import { FolderDialog } from './folder-dialog'

export interface FolderOffer {
  /** That a case which was filed has not left as a folder yet; null where there is nothing to say. */
  readonly notice: ReactElement | null
  /** The dialog of the folder, while it is wanted. */
  readonly dialog: ReactElement | null
  /** Somebody asked for it. */
  ask(): void
}

/** The folder of a case: offered once the case is filed, until it was saved; else when it is asked for. */
export function useFolderOffer(one: Case): FolderOffer {
  const [isAsked, setAsked] = useState(false)
  const ask = (): void => setAsked(true)
  return {
    notice: isOwed(one) ? (
      <Alert
        severity="info"
        variant="outlined"
        sx={{ py: 0.25, bgcolor: 'background.paper' }}
        action={
          <Button size="small" onClick={ask}>
            现在导出
          </Button>
        }
      >
        已经归档，案件文件夹还没有导出：案件页、回复、全部数据、附件和校验清单，存成一个压缩包。
      </Alert>
    ) : null,
    dialog: isAsked ? <FolderDialog one={one} onClose={() => setAsked(false)} /> : null,
    ask,
  }
}

/** Filed, and not saved as a folder since. */
function isOwed({ values, voids, timeline }: Case): boolean {
  if (values.archiving === undefined || voids.length > 0) return false
  const acts = timeline.map(({ act }) => act.act)
  return acts.lastIndexOf('folder-saved') < acts.lastIndexOf('archived')
}
