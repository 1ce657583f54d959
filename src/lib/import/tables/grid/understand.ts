import {
  findKnownForm,
  KNOWN_FORMS,
  normaliseHeader,
  type KnownForm,
  type TableShape,
} from '../../../model/index.ts';
import type { GridRow } from '../../blocks.ts';
import { planPanels, type PanelPlan } from './columns.ts';
import { findHeader, isColumnNumber, type Header } from './header.ts';
import { toMatrix, type Matrix } from './matrix.ts';
import { judgeLeaves } from './roles.ts';
import { readHeaderTree, type HeaderTree } from './tree.ts';

/** A ruled table as far as it is understood before its rows are read. */
export interface Understanding {
  readonly matrix: Matrix;
  readonly header: Header;
  readonly tree: HeaderTree;
  /** The form it is; absent for a table of the document's own. */
  readonly form?: KnownForm;
  /** The form was told by columns and rows, because no title is printed. */
  readonly derived?: true;
  /** Why it is no form although its title names one, in Chinese. */
  readonly reason?: string;
  /** Blocks by the form; by place where it is no form. */
  readonly plans: readonly PanelPlan[];
  /** The blocks by place alone, for a table that turns out to be no form. */
  readonly plain: readonly PanelPlan[];
}

/** No form without a title is longer; a long table of figures is not looked through for row names. */
const MOST_ROWS = 1000;

/** Understands a ruled table: its header, and which form it is by title and columns, never by its number. */
export function understandGrid(rows: readonly GridRow[], title: string | undefined): Understanding {
  const matrix = toMatrix(rows);
  const header = findHeader(matrix);
  const tree = readHeaderTree(matrix, header);
  const leaves = judgeLeaves(matrix, header, tree.roots);
  const numbers = readNumbers(matrix, header);
  const plan = (shape: TableShape | undefined) => planPanels(tree.roots, leaves, shape, numbers);
  const plain = plan(undefined);
  const base = { matrix, header, tree, plain };
  if (title === undefined && matrix.height <= MOST_ROWS) {
    for (const form of KNOWN_FORMS) {
      if (!form.shape.signature) continue;
      const plans = plan(form.shape);
      if (!bearsSignature(matrix, plans, form.shape) || findMismatch(plans, form.shape)) continue;
      return { ...base, form, derived: true, plans };
    }
    return { ...base, plans: plain };
  }
  const form = title === undefined ? undefined : findKnownForm(title);
  if (!form) return { ...base, plans: plain };
  const plans = plan(form.shape);
  const reason = findMismatch(plans, form.shape);
  return reason === undefined ? { ...base, form, plans } : { ...base, reason, plans: plain };
}

/** Column numbers (栏次) by column; the words beside them (栏次) are none. */
function readNumbers(matrix: Matrix, { numbers }: Header): ReadonlyMap<number, string> {
  const places = numbers === undefined ? [] : (matrix.begins[numbers] ?? []);
  return new Map(places.filter(({ text }) => isColumnNumber(text)).map(({ column, text }) => [column, text]));
}

/** What a table lacks to be a form, in Chinese; undefined when it lacks nothing. */
function findMismatch(plans: readonly PanelPlan[], shape: TableShape): string | undefined {
  const ids = new Set(plans.flatMap(({ leaves }) => leaves.map(({ id }) => id)));
  if (shape.half !== undefined)
    return ids.has('budget') || ids.has('actual') ? undefined : findAbsent(ids, shape);
  if (shape.fixed && plans.length < 2) return '左右两栏（收入、支出）';
  return findAbsent(ids, shape);
}

function findAbsent(ids: ReadonlySet<string>, shape: TableShape): string | undefined {
  const absent = shape.required.find((choice) => !choice.some((id) => ids.has(id)));
  return absent && `“${nameColumn(absent[0] ?? '', shape)}”栏`;
}

/** What people call a column of a shape. */
function nameColumn(id: string, shape: TableShape): string {
  const path = shape.columns.find((column) => column.id === id)?.paths[0];
  if (path !== undefined) return path;
  return id.endsWith('reception') ? '公务接待费' : id.endsWith('abroad') ? '因公出国（境）费' : '合计';
}

function bearsSignature(matrix: Matrix, plans: readonly PanelPlan[], shape: TableShape): boolean {
  const { columns = [], rows = [] } = shape.signature ?? {};
  const ids = new Set(plans.flatMap(({ leaves }) => leaves.map(({ id }) => id)));
  if (!columns.every((id) => ids.has(id))) return false;
  const words = new Set(matrix.begins.flat().map(({ text }) => normaliseHeader(text)));
  return rows.every((name) => words.has(normaliseHeader(name)));
}
