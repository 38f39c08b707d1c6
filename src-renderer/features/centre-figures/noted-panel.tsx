import Box from '@mui/material/Box'
import type { ReactElement } from 'react'
import { Panel } from '../../ui/panel'
import { useStaff } from '../../desk/use-staff'
import { noteToWords, type NotesById } from './use-notes'

/** So many are shown; all of them stand in 操作日志. */
const mostShown = 50

/** What was noted before, on any PC, so that it is there without the table. */
export function NotedPanel({ notes }: { readonly notes: NotesById | undefined }): ReactElement | null {
  const staff = useStaff()
  const newest = [...(notes?.values() ?? [])]
    .flatMap((all) => all.at(-1) ?? [])
    .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.number < b.number ? -1 : 1))
  if (newest.length === 0) return null
  return (
    <Panel title="已记的核对情况">
      <Box component="ul" sx={{ m: 0, pl: 3 }}>
        {newest.slice(0, mostShown).map((note) => (
          <li key={`${note.number} ${note.from} ${note.to}`}>
            <strong>{note.number}</strong>（{note.from} 至 {note.to}）{noteToWords(note)}
            <Box component="span" sx={{ color: 'text.secondary', ml: 1 }}>
              {note.about}（{staff?.people.get(note.by)?.name ?? '其他人'}）
            </Box>
          </li>
        ))}
      </Box>
      {newest.length > mostShown ? <p>另有 {newest.length - mostShown} 条，见操作日志。</p> : null}
    </Panel>
  )
}
