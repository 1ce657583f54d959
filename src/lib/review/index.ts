export type { CheckedDocument } from './checks.ts';
export { createReview, type Review } from './server/server.ts';
export { listReviewed } from './documents.ts';
export { dropPending, keepPending, listPending } from './pending.ts';
export type { ReviewEffects } from './session.ts';
