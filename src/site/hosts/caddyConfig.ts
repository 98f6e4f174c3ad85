import { booksPath, typesByEnding } from '../../archive/endings.ts'
import { fixedHeaders } from '../../boot/contracts.ts'
import { immutable, immutableFolders, revalidated, unstored, workerPath } from './cacheRules.ts'
import { type HostedSite, knownTypes, quoted } from './hostedSite.ts'

/**
 * A Caddyfile. Replace `:port` with a domain name, and Caddy gets certificates for it.
 *
 * Inside `route`, directives keep their order. Caddy itself adds the slash to a folder's address, but drops the query, which
 * may contain a link's filters. Files for hosts, and files that builds and version control leave there, are not for readers.
 *
 * The error block sets all headers again. An error keeps some headers that were set before and loses others.
 * For example, it may keep the type or cache time of the missing file. An address with a malformed escape
 * never reaches this configuration: Caddy uses Go's server, which answers with a bare 400 before any route.
 */
export function caddyConfig({ base, folder, port }: HostedSite): string {
  const slashless = base.slice(0, -1)
  const folders = immutableFolders.map((one) => `${base}${one}*`).join(' ')
  const types = [...knownTypes, { path: booksPath, type: typesByEnding.epub }]
  const toBase = `
		@filtered expression ${quoted(`path('${slashless}') && {query} != ''`)}
		redir @filtered ${base}?{query} 308
		redir ${slashless} ${base} 308`
  return `(reader_headers) {
	header {
		${fixedHeaders.map(([name, value]) => `${name} ${quoted(value)}`).join('\n\t\t')}
		-Server
	}
}

:${port} {
	root * ${quoted(folder)}
	encode {
		zstd
		gzip
		match {
			header Content-Type text/*
			header Content-Type *javascript*
			header Content-Type *json*
			header Content-Type *xml*
		}
	}
	import reader_headers
	@immutable path ${folders}
	header @immutable Cache-Control ${quoted(immutable)}
	header ${base}${workerPath} Cache-Control ${quoted(unstored)}
	@revalidated not path ${folders} ${base}${workerPath}
	header @revalidated Cache-Control ${quoted(revalidated)}
	${types.map(({ path, type }) => `header ${base}${path} Content-Type ${type}`).join('\n\t')}
	route {
		@taking not method GET HEAD
		header @taking Allow "GET, HEAD"
		respond @taking "This host only gives." 405${slashless === '' ? '' : toBase}
		handle_path ${base}* {
			@hidden {
				path /_headers */.*
				not path /.well-known/*
			}
			error @hidden 404
			@folder {
				expression {query} != ""
				not path */ //*
				file {path}/index.html
			}
			redir @folder {http.request.orig_uri.path}/?{query} 308
			file_server {
				precompressed br gzip
			}
		}
		handle {
			error 404
		}
	}
	handle_errors {
		import reader_headers
		header Cache-Control ${quoted(revalidated)}
		header Content-Type "text/html; charset=utf-8"
		rewrite * /404.html
		# What no file can be called is a fault of the file system to Caddy, and nothing to readers.
		@unnameable expression {err.message}.matches("file name too long|invalid argument")
		file_server @unnameable {
			status 404
		}
		file_server
	}
}
`
}
