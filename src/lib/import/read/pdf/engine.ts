import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { catchStrays } from './stray.ts';

type Engine = typeof Pdfjs;

/** The half of pdfjs that reads files; it is meant for a thread of its own and has no types. */
interface Interpreter {
  readonly WorkerMessageHandler: { readonly initializeFromPort: (port: unknown) => void };
}

/** pdfjs with the names of its drawing commands. */
export interface PdfEngine {
  readonly open: (bytes: Uint8Array) => OpenPdf;
  readonly names: ReadonlyMap<number, string>;
}

/** A PDF that is being read. */
export interface OpenPdf {
  readonly task: PDFDocumentLoadingTask;
  /** Ends all reading and lets go of the file. */
  readonly close: () => Promise<void>;
}

let loaded: Promise<PdfEngine> | undefined;

/** Loads pdfjs once: it takes a quarter of a second. */
export function loadEngine(): Promise<PdfEngine> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<PdfEngine> {
  const require = createRequire(import.meta.url);
  const pdfjs: Engine = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // @ts-expect-error -- the package has no types for it.
  const interpreter = (await import('pdfjs-dist/legacy/build/pdf.worker.mjs')) as Interpreter;
  const folder = dirname(require.resolve('pdfjs-dist/package.json'));
  const names = new Map(Object.entries(pdfjs.OPS).map(([name, number]) => [number, name] as const));
  return { names, open: (bytes) => open(pdfjs, interpreter, bytes, folder) };
}

/**
 * Opens a file. Both halves of pdfjs run in this thread and talk through a real channel, so that timers run between
 * their messages: a page that takes too long can be ended.
 */
function open(pdfjs: Engine, interpreter: Interpreter, bytes: Uint8Array, folder: string): OpenPdf {
  const strays = catchStrays();
  const { port1, port2 } = new MessageChannel();
  interpreter.WorkerMessageHandler.initializeFromPort(port2);
  const worker = pdfjs.PDFWorker.create({ port: port1 as never, verbosity: 0 });
  const task = pdfjs.getDocument({ ...parameters(bytes, folder), worker });
  // What is still under way when a file is let go fails where nobody waits for it any more.
  task.promise.catch(() => undefined);
  const close = async () => {
    await Promise.race([task.destroy().catch(() => undefined), wait(CLOSE_TIME)]);
    worker.destroy();
    port1.close();
    port2.close();
    strays.release();
  };
  return { task, close };
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Time that letting go of a file may take, in milliseconds. */
const CLOSE_TIME = 1_000;

/**
 * Nothing is run, fetched or drawn: no scripts, no fonts of the system, no pictures (their places are known), no
 * WebAssembly. Character tables and standard fonts come from the package.
 */
function parameters(bytes: Uint8Array, folder: string): object {
  return {
    // pdfjs takes the bytes away from their owner, and takes no Buffer, whose own slice would be one again.
    data: new Uint8Array(bytes),
    verbosity: 0,
    stopAtErrors: false,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    fontExtraProperties: true,
    maxImageSize: 0,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    cMapUrl: join(folder, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts') + sep,
  };
}
