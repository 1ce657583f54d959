import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { remarkAddresses } from './plugins/addresses.ts';
import { remarkAuthorComponents } from './plugins/author-components.ts';
import { remarkDefinitions } from './plugins/definitions.ts';
import { rehypeFigurePlaces } from './plugins/figure-places.ts';
import { remarkFigures } from './plugins/figures.ts';
import { remarkHeadings } from './plugins/headings.ts';
import { remarkLinks } from './plugins/links.ts';
import { remarkParagraphs } from './plugins/paragraphs.ts';
import { remarkSafeMdx } from './plugins/safe-mdx.ts';
import { rehypeTables } from './plugins/tables.ts';
import { remarkTerms } from './plugins/terms.ts';
import { remarkVerbatim } from './plugins/verbatim.ts';

/** The plugin list: from MDX to a page tree. What a plugin knows of the document stands in `file.data.narrative`. */
export const pipeline = unified()
  .use(remarkParse)
  .use(remarkMdx)
  // 2021~2023年 is a range of years, not struck-through text.
  .use(remarkGfm, { singleTilde: false })
  .use(remarkAddresses)
  // **增长5%。**其中 is bold although no space follows.
  .use(remarkCjkFriendly)
  .use(remarkSafeMdx)
  .use(remarkAuthorComponents)
  .use(remarkVerbatim)
  .use(remarkLinks)
  .use(remarkHeadings)
  .use(remarkParagraphs)
  .use(remarkDefinitions)
  .use(remarkTerms)
  .use(remarkFigures)
  .use(remarkRehype, { clobberPrefix: 'note-', footnoteLabel: '注释', footnoteBackLabel: '回到正文' })
  .use(rehypeTables)
  .use(rehypeFigurePlaces)
  .freeze();
