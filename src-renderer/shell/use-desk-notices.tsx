import { useMemo, useState, useSyncExternalStore } from 'react'
import type { RenewalReason } from '#shared/replica/replica-file'
import { useDesk, type Desk } from '../desk/desk'
import { useSaved } from '../desk/use-saved'
import { settleReplicaTold } from '../start/own-replica'
import { useDraftDesk } from '../drafts/drafts-context'
import { backupFailureToWords } from '../messages/backup-words'
import { draftsLostToText, draftToTitle } from '../messages/draft-words'
import { notShownText } from '../messages/not-shown-words'
import { openingToNotice } from '../messages/open-words'
import { replicaToNotice } from './replica-words'
import { settingsTroubleToNotice, settingsUnwrittenToNotice } from './settings-words'
import { storageNotKeptText } from '../messages/storage-words'
import { goTo, useRoute, type Route } from '../routes'
import { InfoIcon, LockIcon, NoteIcon, StopIcon } from '../ui/icons'
import type { Notice, NoticeAction } from '../ui/notice'

/** `isSample` is undefined while the office is not known yet. */
export function useDeskNotices(isSample: boolean | undefined): readonly Notice[] {
  const desk = useDesk()
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set())
  const settle = (key: string): NoticeAction => ({ label: '知道了', run: () => setSettled(new Set([...settled, key])) })
  const backup = useBackupNotice(settle)
  const drafts = useDraftNotices(settle)
  const stale = useStaleNotice()
  const notices = [
    stale,
    composeNumberNotice(desk, settle),
    composeOpeningNotice(desk, settle),
    composeSettingsNotice(desk, settle),
    backup,
    ...drafts,
    composeStorageNotice(desk, settle),
    composePinNotice(desk, isSample),
  ]
  return notices.filter((notice) => notice !== undefined).filter(({ key }) => !settled.has(key))
}

type Settle = (key: string) => NoticeAction

const wayTo = (label: string, route: Route): NoticeAction => ({ label, run: () => goTo(route) })
const toLog = wayTo('看操作日志', { screen: 'activity', view: '' })

/** What became of this PC's number. */
function composeNumberNotice({ ownReplica: { file, stored } }: Desk, settle: Settle): Notice | undefined {
  const text = replicaToNotice(file.told, file.reason, stored)
  if (text === undefined) return undefined
  const action = numberActions[file.reason]
  const { label, run } = settle('number')
  return {
    key: 'number',
    icon: <InfoIcon />,
    text,
    urgency: !stored || doubtful.includes(file.reason) ? 'check' : 'told',
    ...(action === undefined ? {} : { action }),
    dismiss: {
      label,
      run: () => {
        run()
        if (stored) void settleReplicaTold(file)
      },
    },
  }
}

/** Reasons after which something may be missing or doubled. */
const doubtful: readonly RenewalReason[] = ['journal-cut', 'acts-missed', 'journal-salvaged', 'cloned']

const numberActions: { readonly [R in RenewalReason]?: NoticeAction } = {
  'other-machine': wayTo('去同步', { screen: 'sync' }),
  'journal-salvaged': wayTo('去同步', { screen: 'sync' }),
  'acts-missed': wayTo('去同步', { screen: 'sync' }),
  'journal-cut': toLog,
  cloned: wayTo('去核对', { screen: 'reconcile', section: '' }),
}

/** What the start-up check did. */
function composeOpeningNotice({ opening }: Desk, settle: Settle): Notice | undefined {
  const text = openingToNotice(opening)
  if (text === undefined) return undefined
  // The last step was cut: somebody has to look at it.
  const isCut = opening.cutBytes > 0 && opening.healed === 0
  return {
    key: 'opening',
    icon: <InfoIcon />,
    text,
    urgency: isCut ? 'check' : 'told',
    ...(isCut ? { action: toLog } : {}),
    dismiss: settle('opening'),
  }
}

/** A browser that has not promised to keep the ledger. */
function composeStorageNotice({ app }: Desk, settle: Settle): Notice | undefined {
  if (app.storage.kept !== 'as-long-as-there-is-room') return undefined
  return {
    key: 'storage',
    icon: <InfoIcon />,
    text: storageNotKeptText,
    urgency: 'told',
    action: wayTo('去备份', { screen: 'backup' }),
    dismiss: settle('storage'),
  }
}

