export { withLock, type LockOptions } from './lock.ts';
export { recoverOutput, replaceOutput, resolveOutput, verifyOutput, type OutputFolders } from './replace.ts';
