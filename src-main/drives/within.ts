/** What `answer` gives, or `otherwise` when it takes longer than `ms`: one drive that hangs must not hide the others. */
export async function within<T, O>(ms: number, answer: Promise<T>, otherwise: O): Promise<T | O> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<O>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), ms)
    timer.unref()
  })
  try {
    return await Promise.race([answer, over])
  } finally {
    clearTimeout(timer)
  }
}
