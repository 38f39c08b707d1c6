import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import { choosePaperFonts, paperFontRoles, type PaperFontRole } from '#shared/paper/paper-fonts'
import { useDesk } from '../../desk/desk'
import { Panel } from '../../ui/panel'

const roleUses: { readonly [R in PaperFontRole]: string } = {
  title: '标题（小标宋体）',
  body: '正文（仿宋体）',
  kai: '二级标题（楷体）',
  hei: '一级标题（黑体）',
  pageNumber: '页码（宋体）',
}

/** Which of the faces that GB/T 9704-2012 asks for this PC has, and what stands in for the others. */
export function FontsPanel(): ReactElement {
  const { app } = useDesk()
  const { fonts, missing } = choosePaperFonts(app.fontFamilies)
  if (app.fontFamilies.length === 0) {
    return (
      <Panel title="公文字体">
        <Typography sx={{ color: 'text.secondary' }}>
          {app.shell === 'browser' ? '浏览器版无法得知这台电脑装了哪些字体。' : '没有读到这台电脑的字体清单。'}
          请打印一页回复，看标题是否为小标宋、正文是否为仿宋。
        </Typography>
      </Panel>
    )
  }
  return (
    <Panel title={missing.length === 0 ? '公文字体（齐全）' : `公文字体（缺 ${missing.length} 种）`} padding="none">
      <Table size="small" aria-label="公文字体">
        <TableHead>
          <TableRow>
            <TableCell>用处</TableCell>
            <TableCell>本机</TableCell>
            <TableCell>打印时用</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {paperFontRoles.map((role) => {
            const gap = missing.find((font) => font.role === role)
            return (
              <TableRow key={role}>
                <TableCell>{roleUses[role]}</TableCell>
                <TableCell>{gap === undefined ? '有' : '没有'}</TableCell>
                <TableCell>
                  {gap === undefined ? fonts[role] : gap.standIn === '' ? '系统默认字体' : `${gap.standIn}（代替）`}
                </TableCell>
              </TableRow>
            )
          })}
        </TableBody>
      </Table>
      {missing.length === 0 ? null : (
        <Typography sx={{ p: 2, color: 'text.secondary' }}>
          缺的字体请单位管电脑的人装：方正小标宋简体随正版公文软件或向方正字库取得授权，仿宋、楷体、黑体、宋体随中文版系统（设置里加装“中文补充字体”）。装好以后重新打开本程序，这里会变成“有”。
        </Typography>
      )}
    </Panel>
  )
}
