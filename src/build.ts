declare const __BUILD__: string | undefined

/** sha256 of the sources and the lock file that `dist/` was built from; null where the sources run as they are. */
export const BUILD = typeof __BUILD__ === 'undefined' ? null : __BUILD__
