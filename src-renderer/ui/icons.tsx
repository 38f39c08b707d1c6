import SvgIcon, { type SvgIconProps } from '@mui/material/SvgIcon'
import type { ReactElement } from 'react'

type Icon = (props: SvgIconProps) => ReactElement

/** Line icons drawn on a 24-unit square; they carry no meaning that a word beside them does not. */
const lineIcon = (path: string): Icon =>
  function LineIcon(props) {
    return (
      <SvgIcon
        fontSize="small"
        aria-hidden
        {...props}
        sx={{
          fill: 'none',
          stroke: 'currentColor',
          strokeWidth: 1.8,
          strokeLinecap: 'round',
          strokeLinejoin: 'round',
          ...props.sx,
        }}
      >
        <path d={path} />
      </SvgIcon>
    )
  }

/** Filled shapes, for marks that must be told apart without colour. */
const solidIcon = (path: string): Icon =>
  function SolidIcon(props) {
    return (
      <SvgIcon fontSize="small" aria-hidden {...props}>
        <path d={path} />
      </SvgIcon>
    )
  }

export const TodayIcon = lineIcon('M4 5h16v15H4zM4 9.5h16M8 3v4M16 3v4M9 15l2 2 4-4')
export const LedgerIcon = lineIcon('M5 3h14v18H5zM9 3v18M12 8h4M12 12h4M12 16h4')
export const FormsIcon = lineIcon('M4 4h16v16H4zM4 9.5h16M9.5 4v16M14.75 9.5V20M9.5 14.75H20')
export const ChartIcon = lineIcon('M4 4v16h16M8 20v-6h3v6M13 20V8h3v12')
export const BellIcon = lineIcon('M6 17V11a6 6 0 0 1 12 0v6l1.5 1.5h-15zM10 21h4')
export const ImportIcon = lineIcon('M12 3v11M8 10l4 4 4-4M4 16v4h16v-4')
export const ExportIcon = lineIcon('M12 14V3M8 7l4-4 4 4M4 16v4h16v-4')
export const SyncIcon = lineIcon('M4 11a8 8 0 0 1 14-5l2 2M20 4v4h-4M20 13a8 8 0 0 1-14 5l-2-2M4 20v-4h4')
export const LogIcon = lineIcon('M6 4h12v16H6zM9.5 8.5h5M9.5 12h5M9.5 15.5h3')
export const BinIcon = lineIcon('M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13M10.5 11v5.5M13.5 11v5.5')
export const BackupIcon = lineIcon('M12 3 5 6v5c0 4.6 2.9 8 7 10 4.1-2 7-5.4 7-10V6zM9 12l2.2 2.2L15.5 10')
export const BalanceIcon = lineIcon('M12 3v17M7 20.5h10M5 6h14M5 6l-3 7h6zM19 6l-3 7h6z')
export const SettingsIcon = lineIcon('M4 7h9M17 7h3M15 5v4M4 12h3M11 12h9M9 10v4M4 17h9M17 17h3M15 15v4')
export const HelpIcon = lineIcon(
  'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 16.8v.1',
)
export const SearchIcon = lineIcon('M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5 20 20')
export const CloseIcon = lineIcon('M6 6l12 12M18 6 6 18')
export const BackIcon = lineIcon('M14 6l-6 6 6 6')
export const UpIcon = lineIcon('M6 14l6-6 6 6')
export const DownIcon = lineIcon('M6 10l6 6 6-6')
export const TableColumnsIcon = lineIcon('M4 5h16v14H4zM9.5 5v14M15 5v14')
export const MoreIcon = solidIcon(
  'M6 10a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM12 10a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM18 10a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
)
export const PersonIcon = lineIcon('M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c.8-4 3.7-6 7.5-6s6.7 2 7.5 6')
export const PhoneIcon = lineIcon('M7 3.5 4.5 5c0 8 6.5 14.5 14.5 14.5L20.5 17l-4.5-3-2 2c-2.5-1-5-3.5-6-6l2-2z')
export const NoteIcon = lineIcon('M5 3h14v12l-5 6H5zM14 21v-6h5M8.5 8h7M8.5 12h5')
export const ReportIcon = lineIcon('M5 3h14v18H5zM8.5 7.5h7M8.5 17.5v-3M12 17.5v-6M15.5 17.5v-4.5')
export const PrintIcon = lineIcon('M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z')
export const FileIcon = lineIcon('M6 3h8l4 4v14H6zM14 3v4h4')
export const DriveIcon = lineIcon('M8 9V3h8v6M6 9h12v9l-2 3H8l-2-3zM11 5.5v1M13.5 5.5v1')
export const PlusIcon = lineIcon('M12 5v14M5 12h14')
export const LockIcon = lineIcon('M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3')
export const CheckIcon = lineIcon('M5 12.5 10 17.5 19 7')
export const StopIcon = lineIcon('M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7.5v5.5M12 16.3v.1')
export const InfoIcon = lineIcon('M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.5M12 7.6v.1')
export const SavedIcon = lineIcon('M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8 12.3l2.8 2.8L16 9.5')

export const TriangleIcon = solidIcon('M12 3 22.5 21h-21z')
export const DiamondIcon = solidIcon('M12 2 21 12l-9 10-9-10z')
export const DotIcon = solidIcon('M12 17.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11z')
/** A clock whose hand has gone past: done, and too late. */
export const LateIcon = lineIcon('M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5.5l-3.5 3')
export const StarIcon = solidIcon('M12 2.5l2.9 6.3 6.9.8-5.1 4.7 1.4 6.8L12 17.7l-6.1 3.4 1.4-6.8L2.2 9.6l6.9-.8z')
export const DashIcon = solidIcon('M6 11h12v2H6z')
export const FlagIcon = solidIcon('M5 2h2v20H5zM8 3h11l-3 4.5L19 12H8z')
export const HourglassIcon = lineIcon('M6 3h12M6 21h12M7 3v4l5 5 5-5V3M7 21v-4l5-5 5 5v4')
