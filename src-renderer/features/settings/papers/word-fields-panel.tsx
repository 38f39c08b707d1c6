import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import { wordFields } from '#shared/papers/word-fields'
import { Panel } from '../../../ui/panel'
import { useSnackbar } from '../../../ui/use-snackbar'

/** Every field that a Word file may name, with what it would say. */
export function WordFieldsPanel(): ReactElement {
  const tell = useSnackbar()
  const copy = (mark: string): void =>
    void navigator.clipboard.writeText(mark).then(
      () => tell(`已复制 ${mark}`),
      () => tell(`没有复制成，请照着写 ${mark}`),
    )
  return (
    <Panel title={`可以用的字段（${wordFields.length}）`}>
      <Typography sx={{ color: 'text.secondary', mb: 1 }}>
        点一下就复制，再到 Word
        里粘贴。大括号要用半角，同一个字段可以写几处；案件里没有的内容填出来是空的。保密件不写来电人，除非已经查看并写明理由。
      </Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(300px, 1fr))', columnGap: 2 }}>
        {wordFields.map(({ name, sample }) => (
          <ButtonBase
            key={name}
            onClick={() => copy(`{${name}}`)}
            sx={{
              display: 'flex',
              justifyContent: 'flex-start',
              gap: 1,
              py: 0.5,
              px: 0.5,
              borderRadius: 0.5,
              textAlign: 'left',
              '&:hover': { bgcolor: 'action.hover' },
            }}
          >
            <Box component="span" sx={{ flexShrink: 0, fontWeight: 600 }}>{`{${name}}`}</Box>
            <Box
              component="span"
              sx={{ color: 'text.secondary', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
            >
              {sample}
            </Box>
          </ButtonBase>
        ))}
      </Box>
    </Panel>
  )
}
