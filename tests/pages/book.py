"""The built book, served as a web host would: under /book/, text compressed, 404.html
for what is not there."""

import contextlib
import gzip
import re
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

from tools.notebooks import ROOT

HTML = ROOT / "_build" / "html"
PREFIX = "/book/"  # as in https://owner.github.io/book/
TEXT = re.compile(r"text/|.*(javascript|json|svg)")


class Book:
    """The files in HTML, and the address at which a browser finds them.

    `planted` maps the name of a file to what is delivered in its place.
    """

    def __init__(self, address):
        self.address, self.planted = address, {}

    @staticmethod
    def pages():
        """The names of all pages, in alphabetical order."""
        found = (path.relative_to(HTML) for path in HTML.rglob("*.html"))
        return sorted(p.as_posix() for p in found if p.parts[0] != "_static")

    @staticmethod
    def examples():
        """The names of one page of each folder, and of those that are in none."""
        return {n.rpartition("/")[0] or n: n for n in Book.pages()}.values()

    def read(self, name):
        """The bytes of a file, of index.html for a folder; None where there is none."""
        path = HTML / name
        if path.is_dir():
            path, name = path / "index.html", f"{name.rstrip('/')}/index.html"
        if text := self.planted.get(name.lstrip("/")):
            return text
        return path.read_bytes() if path.is_file() else None


class Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        path = self.path.partition("?")[0]
        name = path.removeprefix(PREFIX)
        body = self.server.book.read(name) if path.startswith(PREFIX) else None
        status = 200 if body is not None else 404
        if body is None:
            path, body = "404.html", self.server.book.read("404.html") or b""
        kind = self.guess_type(path if "." in path else "index.html")
        self.send_response(status)
        if TEXT.match(kind):
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
            kind += "; charset=utf-8"
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass

    def handle(self):
        with contextlib.suppress(ConnectionError):  # the browser has left the page
            super().handle()


@contextlib.contextmanager
def served():
    """A Book that is served on this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        server.book = Book(f"http://127.0.0.1:{server.server_port}{PREFIX}")
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.book
        server.shutdown()
