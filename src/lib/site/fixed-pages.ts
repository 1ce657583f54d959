import { buildFrame, type Frame } from './frame.ts';
import { loadPortal } from './lists.ts';

/** A page whose content is written in its own file: 关于, 检索, 404. */
export interface FixedPage {
  readonly frame: Frame;
  readonly title: string;
}

/** Builds the frame of a fixed page. */
export async function buildFixedPage(title: string, description: string, url: string): Promise<FixedPage> {
  const { site } = await loadPortal();
  return { title, frame: buildFrame(site, { title, description, url, column: title }) };
}
