import type { PageNotes } from '../../lib/site/index.ts';

let loaded: PageNotes | undefined;

/** The notes of this document once they are there; without them the page is read as it is. */
export function readNotes(): PageNotes | undefined {
  return loaded;
}

/** Fetches the notes of a document page; `use` runs when they are there and never where they cannot be had. */
export function fetchNotes(use: (notes: PageNotes) => void): void {
  if (!document.querySelector('main.document')) return;
  fetch('notes.json')
    .then(async (response) => {
      if (response.ok) use((loaded = (await response.json()) as PageNotes));
    })
    .catch(() => undefined);
}
