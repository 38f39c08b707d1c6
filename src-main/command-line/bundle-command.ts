import { fail } from '#shared/prelude/result'
import { usageFailure, type CommandIo, type CommandResult } from './command-io'
import { runKeygen } from './keygen-command'
import { runMake } from './make-command'
import { runOpen } from './open-command'
import { runVerify } from './verify-command'

const usage = [
  '用法：',
  '  bundle keygen --out 文件夹 --name 名称 --role centre|unit --office 单位代码 --office-name 单位名称',
  '  bundle make --json 文件 --signer 名称.keys.json --to 对方.card.json [--to …] --out 文件或文件夹 [--files 附件文件夹] [--seq 编号 --prev 上一包校验值]',
  '  bundle verify 交换包 --identity 名称.age.key --signer 对方.minisign.pub [--me 单位代码] [--json]',
  '  bundle open 交换包 --identity 名称.age.key --signer 对方.minisign.pub --out 文件夹 [--me 单位代码]',
]

const commands: Readonly<Record<string, (args: readonly string[], io: CommandIo) => Promise<CommandResult>>> = {
  keygen: runKeygen,
  make: runMake,
  verify: runVerify,
  open: runOpen,
}

/**
 * The `bundle` command, with the arguments after its name. Answers the exit code: 0 done, 1 refused or impossible (the
 * failure's name is the first line on standard error), 2 called wrongly.
 */
export async function runBundleCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  const [name = '', ...args] = argv
  if (name === 'help' || name === '--help') {
    for (const line of usage) io.out(line)
    return 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  const done =
    command === undefined
      ? fail(usageFailure(name === '' ? '没有给出命令。' : `没有“${name}”这个命令。`))
      : await command(args, io)
  if (done.ok) return 0
  const { exitCode, lines } = done.failure
  for (const line of [done.failure.name, ...lines, ...(exitCode === 2 ? usage : [])]) io.err(line)
  return exitCode
}
