// Copies the browser libraries from node_modules to wwwroot/lib, file by file, so that the list below is
// everything a browser can be served. Run by Browser.targets; takes the target folder as its only argument.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const from = join(here, 'node_modules');
const to = process.argv[2];

const mojImages = [
  'icon-close-cross-black.svg', 'icon-document.svg', 'icon-progress-tick.svg', 'icon-tag-remove-cross.svg',
  'icon-tag-remove-cross-white.svg', 'icon-toggle-plus-minus.svg',
];

const copies = {
  'govuk-frontend.min.js': 'govuk-frontend/dist/govuk/govuk-frontend.min.js',
  'moj-frontend.min.js': '@ministryofjustice/frontend/moj/moj-frontend.min.js',
  'cytoscape.min.js': 'cytoscape/dist/cytoscape.min.js',
  'layout-base.js': 'layout-base/layout-base.js',
  'cose-base.js': 'cose-base/cose-base.js',
  'cytoscape-fcose.js': 'cytoscape-fcose/cytoscape-fcose.js',
  'fonts/atkinson-hyperlegible-400.woff2': '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-normal.woff2',
  'fonts/atkinson-hyperlegible-700.woff2': '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-700-normal.woff2',
  'licences/cytoscape.txt': 'cytoscape/LICENSE',
  'licences/atkinson-hyperlegible.txt': '@fontsource/atkinson-hyperlegible/LICENSE',
  ...Object.fromEntries(mojImages.map(name => [`images/${name}`, `@ministryofjustice/frontend/moj/assets/images/${name}`])),
};

const styles = {
  'govuk-frontend.min.css': 'govuk-frontend/dist/govuk/govuk-frontend.min.css',
  'moj-frontend.min.css': '@ministryofjustice/frontend/moj/moj-frontend.min.css',
};

// GDS Transport and the crown belong to service.gov.uk: the same rules are served with our own typeface.
const ownTypeface = css => css
  .replaceAll(/@font-face\{font-family:GDS Transport;[^}]*\}/g, '')
  .replaceAll(/"?GDS Transport"?/g, '"Atkinson Hyperlegible"')
  .replaceAll(/\/assets\/images\//g, 'images/')
  .replaceAll(/\/\*# sourceMappingURL=[^*]*\*\//g, '');

rmSync(to, { recursive: true, force: true });
for (const [name, source] of Object.entries(copies)) {
  const path = join(to, name);
  mkdirSync(dirname(path), { recursive: true });
  copyFileSync(join(from, source), path);
}
for (const [name, source] of Object.entries(styles))
  writeFileSync(join(to, name), ownTypeface(readFileSync(join(from, source), 'utf8')));
writeFileSync(join(to, 'assembled.txt'), 'Made by Browser/assemble.mjs. Do not edit.\n');
