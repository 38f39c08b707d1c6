import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useId, useState, type ReactElement } from 'react'
import { DownIcon } from './icons'
import { orderNotices, type Notice } from './notice'

/** The one place for notices: the most urgent stands open, the others are counted and one press away. */
export function NoticeArea({ notices }: { readonly notices: readonly Notice[] }): ReactElement | null {
  const [isOpen, setOpen] = useState(false)
  const listId = useId()
  const ordered = orderNotices(notices)
  if (ordered.length === 0) return null
  const others = ordered.length - 1
  return (
    <Box
      role="status"
      sx={{
        display: 'flex',
        alignItems: 'flex-start',
        gap: 1,
        px: 3,
        bgcolor: 'primary.light',
        borderBottom: 1,
        borderColor: 'divider',
        flexShrink: 0,
        maxHeight: '40%',
        overflowY: 'auto',
      }}
    >
      <Box id={listId} sx={{ flex: 1, minWidth: 0, '& > * + *': { borderTop: 1, borderColor: 'divider' } }}>
        {(isOpen ? ordered : ordered.slice(0, 1)).map((notice) => (
          <NoticeRow key={notice.key} notice={notice} />
        ))}
      </Box>
      {others === 0 ? null : (
        <Button
          size="small"
          variant="text"
          aria-expanded={isOpen}
          aria-controls={listId}
          onClick={() => setOpen(!isOpen)}
          endIcon={<DownIcon sx={isOpen ? { transform: 'rotate(180deg)' } : {}} />}
          sx={{ my: 0.5, flexShrink: 0 }}
        >
          {isOpen ? '收起' : `还有 ${others} 条`}
        </Button>
      )}
    </Box>
  )
}

function NoticeRow({ notice: { icon, text, action, dismiss } }: { readonly notice: Notice }): ReactElement {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, py: 0.5, minHeight: 42 }}>
      {icon}
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>{text}</Box>
      {action === undefined ? null : (
        <Button size="small" variant={action.isMain === true ? 'contained' : 'outlined'} onClick={action.run}>
          {action.label}
        </Button>
      )}
      <Button size="small" variant="text" onClick={dismiss.run}>
        {dismiss.label}
      </Button>
    </Box>
  )
}
