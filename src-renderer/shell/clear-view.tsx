import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState, type ReactElement } from 'react'
import { callHost } from '../host/call-host'

const inBrowser =
  '浏览器版不能单独清除台账数据库。请不要用浏览器的“清除网站数据”：那样会把台账日志一起删掉。请用桌面版，或用备份恢复到另一个浏览器。'
const refused = '没有清除成。请关闭程序，重新启动电脑后再试。'

/** For a database that neither opens nor can be deleted from within: thrown away as a whole, and folded anew from the journal. */
export function ClearView({ onCleared }: { readonly onCleared: () => void }): ReactElement {
  const [standing, setStanding] = useState<'idle' | 'busy' | 'browser' | 'refused'>('idle')
  const clear = async (): Promise<void> => {
    setStanding('busy')
    const cleared = await callHost('view.clear', {})
    if (cleared.ok) onCleared()
    else setStanding(cleared.failure.type === 'OnlyInDesktop' ? 'browser' : 'refused')
  }
  return (
    <Stack
      component="section"
      aria-label="按日志重建"
      sx={{ gap: 1, mt: 2, p: 2, border: 1, borderColor: 'divider', borderRadius: 1 }}
    >
      <Typography sx={{ fontWeight: 600 }}>清除台账数据库，按日志重建</Typography>
      <Typography sx={{ color: 'text.secondary' }}>
        台账日志已经核对可读，已保存的内容都在日志里。数据库只是日志的视图，清除后会马上重建；案件多时要几分钟。
      </Typography>
      {standing === 'browser' || standing === 'refused' ? (
        <Typography role="alert">{standing === 'browser' ? inBrowser : refused}</Typography>
      ) : null}
      <Button
        variant="outlined"
        sx={{ alignSelf: 'flex-start' }}
        loading={standing === 'busy'}
        onClick={() => void clear()}
      >
        清除并重建
      </Button>
    </Stack>
  )
}
