// Safe reading of zips and of the Office documents (OPC) inside them. Bytes in, values out; whatever the bytes are, only
// `DisclosureError` comes out, and limits are checked before anything is inflated (`limits.ts`).
//
//   const pack = openPackage(file, bytes);            refuses doc/xls, passwords, cut files, bombs
//   const [main] = pack.findParts('', 'officeDocument');   'xl/workbook.xml'; types alike in strict and transitional files
//   pack.listRelationships(main)                      [{ id, type: 'worksheet', target: 'xl/worksheets/sheet1.xml', external }]
//   pack.findType(main)                               'application/vnd.…sheet.main+xml'
//   pack.readTree(part)                               XmlElement { name: 'x:si', attributes, children }, for small parts
//   pack.readXml(part, { open, close, text })         for large parts; names with stable prefixes: x: w: r: a: c: mc: v: …
//                                                     attributes without namespace have no prefix: 'r', 's', 't', 'r:id'
//   listElements / findElement / findElements / toXmlText   walk a tree
//   listZip(file, bytes)                              [{ name, size, read() }] of any zip, names in Chinese decoded
//   isCompoundFile / isEncryptedOffice                for xls and doc readers
export { isCompoundFile, isEncryptedOffice } from './compound.ts';
export { openPackage, type OfficePackage } from './package.ts';
export type { Relationship } from './relationships.ts';
export { refuseDamaged, refuseLocked, refuseShape } from './refuse.ts';
export { findElement, findElements, listElements, readXmlTree, toXmlText, type XmlElement } from './tree.ts';
export { readXml, type XmlAttributes, type XmlHandlers, type XmlSource } from './xml.ts';
export { listZip, type ZipEntry } from './zip.ts';
