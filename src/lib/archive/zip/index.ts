export { openBytes, type ByteFile } from './bytes.ts';
export { checkZip, type CheckedMember, type CheckedZip } from './check.ts';
export { type ZipFault } from './fault.ts';
export { isUnsafe, verifyNames } from './hostile.ts';
export { mapZip, type ZipMap } from './open.ts';
export { unpack } from './unpack.ts';
export { nameBuilding, writeZip, type ZipSource } from './write.ts';
