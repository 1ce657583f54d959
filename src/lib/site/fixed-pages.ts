import type { Site } from '../model/index.ts';
import { buildFrame, type Frame } from './frame.ts';

/** A page whose content is written in its own file: 关于, 检索, 404. */
export interface FixedPage {
  readonly frame: Frame;
  readonly title: string;
}

/** Builds the frame of a fixed page. */
export function buildFixedPage(site: Site, title: string, description: string, url: string): FixedPage {
  return { title, frame: buildFrame(site, { title, description, url, column: title }) };
}
