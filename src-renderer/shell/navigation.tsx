import Box from '@mui/material/Box'
import List from '@mui/material/List'
import ListItem from '@mui/material/ListItem'
import ListItemButton from '@mui/material/ListItemButton'
import ListItemIcon from '@mui/material/ListItemIcon'
import ListItemText from '@mui/material/ListItemText'
import type { ReactElement } from 'react'
import type { Route } from '../routes'
import { navigationWidth } from '../theme'
import {
  BackupIcon,
  BalanceIcon,
  BellIcon,
  BinIcon,
  ChartIcon,
  ExportIcon,
  FormsIcon,
  HelpIcon,
  ImportIcon,
  LedgerIcon,
  LogIcon,
  NoteIcon,
  ReportIcon,
  SettingsIcon,
  SyncIcon,
  TodayIcon,
} from '../ui/icons'
import { tourMark } from '../ui/tour-mark'

export interface NavigationProps {
  readonly screen: Route['screen']
  readonly overdue: number
  readonly open: number
  readonly unsent: number
  /** PCs of the office with which an exchange is due. */
  readonly syncDue: number
  /** What a person has to decide: records, double numbers, alarms. */
  readonly reconcile: number
  readonly version: string
  readonly onGo: (route: Route) => void
}

interface Place {
  readonly word: string
  readonly icon: ReactElement
  readonly route: Route
  readonly holds: readonly Route['screen'][]
  /** A count with what it counts; none is drawn for 0. */
  readonly count?: {
    readonly of: number
    readonly words: string
    readonly pressing?: boolean
    readonly doubtful?: boolean
  }
}

type Counts = Omit<NavigationProps, 'screen' | 'version' | 'onGo'>

/** The places of the navigation, in their order. */
export function listPlaces({ overdue, open, unsent, syncDue, reconcile }: Counts): readonly Place[] {
  return [
    {
      word: '今日工作',
      icon: <TodayIcon />,
      route: { screen: 'today' },
      holds: ['today', 'rounds'],
      count: { of: overdue, words: `逾期 ${overdue}`, pressing: true },
    },
    {
      word: '台账',
      icon: <LedgerIcon />,
      route: { screen: 'ledger', filter: '' },
      holds: ['ledger', 'sub-ledger', 'dossier', 'case', 'reply'],
      count: { of: open, words: `在办 ${open}` },
    },
    { word: '统计', icon: <ChartIcon />, route: { screen: 'figures', look: '' }, holds: ['figures', 'centre-figures'] },
    { word: '报表', icon: <FormsIcon />, route: { screen: 'statement', look: '' }, holds: ['statement'] },
    {
      word: '报告',
      icon: <ReportIcon />,
      route: { screen: 'report', about: '' },
      holds: ['report', 'template', 'pledge'],
    },
    { word: '苗头预警', icon: <BellIcon />, route: { screen: 'warning' }, holds: ['warning'] },
    { word: '来电来访', icon: <NoteIcon />, route: { screen: 'entry' }, holds: ['entry'] },
    { word: '导入', icon: <ImportIcon />, route: { screen: 'intake' }, holds: ['intake', 'excel-import'] },
    {
      word: '导出',
      icon: <ExportIcon />,
      route: { screen: 'outgoing' },
      holds: ['outgoing'],
      count: { of: unsent, words: `待导出 ${unsent}` },
    },
    {
      word: '同步',
      icon: <SyncIcon />,
      route: { screen: 'sync' },
      holds: ['sync'],
      count: { of: syncDue, words: `到期 ${syncDue}` },
    },
    {
      word: '需要核对',
      icon: <BalanceIcon />,
      route: { screen: 'reconcile', section: '' },
      holds: ['reconcile'],
      count: { of: reconcile, words: `${reconcile} 项`, doubtful: true },
    },
    { word: '操作日志', icon: <LogIcon />, route: { screen: 'activity', view: '' }, holds: ['activity'] },
    { word: '回收站', icon: <BinIcon />, route: { screen: 'recycle-bin' }, holds: ['recycle-bin'] },
    { word: '备份与恢复', icon: <BackupIcon />, route: { screen: 'backup' }, holds: ['backup'] },
    { word: '设置', icon: <SettingsIcon />, route: { screen: 'settings', section: '' }, holds: ['settings'] },
    { word: '帮助', icon: <HelpIcon />, route: { screen: 'help', article: '' }, holds: ['help'] },
  ]
}

/** The way between the screens, each by its word, with the counts that call somebody there. */
export function Navigation({ screen, version, onGo, ...counts }: NavigationProps): ReactElement {
  return (
    <Box
      component="nav"
      aria-label="主菜单"
      {...tourMark('menu')}
      sx={{
        width: navigationWidth,
        flexShrink: 0,
        borderRight: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
        display: 'flex',
        flexDirection: 'column',
        overflowY: 'auto',
      }}
    >
      <List sx={{ py: 1, flex: 1 }}>
        {listPlaces(counts).map((place) => (
          <PlaceButton key={place.word} place={place} here={place.holds.includes(screen)} onGo={onGo} />
        ))}
      </List>
      <Box sx={{ px: 2, py: 1, fontSize: 12, color: 'text.secondary' }}>版本 {version}</Box>
    </Box>
  )
}

interface PlaceButtonProps {
  readonly place: Place
  readonly here: boolean
  readonly onGo: (route: Route) => void
}

const PlaceButton = ({ place: { word, icon, route, count }, here, onGo }: PlaceButtonProps): ReactElement => (
  <ListItem disablePadding>
    <ListItemButton
      selected={here}
      aria-current={here ? 'page' : undefined}
      onClick={() => onGo(route)}
      sx={{
        height: 44,
        px: 2,
        '&.Mui-selected': {
          boxShadow: (theme) => `inset 3px 0 ${theme.palette.primary.main}`,
          color: 'primary.main',
        },
      }}
    >
      <ListItemIcon sx={{ minWidth: 32, color: 'inherit' }}>{icon}</ListItemIcon>
      <ListItemText primary={word} />
      {count === undefined || count.of === 0 ? null : <PlaceCount count={count} />}
    </ListItemButton>
  </ListItem>
)

const PlaceCount = ({ count }: { readonly count: NonNullable<Place['count']> }): ReactElement => (
  <Box
    component="span"
    sx={{
      fontSize: 12,
      color: count.pressing === true ? 'deadline.overdue' : count.doubtful === true ? 'warning.main' : 'text.secondary',
      fontWeight: count.pressing === true || count.doubtful === true ? 600 : 400,
      whiteSpace: 'nowrap',
    }}
  >
    {count.words}
  </Box>
)
