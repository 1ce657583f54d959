/**
 * Shapes beyond which a zip is no document of a department-year but an attack or a mistake. The largest real workbook
 * seen inflates to 60 MB; the limits are checked on what the directory declares, before anything is inflated.
 */
export const ZIP_LIMITS = {
  entries: 10_000,
  /** Bytes of one part and of all parts together, inflated. */
  part: 150 * 1024 * 1024,
  total: 300 * 1024 * 1024,
  /** Inflated bytes for one compressed byte. Sheets of blank cells reach 60; deflate cannot do more than 1,032. */
  ratio: 300,
  /** Below this size a part may have any ratio: a small part cannot do harm. */
  ratioFloor: 16 * 1024 * 1024,
  /** Bytes of a name. */
  name: 1_000,
} as const;

/** Shapes beyond which XML is no part of an Office document. Real parts nest 40 deep; tables in tables reach 80. */
export const XML_LIMITS = {
  depth: 200,
  /** Attributes of one element: a root declares 40 namespaces. */
  attributes: 1_000,
  /** Elements of a part that is only passed by: a sheet of 150 MB has 8 million. */
  elements: 10_000_000,
  /** Elements of a part that is kept as a tree, about 300 bytes each. */
  treeElements: 1_000_000,
} as const;
