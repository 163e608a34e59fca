# syntax=docker/dockerfile:1
# One node of Rollcall: docker build -t rollcall . The guide: docs/guide/deployment.md

FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund \
 # Where npm is told to run no scripts, the runtime is still a stub.
 && { node_modules/.bin/bun --version || (cd node_modules/bun && node install.js); } \
 && cp node_modules/bun/bin/bun.exe /usr/local/bin/bun \
 # The packages hold the program four times.
 && rm -r node_modules/bun node_modules/@oven node_modules/.bin \
 && mkdir /data

# The web console, built with packages that the server does not have.
FROM packages AS console
COPY tsconfig.json ./
RUN npm ci --no-audit --no-fund --ignore-scripts
COPY src src
COPY console console
RUN bun --no-env-file console/build.ts

# No shell, no package manager: the C library, certificates, time zones and a user.
FROM gcr.io/distroless/base-debian12:nonroot
WORKDIR /app
COPY --from=packages /usr/local/bin/bun /usr/local/bin/bun
COPY --from=packages /app/node_modules node_modules
COPY package.json ./
COPY src src
COPY --from=console /app/console/dist console/dist
# `rollcall <command>` inside the container, for `docker exec`.
COPY --chmod=0755 <<'EOF' /usr/local/bin/rollcall
#!/usr/local/bin/bun --no-env-file
import { main } from '/app/src/main.ts'
await main()
EOF
# An empty folder of the server's user, which a new volume takes its owner from.
COPY --from=packages --chown=65532:65532 --chmod=0700 /data /data

# The root file system may be read-only: only /data is written. What the last three do: scripts/runtime, and no cache of compiled files.
ENV ROLLCALL_HOST=0.0.0.0 \
    ROLLCALL_DATA_DIR=/data \
    BUN_JSC_forceRAMSize=268435456 \
    BUN_JSC_largeHeapGrowthFactor=2 \
    BUN_RUNTIME_TRANSPILER_CACHE_PATH=0
VOLUME /data
USER 65532:65532

# The listeners of clients and backends, in the order of the README's table; 18000 is the admin API.
EXPOSE 18080 1883 8088 8083 10002 10001 18081 18000

# The server ends by SIGTERM, after it has moved its clients elsewhere.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --start-interval=1s \
  CMD ["bun", "--no-env-file", "-e", "process.exit((await fetch('http://127.0.0.1:18000/readyz')).ok ? 0 : 1)"]

ENTRYPOINT ["rollcall"]
CMD ["serve"]
