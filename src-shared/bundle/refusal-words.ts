import type { ArchiveReason, BundleRefused, NameReason } from './bundle-refused'
import type { BundleType, OfficeRole } from './bundle-type'
import type { FileNature } from './file-nature'
import type { BundleUnmade } from './make-bundle'

/** What a person is told of a failure. Each part is a whole sentence, or several. */
export interface FailureWords {
  readonly title: string
  /** What happened. */
  readonly what: string
  /** What is safe. */
  readonly safe: string
  /** What to do now. */
  readonly todo: string
}

/** A failure by its name; written so that the compiler sees name and shape go together. */
type Named<Failure extends { readonly type: string }, K extends Failure['type'] = Failure['type']> = {
  [P in K]: { readonly type: P } & Extract<Failure, { readonly type: P }>
}[K]

type WordsOf<Failure extends { readonly type: string }> = {
  readonly [K in Failure['type']]: (
    failure: Named<Failure, K>,
  ) => Omit<FailureWords, 'safe'> & { readonly safe?: string }
}

const unchanged = '台账没有任何改动，原文件也没有改动。'
const askAgain = '请不要修改或反复导入这个文件，联系发送单位重新导出一份。'
const reportForgery = '请不要再使用这个文件，留好 U 盘，并当面或打电话向发送单位核实；核实前不要导入。'

/** 交换包类型, as people call them. */
export const bundleTypeWords: { readonly [T in BundleType]: string } = {
  assignment: '交办包',
  reply: '回复包',
  ledger: '台账同步包',
  calendar: '日历与字典更新包',
  backup: '备份文件',
}

const roleWords: { readonly [R in OfficeRole]: string } = { centre: '受理中心', unit: '承办单位' }

const archiveWords: { readonly [R in ArchiveReason]: string } = {
  'not-a-zip': '里面不是规定的打包格式',
  ambiguous: '打包结构前后矛盾，不同软件会读出不同内容',
  encrypted: '里面又套了一层密码',
  'method-unknown': '用了不认识的压缩方法',
  link: '里面有指向别处的链接',
  overlapping: '里面的文件互相重叠',
  'too-many-entries': '里面的文件个数超过上限',
  'entry-too-large': '里面有文件超过大小上限',
  'total-too-large': '解开后的总大小超过上限',
  ratio: '解开后会异常膨胀',
  damaged: '打包数据已损坏',
}

const nameWords: { readonly [R in NameReason]: string } = {
  'not-ascii': '含有规定以外的字符',
  separator: '含有反斜杠',
  stream: '含有冒号',
  absolute: '指向了磁盘根目录',
  climbs: '企图跳出交换包的文件夹',
  'outside-bundle': '不在规定的文件夹里',
  device: '用了 Windows 设备名',
  fetch: '要求从网上取文件',
  unclean: '不符合规定的写法',
}

/** What a file seems to be, to stand behind 所选的文件是; undefined where nothing can be told. */
export const natureWords: { readonly [N in FileNature]: string | undefined } = {
  empty: '一个空文件（0 字节），多半是拷贝时没有写完',
  zeros: '一个全是零的文件，内容已经丢失，多半是 U 盘没有安全弹出',
  'zip-of-bundles': '一个压缩包',
  zip: '一个压缩包，里面没有交换包',
  'other-archive': '一个压缩包（RAR、7z 一类）',
  word: '一个 Word 文档',
  excel: '一个 Excel 表格',
  'old-office': '一个 Word、Excel 或 WPS 文件',
  pdf: '一个 PDF 文件',
  picture: '一张图片',
  'web-page': '一个网页',
  json: '一个数据文件（名片、密钥备份一类）',
  text: '一个文本文件',
  'altered-seal': '被记事本一类的程序改动过的加密文件，已经打不开',
  'armored-seal': '以文本形式写成的加密文件',
  sealed: '一个加密文件（交换包、备份一类）',
  unknown: undefined,
}

