// One line of news for all pages of the window: a browser keeps six connections to one server, and each page would take one.
const KINDS = ["job", "saved", "held"];
const ports = new Set();
const last = new Map();
const source = new EventSource("/events");
for (const kind of KINDS) {
  source.addEventListener(kind, (event) => {
    if (kind !== "saved") last.set(kind, event.data);
    for (const port of ports) port.postMessage({ kind, data: event.data });
  });
}
self.addEventListener("connect", (event) => {
  const [port] = event.ports;
  ports.add(port);
  port.addEventListener("message", () => ports.delete(port)); // the page is going
  port.start();
  for (const [kind, data] of last) port.postMessage({ kind, data });
});
