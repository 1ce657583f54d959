import { expect } from 'vitest';
import {
  listReportIds,
  readDepartments,
  readGlossary,
  readImportReview,
  readRegions,
  readReport,
  readSite,
} from '../../src/lib/content/index.ts';
import { DisclosureError } from '../../src/lib/model/index.ts';
import { writeContent, type ContentFiles } from '../support/content.ts';

/** Reads everything a build reads; the message of the problem it stops at, with the temporary folder as ROOT. */
export function explainProblem(files: ContentFiles): string {
  const { root, remove } = writeContent(files);
  try {
    readSite(root);
    readRegions(root);
    readDepartments(root);
    readGlossary(root);
    for (const id of listReportIds(root)) {
      readReport(root, id);
      readImportReview(root, id);
    }
    return '没有问题';
  } catch (error) {
    if (!(error instanceof DisclosureError)) throw error;
    return error.message.replaceAll(root, 'ROOT');
  } finally {
    remove();
  }
}

/** People read these messages: beside names of files, fields and values there are no English words in them. */
export function expectChinese(message: string): void {
  const words = message.replace(/位置：.*|实际：["{[].*/g, '').match(/[A-Za-z]{2,} [A-Za-z]{2,}/g);
  expect(words, message).toBeNull();
}

/** The message, which is Chinese, of the problem that reading stops at. */
export function explainRead(read: () => unknown): string {
  try {
    read();
    return '没有问题';
  } catch (error) {
    if (!(error instanceof DisclosureError)) throw error;
    expectChinese(error.message);
    return error.message;
  }
}
