/** The script that every page of an archive has besides those of the site; it runs before them. */
import { addPageCheck } from './check-page.ts';
import { answerFetch } from './chunks.ts';

answerFetch();
// Behind everything that the scripts of the site add to the page.
document.addEventListener('DOMContentLoaded', addPageCheck);
