import { z } from 'zod';
import { WHOLE_DOCUMENT } from '../../checks/index.ts';
import { DisclosureError, type ErrorParts } from '../../model/index.ts';
import { addWaiver, confirmItems } from '../decide.ts';
import { readReviewed } from '../documents.ts';
import { dropPending, resolveConflicts } from '../pending.ts';
import { applyEdit, type Written } from '../edit/apply.ts';
import { nameFinding } from '../finding-key.ts';
import type { Session } from '../session.ts';
import { renderParts, type DocumentParts } from '../view/document.ts';

const editSchema = z.strictObject({
  action: z.literal('edit'),
  file: z.string().max(300),
  pointer: z.string().max(300),
  value: z.string(),
  digest: z.string().max(64),
  insists: z.boolean(),
  /** Item that is confirmed together with the change. */
  confirm: z.string().max(64).optional(),
  by: z.string().max(100).optional(),
});

const confirmSchema = z.strictObject({
  action: z.literal('confirm'),
  keys: z.array(z.string().max(64)).min(1).max(10_000),
  by: z.string().max(100),
});

const withdrawSchema = z.strictObject({ action: z.literal('withdraw'), key: z.string().max(64) });

const waiveSchema = z.strictObject({
  action: z.literal('waive'),
  key: z.string().max(64),
  reason: z.string().max(10_000),
  until: z.string().max(10).optional(),
  by: z.string().max(100),
  digest: z.string().max(64),
});

const undoSchema = z.strictObject({ action: z.literal('undo') });

const resolveSchema = z.strictObject({
  action: z.literal('resolve'),
  /** Choices by the names of the conflicts. */
  choices: z.record(z.string().max(64), z.enum(['edited', 'fresh'])),
});

const dismissSchema = z.strictObject({ action: z.literal('dismiss') });

const requestSchema = z.discriminatedUnion('action', [
  editSchema,
  confirmSchema,
  withdrawSchema,
  waiveSchema,
  undoSchema,
  resolveSchema,
  dismissSchema,
]);

type Request = z.infer<typeof requestSchema>;

/** What a write answers: what came of it, and the page's parts as they are now. */
export interface Answer {
  readonly status: number;
  readonly body: {
    /** What to tell the person. */
    readonly say?: string;
    readonly ask?: string;
    /** Somebody else changed the file: what stands there now. */
    readonly changed?: { readonly current?: string };
    readonly error?: ErrorParts;
    readonly parts?: Readonly<Record<keyof DocumentParts, string | number>>;
  };
}

/** Does what the page asks for on one document. Never rejects for what a person can mend: that is an answer. */
export function act(session: Session, id: string, body: unknown): Answer {
  const request = requestSchema.safeParse(body);
  if (!request.success) return { status: 400, body: { say: '请求看不懂：请刷新页面再试。' } };
  try {
    return answer(session, id, request.data);
  } catch (error) {
    if (error instanceof DisclosureError) return { status: 422, body: { error: error.parts } };
    throw error;
  }
}

function answer(session: Session, id: string, request: Request): Answer {
  switch (request.action) {
    case 'edit': {
      const { confirm, by, ...edit } = request;
      const written = applyEdit(session.root, id, session.history, edit);
      if (written.kind === 'done' && confirm !== undefined) confirmKeys(session, id, [confirm], by ?? '');
      return report(session, id, written, '已保存。');
    }
    case 'confirm':
      return report(session, id, confirmKeys(session, id, request.keys, request.by), '已确认。');
    case 'withdraw': {
      const items = readReviewed(session.root, id).items.filter(({ key }) => key === request.key);
      const written = confirmItems(session.root, id, session.history, items, undefined);
      return report(session, id, written, '已取消确认。');
    }
    case 'waive':
      return report(session, id, waive(session, id, request), '说明已保存。');
    case 'undo':
      return undo(session, id);
    case 'resolve':
      resolveConflicts(session.root, id, new Map(Object.entries(request.choices)));
      session.history.forget(id);
      return report(session, id, { kind: 'done' }, '新版本已写入。');
    case 'dismiss':
      dropPending(session.root, id);
      return report(session, id, { kind: 'done' }, '已放弃这个新版本，现有内容不变。');
  }
}

function confirmKeys(session: Session, id: string, keys: readonly string[], by: string): Written {
  const items = readReviewed(session.root, id).items.filter(({ key }) => keys.includes(key));
  if (items.length < new Set(keys).size)
    throw new DisclosureError({ what: '核对清单已经变了，没有确认。', todo: '看一看新的清单，再确认。' });
  return confirmItems(session.root, id, session.history, items, {
    by: requireName(by),
    at: session.effects.today(),
  });
}

function waive(session: Session, id: string, request: z.infer<typeof waiveSchema>): Written {
  const { findings, figures = [] } = session.checks.obtain(id);
  const finding = [...findings, ...figures].find((one) => nameFinding(one) === request.key);
  if (!finding || finding.waived || !session.effects.waivable.has(finding.rule))
    throw new DisclosureError({ what: '这一条已经不在了，没有保存说明。', todo: '看一看新的检查结果。' });
  const { rule, place = WHOLE_DOCUMENT, reported } = finding;
  const waiver = {
    rule,
    place,
    ...(reported === undefined ? {} : { reported }),
    reason: request.reason.trim(),
    by: requireName(request.by),
    ...(request.until === undefined || request.until === '' ? {} : { until: request.until }),
  };
  return addWaiver(session.root, id, session.history, waiver, request.digest);
}

function undo(session: Session, id: string): Answer {
  const undone = session.history.undo(id);
  if (undone.kind === 'nothing') return report(session, id, { kind: 'done' }, '没有可以撤销的。');
  if (undone.kind === 'undone') return report(session, id, { kind: 'done' }, `已撤销：${undone.what}。`);
  const error = {
    what: `没有撤销：${undone.what}之后，这个文件又被别处改过。`,
    todo: '请直接修改现在的内容。',
  };
  return { status: 409, body: { error, parts: draw(session, id) } };
}

function requireName(by: string): string {
  const name = by.trim();
  if (name !== '') return name;
  throw new DisclosureError({ what: '还没有写核对人。', todo: '在右上角填写您的姓名，只要填一次。' });
}

function report(session: Session, id: string, written: Written, say: string): Answer {
  if (written.kind === 'ask') return { status: 200, body: { ask: written.message } };
  const parts = draw(session, id);
  if (written.kind === 'done') return { status: 200, body: { say, parts } };
  const changed = written.current === undefined ? {} : { current: written.current };
  return { status: 409, body: { changed, parts } };
}

function draw(session: Session, id: string): NonNullable<Answer['body']['parts']> {
  const { items, findings, result, ...rest } = renderParts(session, id);
  return { items: items.text, findings: findings.text, result: result.text, ...rest };
}
