import { DisclosureError } from '../../model/index.ts';

/** An error as it crosses between threads: a class does not survive the crossing, its parts do. */
export interface PlainError {
  readonly message: string;
  readonly stack?: string | undefined;
  /** Parts of a `DisclosureError`. */
  readonly parts?: DisclosureError['parts'];
  /** What an error of the operating system says of itself. */
  readonly system?: Pick<NodeJS.ErrnoException, 'code' | 'syscall' | 'path'>;
}

/** Takes an error apart. A `DisclosureError` is known by its parts: the drawing program has a class of its own. */
export function flattenError(error: unknown): PlainError {
  if (!(error instanceof Error)) return { message: String(error) };
  const { message, stack } = error;
  const parts = error.name === 'DisclosureError' ? (error as Partial<DisclosureError>).parts : undefined;
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  const isSystem = typeof code === 'string' && typeof syscall === 'string';
  return {
    message,
    stack,
    ...(parts ? { parts } : {}),
    ...(isSystem ? { system: { code, syscall, ...(path === undefined ? {} : { path }) } } : {}),
  };
}

/** Puts an error together again. */
export function reviveError({ message, stack, parts, system }: PlainError): Error {
  if (parts) return new DisclosureError(parts);
  const error = Object.assign(new Error(message), system);
  if (stack !== undefined) error.stack = stack;
  return error;
}
