import type { Made } from '../engine/task.ts';
import type { Tools } from '../engine/tools.ts';
import type { DrawLocals } from '../drawing/draw.ts';

/** A page whose data is at hand. */
export interface PageInput {
  /** Address below the site. */
  readonly url: string;
  readonly file: string;
  readonly locals: DrawLocals;
}

/** Draws pages. */
export async function run(inputs: readonly PageInput[], { draw, write }: Tools): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (const { url, file, locals } of inputs) {
    write(file, await draw(url, locals));
    made.push({ files: [file] });
  }
  return made;
}
