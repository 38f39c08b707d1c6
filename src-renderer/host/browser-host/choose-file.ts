/** Lets the user choose one file; undefined when the dialog was cancelled. */
export function chooseFile(extension: string): Promise<File | undefined> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = extension
  input.hidden = true
  return new Promise((resolve) => {
    const settle = (file: File | undefined): void => {
      input.remove()
      resolve(file)
    }
    input.addEventListener('change', () => settle(input.files?.[0]), { once: true })
    input.addEventListener('cancel', () => settle(undefined), { once: true })
    document.body.append(input)
    input.click()
  })
}
