// Builds the bundle that Tasklist loads. The same sources and lock file give the same bytes: no time, no path, no host goes in.
import {build} from 'esbuild';
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const APP = join(HERE, '../../resources/META-INF/resources/webjars/camunda/app/tasklist/mot-cua');
const OUT = process.argv[2] || join(APP, 'form-renderer-v1');
const VIEWER = join(HERE, 'node_modules/@bpmn-io/form-js-viewer');

/** What form-js says past its own translations. A newer one that mends it gives no bundle until this list is mended too. */
const UNTRANSLATED = [
  ['`Remove list item ${itemIndex + 1}`', "useService('translate')('Remove list item {value}', {value: itemIndex + 1})"],
  ["placeholder: 'Search',", "placeholder: useService('translate')('Search'),"]
];

function viewer() {
  return UNTRANSLATED.reduce((source, [said, translated]) => {
    if (source.split(said).length !== 2) {
      throw new Error(`form-js does not say ${said} once any more; see UNTRANSLATED`);
    }
    return source.replace(said, () => translated);
  }, readFileSync(join(VIEWER, 'dist/index.es.js'), 'utf8'));
}

const translated = {
  name: 'translated',
  setup(bundle) {
    bundle.onLoad({filter: /form-js-viewer\/dist\/index\.es\.js$/}, () => ({contents: viewer(), loader: 'js'}));
  }
};

/** Every word of form-js has one in Vietnamese, or there is no bundle. */
async function requireWords() {
  const {default: texts} = await import(join(APP, 'form-texts-vi-v1.js'));
  const source = viewer().replace(/\/\*[\s\S]*?\*\//g, '');
  const words = [...source.matchAll(/\btranslate'?\)?\((['"])((?:\\.|(?!\1).)*)\1/g)].map(match => match[2]);
  const missing = [...new Set(words)].filter(word => !Object.hasOwn(texts.formJs, word));
  if (words.length === 0 || missing.length) {
    throw new Error(`form-texts-vi-v1.js lacks what form-js says: ${missing.join(' | ')}`);
  }
}

/** The licences of all that went in, each package once, by name. */
function licences(metafile) {
  const folders = new Set();
  for (const input of Object.keys(metafile.inputs)) {
    const parts = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
    parts && folders.add(parts[1]);
  }
  return [...folders].sort().map(folder => {
    const path = join(HERE, folder);
    const {name, version, license} = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
    const file = readdirSync(path).sort().find(each => /^licen[cs]e/i.test(each));
    const text = file ? readFileSync(join(path, file), 'utf8').replace(/\r\n/g, '\n').trim() : license;
    return `${name} ${version}\n\n${text}\n`;
  }).join(`\n${'-'.repeat(80)}\n\n`);
}

/** What the bundle was made of, and what came out: a test without Node sees by it that one changed without the other. */
function madeOf() {
  const modules = readdirSync(join(HERE, 'src')).sort().map(name => `src/${name}`);
  const sources = ['build.mjs', 'package.json', 'package-lock.json', ...modules];
  const results = readdirSync(OUT).filter(name => name !== 'MADE-OF.txt').sort();
  const line = (folder, name) => `${createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')}  ${name}\n`;
  return [...sources.map(name => line(HERE, name)), ...results.map(name => line(OUT, name))].join('');
}

await requireWords();
const result = await build({
  absWorkingDir: HERE, entryPoints: {renderer: 'src/index.js'}, outdir: relative(HERE, OUT), bundle: true, format: 'esm',
  target: 'es2022', minify: true, charset: 'utf8', legalComments: 'none', jsx: 'automatic', jsxImportSource: 'preact',
  plugins: [translated], metafile: true, define: {'process.env.NODE_ENV': '"production"'}, logLevel: 'warning'
});
await build({
  absWorkingDir: HERE, entryPoints: {renderer: join(VIEWER, 'dist/assets/form-js.css')}, outdir: relative(HERE, OUT),
  bundle: true, minify: true, charset: 'utf8', legalComments: 'none', logLevel: 'warning'
});
writeFileSync(join(OUT, 'LICENSES.txt'), licences(result.metafile));
writeFileSync(join(OUT, 'MADE-OF.txt'), madeOf());
