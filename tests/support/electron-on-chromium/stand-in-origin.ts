// Chromium serves a custom scheme only if it was built to. Each `app://host/…` stands for `https://host.app.test/…`, whose
// requests never reach a network: they are answered by the scheme's handler in the main process.
const suffix = 'app.test'

/** The address at which the browser has what the program calls `app://host/path`. Others stay as they are. */
export function toBrowserUrl(url: string): string {
  return url.replace(/^app:\/\/([^/?#]*)/, `https://$1.${suffix}`)
}

/** The address as the program knows it. */
export function toProgramUrl(url: string): string {
  return url.replace(new RegExp(`^(blob:)?https://([^/?#]*)\\.${suffix.replace('.', '\\.')}(?=[/?#]|$)`), '$1app://$2')
}
