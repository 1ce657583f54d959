import { inflate, type LoadChunk } from './chunks.ts';

/** Files of the index as they are read: each is loaded once, when it is first needed. */
export class FileStore {
  readonly #load: LoadChunk;
  readonly #files = new Map<string, Promise<unknown>>();

  constructor(load: LoadChunk) {
    this.#load = load;
  }

  read<Content>(path: string, read: (bytes: Uint8Array) => Content): Promise<Content> {
    const known = this.#files.get(path) as Promise<Content> | undefined;
    if (known) return known;
    const loading = this.#load(path).then(inflate).then(read);
    this.#files.set(path, loading);
    // A file that failed is asked for anew by the next query.
    loading.catch(() => this.#files.delete(path));
    return loading;
  }
}

/** The value of a JSON file. */
export function parse(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}
