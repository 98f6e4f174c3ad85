import { isCompressible, isText, typesByEnding } from '../../archive/endings.ts'
import { fixedHeaders } from '../../boot/contracts.ts'
import { immutable, immutableFolders, revalidated, unstored, workerPath } from './cacheRules.ts'
import { type HostedSite, knownTypes, quoted } from './hostedSite.ts'

/** Types that hosts use for scripts and XML by default. */
const otherNames = ['application/javascript', 'text/xml']

/** Types to compress. Pages are not among them, because hosts compress those by default. */
const compressedTypes: readonly string[] = [
  ...new Set([...knownTypes.map(({ type }) => type), ...Object.values(typesByEnding), ...otherNames]),
]
  .filter((type) => isCompressible(type) && type !== typesByEnding.html)
  .sort()

/**
 * A configuration for nginx, to include in its `http` block.
 *
 * Headers are set once, on the server and in no location. A location that sets a header inherits none
 * (https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header). nginx itself handles folders and missing
 * files: `alias` and `index` give pages, redirects to the slash and real 404s. Nothing falls back to a page. Outside the
 * base nginx would serve a folder of its own. Its table of types differs between versions and is replaced.
 * @param brotli whether the Brotli modules are loaded; without them nginx refuses their directives
 */
export function nginxConfig({ base, folder, port }: HostedSite, brotli: boolean): string {
  const slashless = base.slice(0, -1)
  const outside = `location = ${slashless} { return 301 ${base}$is_args$args; }
    location / { return 404; }
    `
  return `map $uri $reader_cache_control {
    default ${quoted(revalidated)};
    ${quoted(`${base}${workerPath}`)} ${quoted(unstored)};
    ${quoted(`~^${literal(base)}(?:${immutableFolders.map(literal).join('|')})`)} ${quoted(immutable)};
}

map $request_method $reader_allow {
    default "GET, HEAD";
    GET "";
    HEAD "";
}

server {
    listen ${port};
    server_name _;
    server_tokens off;
    # Redirects hold no host and no port, so that they are right behind a proxy too.
    absolute_redirect off;
    # The filters of a link may be long. On a port of several servers, the first one decides for all.
    large_client_header_buffers 4 32k;
    error_page 404 ${base}404.html;
    # A folder without a page is as good as none, and so is an address that is malformed or too long.
    error_page 400 403 414 =404 ${base}404.html;

    # An add_header in a location would drop all of these there.
    ${lines(fixedHeaders.map(([name, value]) => `add_header ${name} ${quoted(value)} always;`))}
    add_header Cache-Control $reader_cache_control always;
    add_header Allow $reader_allow always;
    if ($reader_allow) { return 405; }

    gzip_vary on;
    gzip_proxied any;
    ${lines((brotli ? ['gzip', 'brotli'] : ['gzip']).map(compression))}

    types {
    ${lines(Object.entries(typesByEnding).map(([ending, type]) => `    ${type} ${ending};`))}
    }
    charset utf-8;
    charset_types ${compressedTypes.filter(isText).join(' ')};

    ${slashless === '' ? '' : outside}# What hosts are told, and what builds and version control leave there, is not for readers.
    location ~ ${quoted(`^${literal(base)}(?:_headers$|(?:.*/)?\\.(?!well-known/))`)} { return 404; }
    ${lines(
      knownTypes.map(
        ({ path, type }) =>
          `location = ${base}${path} { alias ${quoted(`${folder}/${path}`)}; types {} default_type ${type}; }`,
      ),
    )}
    location ${base} { alias ${quoted(`${folder}/`)}; index index.html; }
}
`
}

function compression(name: string): string {
  return `${name} on;
    ${name}_static on;
    ${name}_comp_level 6;
    ${name}_min_length 512;
    ${name}_types ${compressedTypes.join(' ')};`
}

function lines(directives: readonly string[]): string {
  return directives.join('\n    ')
}

function literal(text: string): string {
  return text.replace(/[.~-]/g, '\\$&')
}
