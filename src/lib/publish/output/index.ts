export { withLock, type HeldLock, type LockOptions } from './lock.ts';
export { recoverOutput, replaceOutput, resolveOutput, type OutputFolders } from './replace.ts';
export { verifyOutput } from './verify.ts';