/** An act that is done and not seen, whichever it was; gone as soon as the view has caught up. */
function useStaleNotice(): Notice | undefined {
  const { ledger } = useDesk()
  return useSaved().viewStale
    ? {
        key: 'stale',
        icon: <StopIcon />,
        text: notShownText,
        urgency: 'check',
        dismiss: { label: '再试一次', run: () => void ledger.catchUp() },
      }
    : undefined
}

/** Settings that are not on the disk, or that were not there to be read. */
function composeSettingsNotice(
  { settingsTrouble, settingsUnwritten, settings }: Desk,
  settle: Settle,
): Notice | undefined {
  if (settingsUnwritten !== undefined) {
    const key = `settings ${settingsUnwritten.type}`
    return {
      key,
      icon: <StopIcon />,
      text: settingsUnwrittenToNotice(settingsUnwritten, settings.pendingActs.length),
      urgency: 'check',
      dismiss: settle(key),
    }
  }
  const text = settingsTroubleToNotice(settingsTrouble)
  if (text === undefined) return undefined
  return {
    key: 'settings',
    icon: <InfoIcon />,
    text,
    urgency: 'check',
    action: wayTo('看设置', { screen: 'settings', section: 'desk' }),
    dismiss: settle('settings'),
  }
}

/** A backup that was not made; said again only when it fails for another reason, and not where it is told at length. */
function useBackupNotice(settle: Settle): Notice | undefined {
  const { backups } = useDesk()
  const { failure } = useSyncExternalStore(backups.subscribe, backups.read)
  const { screen } = useRoute()
  if (failure === undefined || screen === 'backup') return undefined
  const { title, todo } = backupFailureToWords(failure)
  const key = `backup ${failure.type}`
  return {
    key,
    icon: <StopIcon />,
    text: `${title}。${todo}`,
    urgency: 'check',
    action: wayTo('看备份', { screen: 'backup' }),
    dismiss: settle(key),
  }
}

/** What the person who sat down here left half written, and drafts that cannot be offered any more. */
function useDraftNotices(settle: Settle): readonly Notice[] {
  const { store, personId } = useDraftDesk()
  const lost = useSyncExternalStore(store.subscribe, () => store.read().lost)
  // As they stood when the person sat down: what is being written now is not told of.
  const found = useMemo(
    () => [...store.read().drafts].filter(([, draft]) => draft.personId === personId),
    [store, personId],
  )
  // But what was finished or given up since is left no more.
  const drafts = useSyncExternalStore(store.subscribe, () => store.read().drafts)
  const left = found.flatMap(([id, draft]) => (drafts.has(id) ? [draft] : []))
  const toList = wayTo('去看', { screen: 'settings', section: 'drafts' })
  const lostText = draftsLostToText(lost)
  const key = `drafts ${personId}`
  return [
    ...(left.length === 0
      ? []
      : [
          {
            key,
            icon: <NoteIcon />,
            text: `您有 ${left.length} 份没写完的内容：${left.slice(0, 3).map(draftToTitle).join('、')}${left.length > 3 ? '等' : ''}。`,
            urgency: 'told' as const,
            action: toList,
            dismiss: settle(key),
          },
        ]),
    ...(lostText === undefined
      ? []
      : [
          {
            key: 'drafts lost',
            icon: <StopIcon />,
            text: lostText,
            urgency: 'check' as const,
            dismiss: settle('drafts lost'),
          },
        ]),
  ]
}

/** Asks for a PIN on a PC that has none, until it is set or put aside. The sample ledger needs none. */
function composePinNotice(
  { keeping, settings, changeSettings }: Desk,
  isSample: boolean | undefined,
): Notice | undefined {
  if (isSample !== false || keeping.lock !== undefined || settings.pinDeclined) return undefined
  return {
    key: 'pin',
    icon: <LockIcon />,
    urgency: 'suggested',
    text: '这台电脑还没有设置 PIN：打开程序的人都能以任何人的名义操作，本机密钥也没有加锁。',
    action: wayTo('去设置', { screen: 'settings', section: 'keys' }),
    dismiss: { label: '以后再说', run: () => void changeSettings({ pinDeclined: true }) },
  }
}
