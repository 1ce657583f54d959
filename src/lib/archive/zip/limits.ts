/** Shapes beyond which a zip is no archive of a portal but an attack or a mistake. Checked before anything is unpacked. */
export const ZIP_LIMITS = {
  members: 0xffff,
  /** Bytes of the directory. */
  directory: 128 * 1024 * 1024,
  /** Bytes of one member, unpacked: it is held in memory while it is read. */
  member: 256 * 1024 * 1024,
  /** Bytes of all members together, unpacked. */
  total: 64 * 1024 ** 3,
  /** Unpacked bytes for one packed byte. Pages of blank cells reach 60; deflate cannot do more than 1,032. */
  ratio: 300,
  /** The same for all members together: whole portals reach 10. */
  totalRatio: 100,
  /** Below this size a member may have any ratio. */
  ratioFloor: 16 * 1024 * 1024,
  totalFloor: 1024 ** 3,
  /** Bytes of a name. */
  name: 1_000,
} as const;
