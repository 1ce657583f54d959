/** Files that are open: as long as there is one, failures of pdfjs that nobody awaits are caught. */
let open = 0;

/**
 * pdfjs begins more than it awaits: a damaged object can fail where nobody listens, and Node ends the program for that.
 * What matters of a file fails where it is awaited too. From the first call on such strays are let go, until `release` is
 * called; any other failure that nobody awaits stays the defect that it is.
 */
export function catchStrays(): { readonly release: () => void } {
  open += 1;
  if (open === 1) process.on('unhandledRejection', judge);
  let released = false;
  return {
    release() {
      if (released) return;
      released = true;
      // Rejections are told after the present task: the last file listens a moment longer.
      setTimeout(() => {
        open -= 1;
        if (open === 0) process.off('unhandledRejection', judge);
      }, LINGER);
    },
  };
}

/** Milliseconds for which pdfjs may still say something about a file that was let go. */
const LINGER = 100;

function judge(reason: unknown): void {
  if (reason instanceof Error && /[\\/]pdfjs-dist[\\/]/u.test(reason.stack ?? '')) return;
  // Thrown from here it ends the program, as it would have without a listener.
  throw reason;
}
