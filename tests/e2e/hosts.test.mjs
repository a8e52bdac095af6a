// The programs that hosts are made of, each set up as README.md says, and what `seal --host` finds about them.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { DIST } from './host.mjs';
import { answers, background, found, freePort, without } from './programs.mjs';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

let folder;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-hosts-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** What `cargo xtask seal --host` says of a host, without the sum at the end. */
const seal = (url) =>
  new Promise((resolve) => {
    const [program, ...first] = process.env.ATLAS_XTASK ? [process.env.ATLAS_XTASK] : ['cargo', 'xtask'];
    execFile(program, [...first, 'seal', '--host', url], (_, stdout, stderr) =>
      resolve({ faults: stdout.trim().split('\n'), said: stderr }),
    );
  });

/** Writes a configuration and gives its path. */
function written(name, text) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** They take many slashes for one; a page then goes to its own address by a script. */
const DOUBLED = /^data\/\/: is answered with a page/;
const PLAIN = /\.wasm: is not compressed/;
const FOREIGN = /\.wasm: comes without `Access-Control-Allow-Origin: \*`/;

/**
 * The programs: how each is started at a port, and the faults that are left, as README.md says them.
 *
 * @type {Record<string, { program: string, start: (port: number) => [string[], object?], left: RegExp[] }>}
 */
const HOSTS = {
  nginx: {
    program: 'nginx',
    start: (port) => [['-c', written('nginx.conf', nginx(port)), '-p', folder, '-e', join(folder, 'error.log')]],
    left: [],
  },
  Apache: {
    program: 'apache2',
    start: (port) => [['-X', '-d', folder, '-f', written('apache.conf', apache(port))]],
    left: [DOUBLED],
  },
  Caddy: {
    program: 'caddy',
    start: (port) => [['run', '--adapter', 'caddyfile', '--config', written('Caddyfile', caddy(port))]],
    left: [/^data: loses its query/, DOUBLED],
  },
  lighttpd: {
    program: 'lighttpd',
    start: (port) => [['-D', '-f', written('lighttpd.conf', lighttpd(port))]],
    left: [PLAIN, DOUBLED],
  },
  'python3 -m http.server': {
    program: 'python3',
    start: (port) => [['-m', 'http.server', '--bind', '127.0.0.1', '--directory', DIST, `${port}`]],
    left: [FOREIGN, PLAIN, DOUBLED, /a 404 page of the host's own/],
  },
};

/** The recipe of README.md at a port of this computer. */
function nginx(port) {
  const recipe = /```nginx\n([\s\S]*?)```/.exec(README)[1];
  const modules = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
  const hasBrotli = exists(modules);
  const server = recipe
    .replace('server {', `server {\n    listen 127.0.0.1:${port};`)
    .replace(/root [^;]*;/, `root ${DIST};`)
    .replace('include mime.types;', 'include /etc/nginx/mime.types;')
    .replace('brotli_static on;', hasBrotli ? 'brotli_static on;' : '');
  const load = hasBrotli ? `load_module ${modules};\n` : '';
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (one) => `${one}_temp_path ${join(folder, one)};`,
  );
  return `${load}daemon off;\npid ${join(folder, 'nginx.pid')};\nevents {}\nhttp {\n${places.join('\n')}\naccess_log off;\n${server}}\n`;
}

/** Debian's default site, with its alias that hides a folder, and the line of README.md. */
function apache(port) {
  const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'alias', 'autoindex', 'headers', 'filter', 'deflate'];
  const load = modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n');
  return `${load}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${join(folder, 'apache.pid')}
ErrorLog ${join(folder, 'apache.log')}
Mutex file:${folder}
DefaultRuntimeDir ${folder}
TypesConfig /etc/mime.types
AddEncoding x-gzip .gz .tgz
DirectoryIndex index.html
DocumentRoot ${DIST}
Alias /icons/ "/usr/share/apache2/icons/"
<Directory />
  Options Indexes FollowSymLinks
  Require all granted
</Directory>
${line('ErrorDocument 404 /404.html')}
${line('Header set Access-Control-Allow-Origin "*"')}
${line('AddOutputFilterByType DEFLATE application/wasm')}
`;
}

function caddy(port) {
  return `{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
  root * ${DIST}
  ${line('header Access-Control-Allow-Origin *')}
  ${line('header Vary Accept-Encoding')}
  file_server {
    ${line('precompressed br gzip')}
  }
  handle_errors {
    rewrite * /404.html
    file_server
  }
}
`;
}

function lighttpd(port) {
  const prefix = line('server.errorfile-prefix = "/srv/atlas/"').replace('/srv/atlas', DIST);
  return `server.modules = ("mod_setenv")
${line('setenv.add-response-header = ("Access-Control-Allow-Origin" => "*")')}
${prefix}
server.document-root = "${DIST}"
server.bind = "127.0.0.1"
server.port = ${port}
index-file.names = ("index.html")
include_shell "/usr/share/lighttpd/create-mime.conf.pl"
`;
}

/** A line that README.md has, so that what is tried here is what is said there. */
function line(text) {
  assert.ok(README.includes(text), `README.md does not say ${text}`);
  return text;
}

function exists(path) {
  try {
    readFileSync(path);
    return true;
  } catch {
    return false;
  }
}

/** The recipes of hosts that hand out compressed siblings need a site that has them. */
const NEED_SIBLINGS = ['nginx', 'Caddy'];
const lacking = (name) =>
  NEED_SIBLINGS.includes(name) &&
  !existsSync(join(DIST, 'index.html.br')) &&
  'the site was built without ATLAS_SIBLINGS=br,gz';

for (const [name, { program, start, left }] of Object.entries(HOSTS)) {
  test(`${name} does with the site what the table of hosts says`, {
    skip: without(program) || lacking(name),
  }, async () => {
    const port = await freePort();
    const [words, options] = start(port);
    const stop = background(found(program), words, options);
    try {
      const url = `http://127.0.0.1:${port}/`;
      await answers(url);
      const { faults, said } = await seal(url);
      if (left.length === 0) assert.match(faults[0], /^Read \d+ answers of/, faults.join('\n'));
      else assert.match(said, new RegExp(`does ${left.length} things wrong`), faults.join('\n'));
      for (const fault of left)
        assert.ok(
          faults.some((one) => fault.test(one)),
          `${fault}, but\n${faults.join('\n')}`,
        );
    } finally {
      stop();
    }
  });
}
