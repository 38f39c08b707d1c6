/** By which Windows joins the program's windows, shortcuts and notifications, and installers find what they installed. Fixed for ever. */
export const appId = 'org.hotline-ledger.program'