function notBundleWords(nature: FileNature, bundle: string): { readonly what: string; readonly todo: string } {
  const seems = natureWords[nature]
  const what = seems === undefined ? '所选文件不是市长热线交换包，或文件开头已被破坏。' : `所选的文件是${seems}。`
  switch (nature) {
    case 'zip-of-bundles':
      return {
        what: `所选的文件是压缩包，里面有交换包“${bundle}”。压缩包不能直接导入。`,
        todo: '请在文件管理器里右键解压，再选解压出来的以 .hlb 结尾的文件。',
      }
    case 'other-archive':
      return { what, todo: '如果交换包压在里面，请先解压，再选以 .hlb 结尾的文件。' }
    case 'empty':
    case 'zeros':
    case 'altered-seal':
      return { what, todo: '请联系发送单位重新导出一份；拷贝后请安全弹出 U 盘，不要用记事本打开交换包。' }
    case 'json':
      return { what, todo: '单位名片在“设置—密钥”里导入；要导入交办，请改选以 .hlb 结尾的文件。' }
    default:
      return { what, todo: '请改选以 .hlb 结尾的文件；如确是交换包，请联系发送单位重新导出一份。' }
  }
}

const refusalWords: WordsOf<BundleRefused> = {
  NotABundle: ({ nature, bundle }) => ({
    title: nature === 'zip-of-bundles' ? '这是压缩包，交换包在里面' : '这不是交换包',
    ...notBundleWords(nature, bundle),
  }),
  BagOfOtherKind: () => ({
    title: '这是备份文件，不是交换包',
    what: '所选的文件是台账的备份（.hlbak），不能当作交换包导入。',
    todo: '要用它恢复台账，请到左侧“备份与恢复”；要导入，请改选受理中心的交办包或其他电脑的同步包（.hlb）。',
  }),
  BundleTooLarge: ({ bytes, limit }) => ({
    title: '文件太大',
    what: `文件大小为 ${toMegabytes(bytes)} MB，超过上限 ${toMegabytes(limit)} MB，没有读取。`,
    todo: '请联系发送单位减少附件，分几次导出。',
  }),
  OwnKeyDamaged: () => ({
    title: '本机密钥不能用',
    what: '本机的密钥文件已损坏，无法解开任何交换包。',
    safe: '台账没有任何改动，交换包本身没有问题。',
    todo: '请管理员用密钥备份（纸质或 U 盘）恢复本机密钥后再导入。',
  }),
  BundleNotForThisPc: () => ({
    title: '不是发给本机的',
    what: '这个交换包加密时没有包含本机的密钥，本机解不开。',
    todo: '请核对是否拿错了 U 盘或文件；如本机是新换的电脑，请把本机的名片交给发送单位登记后，请对方重新导出。',
  }),
  BundleDamaged: () => ({
    title: '文件已损坏',
    what: '这个交换包不完整或内容被改动过，无法解开。常见原因是拷贝时提前拔出了 U 盘。',
    todo: '请从原处重新拷贝一次；仍然不行，请联系发送单位重新导出一份。',
  }),
  ContentTooLarge: ({ what, line, bytes, limit }) => ({
    title: what === 'file' ? '包内有一个附件太大' : '这一包的内容太多',
    what:
      what === 'file'
        ? `包内第 ${line} 份的一个附件有 ${toMegabytes(bytes)} MB，超过上限 ${toMegabytes(limit)} MB；收进台账后将无法同步和备份，所以没有收。`
        : `包内的内容共 ${toMegabytes(bytes)} MB，超过一次能写入的上限 ${toMegabytes(limit)} MB；收进台账后将无法同步到别的电脑，所以没有收。`,
    todo: what === 'file' ? '请联系发送单位压缩或拆分这个附件后重新发来。' : '请联系发送单位分成几个交换包重新发来。',
  }),
  ArchiveRefused: ({ reason }) => ({
    title: '包内结构有问题',
    what: `这个交换包没有通过安全检查：${archiveWords[reason]}。`,
    todo: askAgain,
  }),
  EntryNameRefused: ({ reason }) => ({
    title: '包内文件名有问题',
    what: `包内有一个文件的名称${nameWords[reason]}，没有解开。`,
    todo: askAgain,
  }),
  EntryDuplicated: () => ({
    title: '包内文件重名',
    what: '包内有两个同名文件，无法判断以哪个为准。',
    todo: askAgain,
  }),
  SignatureMissing: () => ({
    title: '没有签名',
    what: '这个交换包没有发送单位的签名，不能证明是谁发的。',
    todo: reportForgery,
  }),
  SignatureInvalid: () => ({
    title: '签名不符',
    what: '签名与内容对不上：内容在签名之后被改动过，或签名是伪造的。',
    todo: reportForgery,
  }),
  SignerUnknown: ({ keyId }) => ({
    title: '签名单位没有登记',
    what: `签名用的密钥（编号 ${keyId}）没有在本机登记。`,
    todo: '如果对方换了电脑或重装了系统，请先取得对方的名片，电话核对八位校验码后登记，再导入；否则请不要使用这个文件。',
  }),
  SignerRevoked: ({ keyId, officeName }) => ({
    title: '签名密钥已作废',
    what: `签名用的是“${officeName}”已经作废的密钥（编号 ${keyId}）。`,
    todo: `请向“${officeName}”核实这个文件的来历，并请对方用现用的密钥重新导出。`,
  }),
  SignerRoleWrong: ({ officeName, role, bundleType }) => ({
    title: '发送单位无权发这类包',
    what: `“${officeName}”在本机登记为${roleWords[role]}，不能发出${bundleTypeWords[bundleType]}。`,
    todo: reportForgery,
  }),
  SenderMismatch: ({ signer }) => ({
    title: '发送单位与签名不一致',
    what: `包内写的是另一个发送单位，签名却是“${signer}”的。`,
    todo: reportForgery,
  }),
  DeviceMismatch: ({ officeName }) => ({
    title: '发送电脑与签名不一致',
    what: `包内写的发送电脑与签名的电脑不是同一台，签名是“${officeName}”另一台电脑的。`,
    todo: reportForgery,
  }),
  ManifestMalformed: ({ line }) => ({
    title: '包内清单有误',
    what: `包内清单第 ${line} 行不符合规定。`,
    todo: askAgain,
  }),
  FileMissing: () => ({
    title: '包内缺少文件',
    what: '清单或案件里提到的一个文件不在包内。',
    todo: askAgain,
  }),
  FileUnlisted: () => ({
    title: '包内多出文件',
    what: '包内有一个文件没有列入清单，可能是后来塞进去的。',
    todo: reportForgery,
  }),
  FileDiffers: () => ({
    title: '包内文件被改动',
    what: '包内有一个文件与清单上的校验值不一致。',
    todo: reportForgery,
  }),
  FileUnexpected: () => ({
    title: '包内有不该有的文件',
    what: '包里有这类交换包不应有的文件。',
    todo: askAgain,
  }),
  PayloadCountWrong: ({ said, found }) => ({
    title: '包内文件数量不符',
    what: `包内说明的数量是 ${said === '' ? '空白' : said}，实际是 ${found}（字节数.文件数）。`,
    todo: askAgain,
  }),
  AddressedElsewhere: () => ({
    title: '不是发给本单位的',
    what: '这个交换包的收件单位是别的单位，不是本单位。',
    todo: '请核对是否拿错了 U 盘或文件，并把它交还发送单位。',
  }),
  FormatUnknown: () => ({
    title: '格式不认识',
    what: '这个文件的格式本程序不认识。',
    todo: askAgain,
  }),
  ReaderTooOld: ({ needs }) => ({
    title: '本机程序版本太旧',
    what: `这个交换包要用支持 ${needs} 版格式的程序才能读，本机的程序还不行。`,
    safe: '台账没有任何改动，原文件也没有改动；升级后可以照常导入。',
    todo: '请保留这个文件，升级本机程序后再导入。',
  }),
  SuiteUnknown: () => ({
    title: '加密方式不认识',
    what: '这个交换包声明的加密方式本程序不支持。',
    todo: '请保留这个文件，询问发送单位使用的程序版本，必要时升级本机程序。',
  }),
  BagInfoMalformed: () => ({
    title: '包头信息有误',
    what: '包头信息中有一项缺失或不符合规定。',
    todo: askAgain,
  }),
  TypeUnknown: () => ({
    title: '不认识这类交换包',
    what: '这个交换包的类型，本版本的程序没有。',
    todo: '请保留这个文件，升级本机程序后再试；仍不认识，请询问发送单位。',
  }),
  TypeNotReadable: ({ bundleType }) => ({
    title: `本版本不能读${bundleTypeWords[bundleType]}`,
    what: `这是一个${bundleTypeWords[bundleType]}，本版本的程序还不能读取这一类文件。`,
    todo: '请保留这个文件，升级本机程序后再试。',
  }),
  TypeNotAccepted: ({ bundleType }) => ({
    title: '这里不能导入这类包',
    what: `这是一个${bundleTypeWords[bundleType]}，不能在这里导入。`,
    todo: '请核对所选文件，到相应的页面导入。',
  }),
  StreamForked: ({ seq }) => ({
    title: '编号出现两个版本',
    what: `对方的第 ${seq} 号包与本机已有的记录对不上：同一编号出现了两份不同内容，或前后衔接不上。多见于对方电脑恢复过旧备份。`,
    todo: '请联系发送单位，说明编号，请对方核对后用新的编号重新导出。',
  }),
  BundleReplayed: ({ seq, known }) => ({
    title: '编号早已过去',
    what: `对方的包已收到第 ${known} 号，而这个文件是第 ${seq} 号，且从未登记过。`,
    todo: '请核对是否拿了旧 U 盘；如内容确实需要，请发送单位用新的编号重新导出。',
  }),
  PayloadMalformed: ({ line }) => ({
    title: '包内数据有误',
    what: `包内数据第 ${line} 行有一项不符合规定。`,
    todo: '请把这段文字告诉发送单位，请对方改正后重新导出。',
  }),
}

