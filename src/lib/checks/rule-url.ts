/** The page of a rule (规则说明): `/rules/i01/`. `base` is the path the site is served below, with a slash at both ends. */
export function ruleUrl(id: string, base = '/'): string {
  return `${base}rules/${id.toLowerCase()}/`;
}
