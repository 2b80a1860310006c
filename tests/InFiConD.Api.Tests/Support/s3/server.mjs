// An S3-compatible server for tests: node --openssl-legacy-provider server.mjs FOLDER BUCKET. It prints its port, writes what it is asked
// into FOLDER/requests, and ends with its standard input. (The flag is for the cipher of its tokens, which name the next page of a list.)
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';

const [directory, bucket] = process.argv.slice(2);
const server = new S3rver({
  address: '127.0.0.1',
  port: 0,
  silent: true,
  directory,
  vhostBuckets: false,
  configureBuckets: [{ name: bucket }],
});

server.middleware.splice(-1, 0, (ctx, next) => {
  appendFileSync(join(directory, 'requests'), `${ctx.method} ${ctx.url}\n`);
  // A signature covers the path as it was sent, and the .NET SDK sends "/bucket/". s3rver puts the path together anew and loses that last
  // slash, unless it comes from a mount point behind the bucket's name: so it is said to be one.
  if (/^\/[^/]+\/$/.test(ctx.path)) {
    ctx.state.vhost = true;
    ctx.mountPath = '/';
  }
  return next();
});

console.log((await server.run()).port);
process.stdin.on('end', () => process.exit(0)).resume();