const unmadeWords: WordsOf<BundleUnmade> = {
  DraftMalformed: () => ({
    title: '没有生成交换包',
    what: '要写入包头的有一项不符合规定。',
    todo: '请检查本单位设置和所选内容后再导出。',
  }),
  WouldBeRefused: ({ refusal }) => ({
    title: '没有生成交换包',
    what: `按现有内容生成的包会被对方拒收：${refusalToWords(refusal).what}`,
    todo: '请按上面的提示改正内容后再导出。',
  }),
  RecipientsMissing: () => ({
    title: '没有收件设备',
    what: '没有为收件单位登记任何名片，无法加密。',
    todo: '请先在设置中登记收件单位的名片。',
  }),
  RecipientMalformed: () => ({
    title: '收件设备的密钥有误',
    what: '收件单位的一张名片里，加密公钥不能用。',
    todo: '请向收件单位重新索取名片，核对八位校验码后登记。',
  }),
}

const toMegabytes = (bytes: number): string => (bytes / (1024 * 1024)).toFixed(1)

/** What to tell the person whose bundle was refused. */
export function refusalToWords<K extends BundleRefused['type']>(failure: Named<BundleRefused, K>): FailureWords {
  return { safe: unchanged, ...refusalWords[failure.type](failure) }
}

/** What to tell the person whose bundle was not made. */
export function unmadeToWords<K extends BundleUnmade['type']>(failure: Named<BundleUnmade, K>): FailureWords {
  return { safe: '台账没有任何改动，也没有写出任何文件。', ...unmadeWords[failure.type](failure) }
}
