import type { ErrorParts } from '../../model/index.ts';
import type { ImportSource, ReadSource } from '../source/read.ts';

/** A file that a worker is asked to read. */
export interface ReadRequest {
  readonly source: ImportSource;
}

/** What a worker says while it reads: that it begins, and that it got on and may take so many seconds more. */
export type ReadNews = { readonly kind: 'begun' } | { readonly kind: 'granted'; readonly seconds: number };

/** What a worker answers: the file as read, what a person must mend, or a defect of the program. */
export type ReadAnswer =
  | { readonly kind: 'read'; readonly read: ReadSource }
  | { readonly kind: 'problem'; readonly parts: ErrorParts }
  | { readonly kind: 'defect'; readonly message: string };
