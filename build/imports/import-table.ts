/** What stands under every screen. */
const underScreens =
  'theme.ts routes.ts prelude host drafts ledger-store/* start backups messages desk ui sample-door shared/*'

/**
 * Which folder may take from which, and which packages: the whole of it, read by `npm run lint` and its tests.
 *
 * A row reads: folder, the folders it takes from, the packages it takes. A folder takes only from rows above its own, so that no
 * two can lean on each other. Names without a root are of the row's own root (`case` in `src-shared/ipc` is `src-shared/case`),
 * `shared/` is short for `src-shared/`;
 * outside the three roots names are written from the top. `*` at the end of a name stands for every folder there: `shared/*`, `features/*`.
 * What stands in no row may be imported by nobody and may import nothing.
 */
export const importTable = [
  // What a resource is: data, read by whoever needs it.
  ['resources', '', ''],

  // src-shared decides: no clock, no I/O, and of packages only schemas and hashes.
  ['src-shared/prelude', '', 'zod'],
  ['src-shared/limits', '', ''],
  ['src-shared/text', 'prelude', ''],
  ['src-shared/record', 'prelude', 'zod @noble/hashes'],
  ['src-shared/replica', 'prelude record', 'zod'],
  ['src-shared/journal', 'prelude', '@noble/hashes'],
  ['src-shared/clock', 'prelude', ''],
  ['src-shared/calendar', 'prelude record', 'zod'],
  ['src-shared/rules', 'prelude text calendar', 'zod'],
  ['src-shared/office', 'prelude text', 'zod'],
  ['src-shared/numbering', 'prelude record office text', 'zod'],
  ['src-shared/paper', 'prelude text', 'zod @noble/hashes'],
  ['src-shared/case', 'prelude text record calendar rules office numbering paper', 'zod'],
  // What an office owns of its papers: Word files with marks, and sentences in the place of the program's.
  ['src-shared/office-paper', 'prelude text record office', 'zod'],
  ['src-shared/wording', 'prelude text record office case office-paper', 'zod'],
  ['src-shared/phrase', 'prelude text record office office-paper', 'zod'],
  ['src-shared/class-table', 'prelude text record case', 'zod'],
  ['src-shared/class-suggestion', 'text class-table', ''],
  ['src-shared/entry', 'prelude text record calendar rules office numbering case', 'zod'],
  ['src-shared/sub-ledger', 'prelude case', ''],
  ['src-shared/figures', 'prelude text case class-table', ''],
  ['src-shared/pledge', 'prelude text record office paper case wording figures', 'zod'],
  ['src-shared/report', 'prelude text office paper case class-table sub-ledger figures', ''],
  ['src-shared/centre-figures', 'prelude text record case figures', 'zod'],
  ['src-shared/approved-report', 'prelude text record office paper case figures report', 'zod @noble/hashes'],
  ['src-shared/statement', 'prelude text paper case figures', 'zod'],
  ['src-shared/template', 'prelude text record office paper figures report', 'zod'],
  ['src-shared/cluster', 'text', ''],
  ['src-shared/warning', 'prelude text case cluster', ''],
  // What is typed, found anywhere in the ledger; by any piece of a text, by sounds, by numbers.
  ['src-shared/search', 'prelude text case', ''],
  ['src-shared/law', 'prelude text record paper case search', 'zod'],
  ['src-shared/folder', 'prelude text record case paper', 'zod'],
  ['src-shared/dossier', 'prelude text record office paper case', 'zod'],
  ['src-shared/likeness', 'text', ''],
  ['src-shared/paste', 'prelude text case class-table', ''],
  ['src-shared/round', 'prelude calendar office case', 'zod'],
  ['src-shared/bundle', 'prelude limits text record calendar case', 'zod @noble/curves @noble/hashes'],
  ['src-shared/workbook', 'prelude text bundle', ''],
  ['src-shared/excel-import', 'prelude text workbook record calendar rules office case class-table entry paste', 'zod'],
  ['src-shared/intake', 'prelude text record calendar journal case likeness bundle', ''],
  ['src-shared/backup', 'prelude limits record journal case bundle', 'zod'],
  // What an act did taken back by another act: planned field by field, and of cases by their own steps.
  ['src-shared/undo', 'prelude record case', 'zod'],
  // What people took away and may bring back, of every kind of record; and the way back.
  [
    'src-shared/bin',
    'prelude text record calendar rules office case class-table law pledge template office-paper phrase undo',
    'zod',
  ],
  [
    'src-shared/merge',
    'prelude limits record calendar rules office numbering case class-table law entry statement dossier pledge approved-report template office-paper wording phrase centre-figures bundle undo',
    'zod',
  ],
  ['src-shared/recovery', 'prelude record merge', 'zod'],
  [
    'src-shared/history',
    'prelude text record calendar office numbering case class-table law report approved-report dossier pledge template centre-figures round excel-import undo',
    'zod',
  ],
  // Made-up offices with a year of acts, each decided by what stands above.
  [
    'src-shared/sample',
    'prelude text record calendar rules office numbering journal case entry dossier round bundle intake',
    'zod',
  ],
  ['src-shared/reply', 'prelude text record office numbering case paper wording bundle history', 'zod'],
  // The papers of the trade, a folder each; what they share stands beside them.
  ['src-shared/papers', 'prelude text office numbering case paper wording', ''],
  // Papers of many cases in one job.
  ['src-shared/batch', 'prelude office numbering case paper wording reply papers', 'zod'],
  ['src-shared/draft', 'prelude', 'zod @noble/hashes'],
  ['src-shared/signal', 'prelude', 'zod'],
  ['src-shared/ipc', 'prelude replica draft signal', 'zod'],
  // Adapters of web standards behind the ports of `bundle`, for workers and for Node.
  ['src-shared/codec', 'prelude bundle', '@noble/hashes @zip.js/zip.js age-encryption'],

  // src-main does: files, keys, printing, windows. It knows nothing of the renderer but where its built files lie.
  ['src-main/app-id.ts', '', ''],
  ['src-main/file', 'shared/prelude shared/text shared/backup shared/ipc', 'node'],
  ['src-main/drives', 'file shared/prelude shared/bundle shared/ipc', 'node zod'],
  ['src-main/info', 'shared/prelude shared/replica', 'node'],
  ['src-main/log', 'shared/prelude shared/text', 'node electron'],
  ['src-main/page', '', 'node'],
  ['src-main/journal', 'file shared/prelude shared/journal', 'node'],
  ['src-main/keys', 'file shared/prelude shared/ipc', 'node electron zod'],
  ['src-main/place', 'file shared/prelude shared/ipc', 'node'],
  ['src-main/settings', 'file shared/prelude shared/ipc', 'node'],
  ['src-main/replica', 'file shared/prelude shared/ipc shared/replica', 'node'],
  ['src-main/attachment', 'file shared/prelude shared/ipc', 'node'],
  ['src-main/draft', 'file shared/prelude shared/draft shared/ipc', 'node'],
  ['src-main/backup', 'file drives shared/prelude shared/text shared/backup shared/ipc', 'node'],
  ['src-main/paper', 'page shared/prelude shared/ipc', 'node electron'],
  ['src-main/signal', 'shared/prelude shared/ipc shared/signal', 'node electron'],
  ['src-main/window', 'page file backup paper shared/prelude shared/ipc', 'node electron'],
  ['src-main/ipc', 'log page shared/prelude shared/journal shared/ipc', 'electron'],
  ['src-main/command-line', 'file shared/prelude shared/text shared/case shared/bundle shared/codec', 'node zod'],
  ['src-main/preload', 'shared/ipc', 'electron'],
  // The composition root.
  ['src-main/index.ts', 'src-main/* shared/prelude shared/journal shared/ipc shared/replica', 'node electron'],

  // src-renderer shows. Screens stand at the end; what none of them owns stands above them.
  ['src-renderer/palettes.ts', '', ''],
  ['src-renderer/theme.ts', 'palettes.ts', '@mui/material'],
  ['src-renderer/routes.ts', '', 'react'],
  ['src-renderer/prelude', 'shared/prelude', ''],
  ['src-renderer/worker', 'prelude shared/prelude', 'zod'],
  [
    'src-renderer/host',
    'prelude worker shared/prelude shared/text shared/bundle shared/backup shared/journal shared/paper shared/ipc',
    'zod @noble/hashes',
  ],
  ['src-renderer/drafts', 'routes.ts prelude host shared/prelude shared/draft shared/ipc', 'react react-dom zod'],
  ['src-renderer/ledger-store/journal', 'prelude shared/prelude shared/record shared/journal shared/ipc', ''],
  ['src-renderer/ledger-store/view', 'prelude ledger-store/journal shared/*', 'dexie @noble/hashes'],
  ['src-renderer/ledger-store/opening', 'prelude ledger-store/journal ledger-store/view shared/*', 'dexie'],
  ['src-renderer/ledger-store/rows', 'prelude ledger-store/view shared/prelude shared/case', 'dexie @noble/hashes'],
  ['src-renderer/ledger-store/read', 'prelude ledger-store/view ledger-store/rows shared/*', 'dexie zod'],
  ['src-renderer/ledger-store/position', 'prelude ledger-store/view ledger-store/read shared/*', 'zod'],
  ['src-renderer/ledger-store/commit', 'prelude ledger-store/* shared/*', 'dexie zod'],
  ['src-renderer/bundle-worker', 'worker shared/prelude shared/record shared/bundle shared/codec', 'zod'],
  ['src-renderer/key-worker', 'worker shared/prelude shared/bundle shared/codec', 'zod'],
  ['src-renderer/ledger-worker', 'worker ledger-store/rows ledger-store/view shared/prelude shared/case', 'zod'],
  ['src-renderer/pack-worker', 'prelude worker ledger-store/rows ledger-store/view shared/prelude', 'zod'],
  [
    'src-renderer/cluster-worker',
    'worker ledger-worker ledger-store/view shared/prelude shared/case shared/warning',
    'zod',
  ],
  [
    'src-renderer/count-worker',
    'worker ledger-worker ledger-store/read ledger-store/view shared/prelude shared/case shared/figures shared/report shared/template',
    'zod',
  ],
  // How hanzi are read, loaded when somebody types letters.
  ['src-renderer/readings', 'shared/search', 'pinyin-pro'],
  [
    'src-renderer/search-worker',
    'prelude worker readings ledger-worker ledger-store/read ledger-store/view shared/prelude shared/text shared/case shared/search',
    'zod',
  ],
  [
    'src-renderer/papers',
    'prelude shared/prelude shared/text shared/bundle shared/paper shared/figures',
    'docx fflate hucre qr react',
  ],
  ['src-renderer/list-worker', 'worker papers shared/prelude shared/paper', 'zod'],
  // Tables that others made, read; done in a worker of their own, since they are untrusted bytes.
  [
    'src-renderer/tables',
    'prelude shared/prelude shared/text shared/bundle shared/workbook shared/centre-figures',
    'fflate htmlparser2 hucre saxes',
  ],
  [
    'src-renderer/table-worker',
    'prelude worker tables shared/prelude shared/bundle shared/text shared/workbook',
    'zod',
  ],
  // Word files of the office: judged and filled in, in a worker of their own.
  [
    'src-renderer/word-forms',
    'tables shared/prelude shared/bundle shared/office-paper shared/workbook',
    'docxtemplater pizzip',
  ],
  ['src-renderer/word-worker', 'worker word-forms shared/prelude shared/office-paper', 'zod'],
  // Files of laws, read in a worker of their own like all bytes from outside.
  ['src-renderer/law-worker', 'worker shared/prelude shared/text shared/law', 'zod'],
  ['src-renderer/late-code', 'papers', 'zod'],
  ['src-renderer/start', 'prelude host key-worker ledger-store/* shared/* resources', 'zod'],
  ['src-renderer/look', 'palettes.ts theme.ts start', '@mui/material react'],
  ['src-renderer/backups', 'prelude worker host ledger-store/* start shared/*', 'zod'],
  ['src-renderer/messages', 'host drafts bundle-worker ledger-store/* start backups shared/*', ''],
  [
    'src-renderer/desk',
    'prelude host key-worker cluster-worker papers list-worker ledger-store/* start backups messages shared/*',
    'react dexie-react-hooks',
  ],
  // How the texts of the case on screen are seen; what asks to see more of them stands below the parts of screens.
  ['src-renderer/caller', 'shared/case', 'react'],
  [
    'src-renderer/ui',
    'theme.ts drafts messages caller shared/prelude shared/text shared/draft shared/case shared/bundle shared/ipc',
    '@mui/material diff react react-dom',
  ],
  // Pictures that came from outside, as pixels.
  ['src-renderer/pictures', 'shared/prelude shared/bundle', ''],
  ['src-renderer/consent', 'host drafts messages desk ui shared/*', '@mui/material react @noble/hashes'],
  ['src-renderer/reveal', 'caller ledger-store/* messages desk ui shared/*', '@mui/material react'],
  // 法规库 as its page and the editor of replies have it.
  [
    'src-renderer/laws',
    'prelude readings law-worker ledger-store/* messages desk ui resources shared/*',
    '@mui/material react zod',
  ],
  // 常用语 and laws, written at the caret of a case's fields.
  ['src-renderer/text-help', 'caller laws ledger-store/* messages desk ui shared/*', '@mui/material react'],
  // The history of a case beside whatever screen shows the case.
  [
    'src-renderer/case-history',
    'routes.ts caller reveal ledger-store/* messages desk ui shared/*',
    '@mui/material react react-virtuoso',
  ],
  ['src-renderer/kept-paper', 'caller ui shared/case shared/prelude', '@mui/material react'],
  // Papers of many cases in one job: chosen, made, printed and put on record.
  ['src-renderer/batch', 'prelude host papers ledger-store/* start messages desk ui shared/*', '@mui/material react'],
  // The way into the made-up office and out of it.
  ['src-renderer/sample-door', 'host ledger-store/* start messages desk ui shared/*', '@mui/material react'],
  [
    'src-renderer/features/*',
    `${underScreens} batch caller case-history kept-paper pictures consent reveal bundle-worker key-worker cluster-worker count-worker papers readings tables table-worker word-worker law-worker laws text-help resources`,
    '@mui/material react react-virtuoso recharts zod',
  ],
  ['src-renderer/shell', `${underScreens} batch look search-worker pack-worker features/*`, '@mui/material react'],
  // The composition roots.
  ['src-renderer/app.tsx', 'routes.ts drafts desk ui features/* shell', 'react'],
  [
    'src-renderer/main.tsx',
    'app.tsx look late-code drafts ui features/* shell shared/prelude',
    'react react-dom @mui/material @emotion/cache @emotion/react',
  ],

  // What is not shipped takes from what is, never the other way round.
  ['build', 'src-main/* src-renderer/features/* shared/* resources tests package.json electron.vite.config.ts', '*'],
  ['tests', 'src-main/* src-renderer/* shared/* resources build', '*'],
  ['bench', 'src-main/* src-renderer/* shared/* build tests', '*'],
  ['electron.vite.config.ts', 'build', '*'],
  ['vitest.config.ts', 'build', '*'],
] as const

/** Packages, or single names of one, that only some files of a folder may take. */
export const narrowedPackages: readonly { readonly take: string; readonly files: RegExp; readonly why: string }[] = [
  {
    take: 'dexie-react-hooks',
    files: /^src-renderer\/desk\/use-[^/]+\.ts$/,
    why: 'every live query passes desk/use-live.ts',
  },
  { take: 'electron.ipcMain', files: /^src-main\/ipc\/handle\.ts$/, why: 'every call passes ipc/handle.ts' },
  { take: 'electron.ipcRenderer', files: /^src-main\/preload\/index\.ts$/, why: 'the window has no Electron' },
]

/** Files of the project that only some others may take. */
export const narrowedFiles: readonly { readonly take: string; readonly files: RegExp; readonly why: string }[] = [
  {
    take: 'src-renderer/desk/use-live',
    files: /^src-renderer\/(desk|features\/[^/]+)\/use-[^/]+\.tsx?$/,
    why: 'a live query stands in a hook of its feature (use-*.ts): what draws does not fetch',
  },
]
