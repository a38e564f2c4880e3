"""SMTP on 1025, and the two addresses of Mailpit's API that the acceptance journey reads, on 8025. Mails stay in memory."""
import email, json, threading, urllib.parse
from email import policy
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import StreamRequestHandler, ThreadingTCPServer

mails = []


class Smtp(StreamRequestHandler):
    def say(self, line):
        self.wfile.write(line.encode() + b"\r\n")

    def handle(self):
        self.say("220 mailpit ESMTP")
        to = []
        while line := self.rfile.readline().decode("utf-8", "replace").strip():
            word = line.split(":")[0].split()[0].upper()
            if word == "EHLO":
                self.say("250-mailpit")
                self.say("250-8BITMIME")
                self.say("250 SMTPUTF8")
            elif word == "RCPT":
                to.append(line.split("<", 1)[1].split(">")[0])
                self.say("250 ok")
            elif word == "DATA":
                self.say("354 go on")
                body = b""
                while (part := self.rfile.readline()) not in (b".\r\n", b""):
                    body += part[1:] if part.startswith(b"..") else part
                mails.append((to, email.message_from_bytes(body, policy=policy.default)))
                to = []
                self.say("250 kept")
            elif word == "QUIT":
                self.say("221 bye")
                return
            else:
                self.say("250 ok")


def head(number):
    to, mail = mails[number]
    return {"ID": str(number), "To": [{"Address": one} for one in to], "Subject": str(mail["subject"]),
            "MessageID": str(mail["message-id"]).strip("<>")}


class Api(BaseHTTPRequestHandler):
    def do_GET(self):
        path = urllib.parse.urlparse(self.path).path
        if path == "/api/v1/messages":
            answer = {"messages": [head(n) for n in reversed(range(len(mails)))]}
        elif path.startswith("/api/v1/message/"):
            number = int(path.rsplit("/", 1)[1])
            text = mails[number][1].get_body(("plain", "html"))
            answer = head(number) | {"Text": text.get_content() if text else ""}
        else:
            self.send_error(404)
            return
        body = json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


ThreadingTCPServer.allow_reuse_address = True
threading.Thread(target=ThreadingTCPServer(("", 1025), Smtp).serve_forever, daemon=True).start()
ThreadingHTTPServer(("", 8025), Api).serve_forever()
