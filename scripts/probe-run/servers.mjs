// Servers of ten kinds on one port of this machine, told apart by the address that is asked; each
// answer comes after some milliseconds. node servers.mjs PORT MILLISECONDS
import http from 'node:http';

const [port, delay] = process.argv.slice(2).map(Number);
const app = 'https://app.example.com';

const kinds = [
  () => ({}),
  () => ({}),
  () => ({ 'Access-Control-Allow-Origin': '*' }),
  () => ({ 'Access-Control-Allow-Origin': app }),
  (o) => (o === app ? granted(o, false) : { Vary: 'Origin' }),
  (o) => (o ? granted(o, true) : { Vary: 'Origin' }),
  (o) => (o ? { 'Access-Control-Allow-Origin': o } : {}),
  (o) => (o === 'null' ? granted(o, true) : {}),
  (o) => (o.endsWith('example.com') ? granted(o, true) : { Vary: 'Origin' }),
  (o) => (o.startsWith(app) ? granted(o, false) : { Vary: 'Origin' }),
];

function granted(origin, credentials) {
  const lines = { 'Access-Control-Allow-Origin': origin, Vary: 'Origin' };
  return credentials ? { ...lines, 'Access-Control-Allow-Credentials': 'true' } : lines;
}

http
  .createServer({ keepAliveTimeout: 30_000 }, (request, response) => {
    const host = request.headers.host.split(':')[0];
    const kind = kinds[[...host].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) >>> 0, 0) % 10];
    setTimeout(() => {
      const lines = kind(request.headers.origin ?? '');
      if (request.method === 'OPTIONS') lines['Access-Control-Allow-Methods'] = 'GET, POST';
      response.writeHead(200, { 'Content-Type': 'application/json', ...lines });
      response.end('{"ok":true}');
    }, delay);
  })
  .listen(port, '0.0.0.0', 4096);
