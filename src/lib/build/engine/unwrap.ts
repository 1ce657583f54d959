import { DisclosureError, type ErrorParts } from '../../model/index.ts';

/**
 * The problem a person can mend inside an error that Astro or Vite has wrapped; undefined when there is none.
 * Pages run from a bundle with its own copy of the class, so it is known by its name and parts, not by `instanceof`.
 */
export function findDisclosureError(error: unknown, depth = 0): DisclosureError | undefined {
  if (typeof error !== 'object' || error === null || depth > 8) return undefined;
  if (error instanceof DisclosureError) return error;
  const { name, parts, cause, errors } = error as Partial<
    Record<'name' | 'parts' | 'cause' | 'errors', unknown>
  >;
  if (name === 'DisclosureError' && isParts(parts)) return new DisclosureError(parts);
  const inner = [cause, ...(Array.isArray(errors) ? (errors as unknown[]) : [])];
  for (const candidate of inner) {
    const found = findDisclosureError(candidate, depth + 1);
    if (found) return found;
  }
  return undefined;
}

function isParts(value: unknown): value is ErrorParts {
  const parts = value as Partial<ErrorParts> | null | undefined;
  return typeof parts?.what === 'string' && typeof parts.todo === 'string';
}
