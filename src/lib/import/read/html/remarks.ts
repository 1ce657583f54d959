import type { ReviewKind } from '../../../model/index.ts';

interface RemarkKind {
  readonly kind: ReviewKind;
  readonly message: string;
  readonly confidence: number;
}

/** What the reader drops, changes or doubts, and what it says of it. */
export const REMARKS = {
  hidden: {
    kind: 'dropped-artefact',
    message:
      '网页里隐藏着、浏览器不显示的文字（隐藏的行列、弹窗、菜单），没有发布；请确认其中没有要公开的内容。',
    confidence: 0.7,
  },
  surroundings: {
    kind: 'dropped-artefact',
    message: '网页上正文以外的文字（导航、位置、链接列表、页脚），没有发布；请确认其中没有正文。',
    confidence: 0.8,
  },
  picture: {
    kind: 'dropped-artefact',
    message: '这里有一张图片，没有发布；请对照原网页，看它是不是公章、签字或扫描的表。',
    confidence: 0.5,
  },
  object: {
    kind: 'conflict',
    message: '这里嵌入了别的网页或文件，里面的文字和数没有读取；请打开原网页，把它另存下来再导入。',
    confidence: 0.1,
  },
  control: {
    kind: 'conflict',
    message: '这里是可以填写的控件，里面的内容没有发布；请对照原网页补上。',
    confidence: 0.2,
  },
  attachment: {
    kind: 'conflict',
    message: '网页里有指向附件的链接，附件没有读取；请下载附件，和这个网页放在同一个文件夹里一起导入。',
    confidence: 0.2,
  },
  deleted: {
    kind: 'conflict',
    message: '原件里有还没接受的修订：这些字已标为删除，没有发布；请确认修订是否定稿。',
    confidence: 0.5,
  },
  struck: {
    kind: 'conflict',
    message: '原件里这些字加了删除线；按普通文字照印，请确认是否应当公开。',
    confidence: 0.4,
  },
  raised: {
    kind: 'encoding',
    message: '上标、下标的数字已写成 ¹²³、₁₂₃，以免与前面的数连成一个数。',
    confidence: 0.9,
  },
  bullet: { kind: 'dropped-artefact', message: '列表项前的项目符号，已去除。', confidence: 0.95 },
  numbered: {
    kind: 'derived',
    message: '网页的自动编号，已按浏览器显示的样子写成文字；请对照原网页。',
    confidence: 0.9,
  },
  nested: {
    kind: 'doubtful-cell',
    message: '单元格里还套着一张表，已按行写成这一格的文字；请对照原网页。',
    confidence: 0.3,
  },
  sheet: {
    kind: 'dropped-artefact',
    message: '表格软件导出时加的工作表标题和目录，已去除。',
    confidence: 0.95,
  },
  style: {
    kind: 'conflict',
    message: '网页的外观由别处的样式文件决定，那里隐藏的文字在这里看不出来；请抽看有没有多出来的文字。',
    confidence: 0.6,
  },
} as const satisfies Readonly<Record<string, RemarkKind>>;

export type RemarkName = keyof typeof REMARKS;
