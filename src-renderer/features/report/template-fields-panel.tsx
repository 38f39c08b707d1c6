import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import InputAdornment from '@mui/material/InputAdornment'
import Typography from '@mui/material/Typography'
import { memo, useDeferredValue, useMemo, useState, type ReactElement } from 'react'
import { listTemplateFields, type TemplateEntry } from '#shared/report/list-fields'
import type { ReportFacts } from '#shared/report/report-facts'
import { foldText } from '#shared/text/fold-text'
import { DownIcon, SearchIcon } from '../../ui/icons'
import { ComposingTextField } from '../../ui/composing-text-field'

export interface TemplateFieldsPanelProps {
  readonly facts: ReportFacts
  readonly mayInsert: boolean
  readonly onInsert: (tag: string) => void
}

/** So many are listed of a search: more words find the rest. */
const mostFound = 80

/** Everything that can be put into a template, with its value of the period, and a search. Pressed, it goes to the caret. */
export function TemplateFieldsPanel({ facts, mayInsert, onInsert }: TemplateFieldsPanelProps): ReactElement {
  const groups = useMemo(() => listTemplateFields(facts), [facts])
  const [sought, setSought] = useState('')
  const settled = useDeferredValue(foldText(sought).trim())
  const [opened, setOpened] = useState<string>()
  const found = useMemo(
    () =>
      settled === ''
        ? undefined
        : groups.flatMap(({ entries }) =>
            entries.filter(({ tag, about }) => foldText(`${tag} ${about}`).includes(settled)),
          ),
    [groups, settled],
  )
  return (
    <>
      <Box sx={{ p: 1 }}>
        <ComposingTextField
          instant
          size="small"
          fullWidth
          placeholder="搜索字段、条件"
          value={sought}
          slotProps={{
            htmlInput: { 'aria-label': '搜索字段、条件' },
            input: {
              startAdornment: (
                <InputAdornment position="start">
                  <SearchIcon />
                </InputAdornment>
              ),
            },
          }}
          onCommit={setSought}
        />
      </Box>
      <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto', pb: 1 }}>
        {found === undefined ? (
          groups.map(({ title, entries }) => (
            <Box key={title}>
              <ButtonBase
                aria-expanded={opened === title}
                onClick={() => setOpened(opened === title ? undefined : title)}
                sx={{
                  width: '100%',
                  justifyContent: 'space-between',
                  px: 1.5,
                  py: 0.75,
                  fontWeight: 600,
                  fontSize: 14,
                }}
              >
                {title}
                <DownIcon sx={{ transform: opened === title ? 'rotate(180deg)' : 'none' }} />
              </ButtonBase>
              {opened === title ? <Entries entries={entries} mayInsert={mayInsert} onInsert={onInsert} /> : null}
            </Box>
          ))
        ) : (
          <Entries entries={found.slice(0, mostFound)} mayInsert={mayInsert} onInsert={onInsert} />
        )}
        {found?.length === 0 ? (
          <Typography sx={{ px: 1.5, color: 'text.secondary' }}>没有这样的字段。</Typography>
        ) : found !== undefined && found.length > mostFound ? (
          <Typography variant="caption" sx={{ px: 1.5, color: 'text.secondary' }}>
            共 {found.length} 个，请再多写几个字。
          </Typography>
        ) : null}
      </Box>
    </>
  )
}

interface EntriesProps {
  readonly entries: readonly TemplateEntry[]
  readonly mayInsert: boolean
  readonly onInsert: (tag: string) => void
}

const Entries = memo(function Entries({ entries, mayInsert, onInsert }: EntriesProps): ReactElement {
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {entries.map(({ tag, about, value }) => (
        <Box component="li" key={tag}>
          <ButtonBase
            disabled={!mayInsert}
            aria-label={`插入 ${tag}`}
            // The caret stays where it is: what is pressed goes there.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onInsert(tag)}
            sx={{
              display: 'block',
              width: '100%',
              textAlign: 'left',
              px: 1.5,
              py: 0.5,
              '&:hover, &:focus-visible': { bgcolor: 'action.hover' },
            }}
          >
            <Box sx={{ fontSize: 13, color: 'primary.main', overflowWrap: 'anywhere' }}>{tag}</Box>
            {about === '' ? null : (
              <Box sx={{ fontSize: 12, color: 'text.secondary', overflowWrap: 'anywhere' }}>{about}</Box>
            )}
            <Box
              sx={{
                fontSize: 13,
                overflow: 'hidden',
                display: '-webkit-box',
                WebkitBoxOrient: 'vertical',
                WebkitLineClamp: 2,
              }}
            >
              {value}
            </Box>
          </ButtonBase>
        </Box>
      ))}
    </Box>
  )
})
