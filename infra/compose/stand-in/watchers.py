"""grafana: answers with the dashboards that its provisioning leads to. jaeger: takes spans and says how many came, by path."""
import glob, json, os, re, sys
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

taken = Counter()


class Grafana(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/api/health":
            self.answer({"database": "ok"})
        elif self.path.startswith("/api/search"):
            folders = [re.search(r"path: (\S+)", open(f).read())[1] for f in glob.glob("/etc/grafana/provisioning/dashboards/*.yml")]
            files = [file for folder in folders for file in sorted(glob.glob(folder + "/*.json"))]
            self.answer([{"title": json.load(open(file))["title"]} for file in files])
        else:
            self.send_error(404)

    def answer(self, body, status=200):
        text = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *_):
        pass


class Jaeger(Grafana):
    def do_POST(self):
        taken[self.path] += len(self.rfile.read(int(self.headers.get("Content-Length", 0))))
        self.answer({})

    def do_GET(self):
        self.answer(taken)


if sys.argv[1] == "grafana":
    open(os.environ["GF_SECURITY_ADMIN_PASSWORD__FILE"]).read()
    ThreadingHTTPServer(("", 3000), Grafana).serve_forever()
else:
    Thread(target=ThreadingHTTPServer(("", 4318), Jaeger).serve_forever, daemon=True).start()
    ThreadingHTTPServer(("", 16686), Jaeger).serve_forever()
