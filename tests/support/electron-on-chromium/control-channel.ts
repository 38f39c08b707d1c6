import { controlOrderSchema, type ControlOrder, type ControlReport } from './control-messages'

/** The main process's end of the channel to the test that started it. */
export interface ControlChannel {
  report(report: ControlReport): void
  onOrder(listener: (order: ControlOrder) => void): void
  /** The path chosen in the next dialog of a kind; waits for the test to say. Undefined is "cancel". */
  nextAnswer(dialog: 'open' | 'save'): Promise<string | undefined>
}

type Waiting = (path: string | undefined) => void

/** Opens the channel. The program ends with the test that started it, however that ends. */
export function openControlChannel(): ControlChannel {
  const answers = { open: new Array<string | undefined>(), save: new Array<string | undefined>() }
  const waiting = { open: new Array<Waiting>(), save: new Array<Waiting>() }
  const listeners: ((order: ControlOrder) => void)[] = []
  process.on('message', (message) => {
    const order = controlOrderSchema.parse(message)
    if (order.type === 'answer-dialog') {
      const path = order.path ?? undefined
      const next = waiting[order.dialog].shift()
      if (next === undefined) answers[order.dialog].push(path)
      else next(path)
    }
    for (const listener of listeners) listener(order)
  })
  const end = (): never => process.exit(1)
  process.on('disconnect', end)
  return {
    report: (report) => {
      // The test may have gone before this listened for it. A report to nobody is an error, of which the program would report.
      if (process.connected) process.send?.(report)
      else end()
    },
    onOrder: (listener) => void listeners.push(listener),
    nextAnswer: (dialog) => {
      if (answers[dialog].length > 0) return Promise.resolve(answers[dialog].shift())
      return new Promise((resolve) => waiting[dialog].push(resolve))
    },
  }
}
